package org.fundcase.implementation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.funding.Award;
import org.fundcase.funding.PaymentObstacle;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** A suspended project is paid nothing; what is overdue of one is shown before it is paid. */
@Component
class SuspensionAgainstPayment implements PaymentObstacle {

    private final Projects projects;

    SuspensionAgainstPayment(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        List<UUID> cases = awards.stream()
                .map(Award::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (cases.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ProjectFile> files = projects.begun(cases).stream()
                .collect(Collectors.toMap(file -> file.grantCase().id(), Function.identity()));
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        for (Award award : awards) {
            ProjectFile file = award.caseId() == null ? null : files.get(award.caseId());
            if (file != null && file.suspension() != null) {
                Step held = Objects.requireNonNull(file.suspension());
                found.put(award.id(), List.of(new Obstacle(Words.of("暂停拨付（{0}）", held.value("basis")), true)));
            } else if (file != null && file.isOverdue()) {
                found.put(award.id(), List.of(new Obstacle(Words.of("进度报告或者整改已经逾期"), false)));
            }
        }
        return found;
    }
}
