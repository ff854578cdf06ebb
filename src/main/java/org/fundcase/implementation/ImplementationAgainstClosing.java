package org.fundcase.implementation;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.acceptance.ClosingObstacle;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** A file is not closed while something of its implementation is open. */
@Component
class ImplementationAgainstClosing implements ClosingObstacle {

    private final Projects projects;

    ImplementationAgainstClosing(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<Open> of(GrantCase grantCase) {
        ProjectFile file = projects.file(grantCase.id());
        List<Words> open = new ArrayList<>();
        file.rectifications().stream().filter(one -> !one.isDone()).forEach(one -> open.add(Words.of("实施中的整改还没有办结")));
        if (!file.due().isEmpty()) {
            open.add(Words.of("安排的检查还没有登记结果"));
        }
        if (file.pendingChange() != null || !file.open().isEmpty()) {
            open.add(Words.of("实施中还有等待答复或者复核的事"));
        }
        String page = "/cases/" + grantCase.id() + "/implementation";
        return open.stream().map(words -> new Open(words, page)).toList();
    }
}
