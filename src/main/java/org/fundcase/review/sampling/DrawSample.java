package org.fundcase.review.sampling;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.HoldReview;
import org.fundcase.review.sampling.Drawing.Entry;
import org.fundcase.review.sampling.Drawing.Strata;
import org.fundcase.review.sampling.Drawing.Wanted;
import org.fundcase.review.sampling.Sample.Line;
import org.fundcase.review.sampling.Sample.Placed;
import org.fundcase.review.sampling.SamplingEvent.SampleDrawn;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws from the cases of a round that the review supports, before they are ranked; what an earlier drawing drew is not
 * drawn again. The server makes the seed at that moment: nobody chooses it, and a second try has the next number.
 */
@Component
class DrawSample {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;

    private final Drawings drawings;
    private final SamplingRows rows;
    private final CheckRows checks;
    private final AskSecondCheck ask;
    private final GrantCases cases;
    private final Applicants applicants;
    private final HoldReview hold;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawSample(
            Drawings drawings,
            SamplingRows rows,
            CheckRows checks,
            AskSecondCheck ask,
            GrantCases cases,
            Applicants applicants,
            HoldReview hold,
            @Lazy Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drawings = drawings;
        this.rows = rows;
        this.checks = checks;
        this.ask = ask;
        this.cases = cases;
        this.applicants = applicants;
        this.hold = hold;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found for a foreign round; forbidden for every office but the city's; with every field that is
     *     wrong; conflict once the round is ranked; invalid if there is nothing to draw from, or nobody to
     *     check it
     */
    @Transactional
    public int draw(UUID roundId, NewDrawing form, SignedIn by) {
        drawings.requireDrawer(by, roundId);
        Wanted wanted = form.checked();
        workflow.takeTurn(roundId);
        if (!hold.isBeforeRanking(roundId)) {
            throw Refusal.conflict("ranked", "本批次已经排序，不能再抽查。先把批次退回到排序。");
        }
        List<GrantCase> population = population(roundId);
        if (population.isEmpty()) {
            throw Refusal.invalid("nothing-to-draw", "现在没有可抽的申报：审核同意支持的还没有，或者都已经抽过。");
        }
        drawings.requireSecond(population, by);
        Drawing drawing = drawn(roundId, wanted, population, by);
        rows.insert(drawing, by);
        drawing.drawn().stream().map(Entry::caseId).sorted().forEach(caseId -> ask.ask(drawing, caseId, by));
        events.publishEvent(new SampleDrawn(
                roundId,
                drawing.no(),
                population.size(),
                drawing.drawn().size(),
                drawing.seed(),
                drawing.listHash(),
                by.actor()));
        return drawing.no();
    }

    private List<GrantCase> population(UUID roundId) {
        Set<UUID> before = Set.copyOf(checks.drawnOf(roundId));
        return cases.ofRound(roundId).stream()
                .filter(one -> one.state() == CaseState.AWAITING_DECISION && !before.contains(one.id()))
                .toList();
    }

    private Drawing drawn(UUID roundId, Wanted wanted, List<GrantCase> population, SignedIn by) {
        Map<String, GrantCase> byNumber = population.stream()
                .collect(Collectors.toMap(one -> one.requiredFiling().number(), Function.identity()));
        List<Line> lines = lines(byNumber, wanted.strata());
        byte[] random = new byte[SEED_BYTES];
        RANDOM.nextBytes(random);
        String seed = HexFormat.of().formatHex(random);
        List<Entry> entries = Sample.draw(seed, lines, wanted.measure(), wanted.size()).stream()
                .map(placed -> entry(
                        placed,
                        Objects.requireNonNull(byNumber.get(placed.line().number()))))
                .toList();
        return new Drawing(
                UUID.randomUUID(),
                roundId,
                rows.ofRound(roundId).size() + 1,
                Sample.ALGORITHM,
                seed,
                Sample.listHash(lines),
                wanted,
                by.name(),
                clock.instant(),
                null,
                entries);
    }

    private static Entry entry(Placed placed, GrantCase of) {
        return new Entry(of.id(), placed.line().number(), placed.line().stratum(), placed.place(), placed.drawn());
    }

    private List<Line> lines(Map<String, GrantCase> byNumber, Strata strata) {
        Map<UUID, Enterprise> enterprises =
                applicants
                        .all(byNumber.values().stream()
                                .map(GrantCase::enterpriseId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Enterprise::id, Function.identity()));
        List<Line> lines = new ArrayList<>();
        byNumber.forEach((number, one) -> {
            Enterprise enterprise = Objects.requireNonNull(enterprises.get(one.enterpriseId()));
            String district = Objects.requireNonNullElse(enterprise.profile().district(), "");
            lines.add(new Line(
                    number,
                    switch (strata) {
                        case NONE -> "";
                        case DISTRICT -> district;
                        case ITEM -> one.item();
                    }));
        });
        lines.sort(Comparator.comparing(Line::number));
        return lines;
    }
}
