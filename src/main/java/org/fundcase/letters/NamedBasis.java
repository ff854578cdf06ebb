package org.fundcase.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.arrangements.IssueRecipients;
import org.fundcase.funding.Award;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.rounds.Recipient;
import org.fundcase.rounds.Recipients;
import org.springframework.stereotype.Component;

/** Which meeting or paper decided that a recipient gets money without having applied. */
@Component
class NamedBasis {

    private final Recipients recipients;
    private final IssueRecipients issuing;

    NamedBasis(Recipients recipients, IssueRecipients issuing) {
        this.recipients = recipients;
        this.issuing = issuing;
    }

    /**
     * The basis with its day, by award. Of entries alike in name, item and amount the latest that were recorded by the
     * day of the issue are those of the list.
     */
    Map<UUID, String> of(UUID roundId, List<Award> issued, LocalDate day) {
        List<Recipient> left = new ArrayList<>(recipients.of(roundId));
        left.removeAll(issuing.waiting(roundId));
        left.removeIf(one -> !one.holds() || BusinessTime.day(one.recordedAt()).isAfter(day));
        List<Award> backwards = new ArrayList<>(issued);
        Collections.reverse(backwards);
        Map<UUID, String> bases = new HashMap<>();
        for (Award award : backwards) {
            Recipient named = left.stream()
                    .filter(one -> isOf(award, one))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody named the recipient of " + award.number()));
            left.remove(named);
            bases.put(award.id(), named.basis() + "（" + ChineseDate.of(named.decidedOn()) + "）");
        }
        return bases;
    }

    private static boolean isOf(Award award, Recipient one) {
        return one.item().equals(award.item())
                && one.name().equals(award.payee())
                && Objects.equals(award.amount(), one.amount());
    }
}
