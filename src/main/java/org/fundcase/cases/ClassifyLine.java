package org.fundcase.cases;

import java.time.Clock;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.ClassifyGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer decides what a line of an invoice was spent on; where he departs from the table, he says why. */
@Component
class ClassifyLine {

    private static final int LONGEST = 500;

    private final GrantCases cases;
    private final ClassifiedInvoices classified;
    private final LineDecisions decisions;
    private final ClassifyGoods classify;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassifyLine(
            GrantCases cases,
            ClassifiedInvoices classified,
            LineDecisions decisions,
            ClassifyGoods classify,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.classified = classified;
        this.decisions = decisions;
        this.classify = classify;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param line id of the line
     * @param category of the scheme; null takes the last decision back
     * @param reason demanded where the category is not the proposed one
     * @param seen the revision the person looked at, 0 before the first decision
     */
    record Answer(String line, @Nullable String category, @Nullable String reason, int seen) {}

    /** @throws Refusal if the line or the category is unknown, the reason is missing, or somebody decided meanwhile */
    @Transactional
    public void decide(UUID caseId, Answer answer, SignedIn by) {
        GrantCase grantCase = cases.get(caseId);
        ClassifiedCase all = classified.of(grantCase);
        ClassifiedInvoice.Line line = all.line(answer.line()).orElseThrow(Refusal::notFound);
        String category = answer.category();
        if (category == null && (line.decision() == null || !line.decision().isMade())) {
            throw Refusal.conflict("line", "这一行没有可以撤回的决定。请刷新后再看。");
        }
        if (category != null && !classify.categories(all.dossier().scheme()).contains(category)) {
            throw Refusal.field("category", "没有这个费用类别。从列表里选一个。");
        }
        LineDecision decision = new LineDecision(
                line.id(),
                answer.seen() + 1,
                category,
                category == null ? "" : reason(answer, line),
                by.actor().name(),
                clock.instant());
        decisions.write(caseId, decision, by.actor());
        events.publishEvent(new OfficeEvent.LineClassified(
                caseId,
                new OfficeEvent.LineClassified.Line(line.number(), line.name()),
                line.category(),
                category,
                decision.reason(),
                by.actor()));
    }

    private static String reason(Answer answer, ClassifiedInvoice.Line line) {
        boolean departs = !line.proposed().equals(answer.category());
        return departs
                ? Texts.required("reason", "与建议不同的理由", answer.reason(), LONGEST)
                : Texts.optional("reason", "理由", answer.reason(), LONGEST);
    }
}
