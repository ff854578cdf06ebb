package org.fundcase.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Bars;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.CreditList;
import org.fundcase.schemes.Exclusivity;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beginning an application: one draft per enterprise and round, offered again. */
@Component
public class BeginApplication {

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Applicants applicants;
    private final Bars bars;
    private final Exclusivity exclusivity;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BeginApplication(
            CaseRows rows,
            Rounds rounds,
            Schemes schemes,
            Applicants applicants,
            Bars bars,
            Exclusivity exclusivity,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.applicants = applicants;
        this.bars = bars;
        this.exclusivity = exclusivity;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a draft, or gives back the one the enterprise already has for the round and item.
     *
     * @throws Refusal conflict if its draft of the round is about another item; if the round is not open, or nobody or not this applicant may apply for the item, with its clause
     */
    @Transactional
    public GrantCase begin(UUID roundId, String itemId, SignedIn by) {
        Round round = rounds.get(roundId);
        Optional<GrantCase> draft = draftOf(by.officeId(), roundId);
        if (draft.isPresent()) {
            return about(itemId, draft.get(), schemes.pinned(round.deployment()));
        }
        round.requireOpen(clock.instant());
        Scheme scheme = schemes.pinned(round.deployment());
        Item item = scheme.openItem(itemId);
        Enterprise applicant = requireOfCity(scheme, by);
        requireNotBarred(scheme, item, round, applicant);
        GrantCase fresh = draft(roundId, applicant.id(), item.id());
        if (!rows.insert(fresh)) {
            return about(itemId, draftOf(by.officeId(), roundId).orElseThrow(), schemes.pinned(round.deployment()));
        }
        access.grant(Subject.ofCase(fresh.id()), by.officeId(), Relation.APPLICANT);
        events.publishEvent(new FilingEvent.ApplicationBegun(fresh.id(), roundId, item.id(), by.actor()));
        return fresh;
    }

    /** What the submission would refuse is refused at once, in the words of the same rule. */
    private void requireNotBarred(Scheme scheme, Item item, Round round, Enterprise applicant) {
        LocalDate today = LocalDate.now(clock);
        CreditList list = scheme.creditList();
        bars.of(applicant.creditCode(), today).ifPresent(bar -> {
            String rule = list == null ? "" : list.rule();
            throw exclusivity
                    .check(scheme, item, round.parameters(), Facts.none().barred(bar.until(), today))
                    .stream()
                    .filter(verdict -> verdict.fails() && verdict.rule().equals(rule))
                    .findFirst()
                    .map(verdict -> Refusal.invalid(
                            "barred", "{0}（{1}；依据“{2}”）。", verdict.reason(), verdict.clause(), bar.basis()))
                    .orElseGet(() -> Refusal.invalid("barred", "你单位被限制申报，到{0}为止（依据“{1}”）。", bar.end(), bar.basis()));
        });
    }

    private Enterprise requireOfCity(Scheme scheme, SignedIn by) {
        Words elsewhere = ofAnotherCity(scheme, by);
        if (!elsewhere.saysNothing()) {
            throw Refusal.invalid("other-city", elsewhere);
        }
        return applicants.get(by.officeId());
    }

    /** Why the enterprise cannot apply where another city's may; says nothing if it can. */
    Words ofAnotherCity(Scheme scheme, SignedIn by) {
        String city = applicants.get(by.officeId()).profile().city();
        return city.equals(scheme.city())
                ? Words.NONE
                : Words.of(
                        "“{0}”只受理{1}的单位（{2}），你们登记的注册地是{3}。注册地写错了，到企业信息里改正。",
                        scheme.title(), scheme.city(), scheme.clauseOf("registeredCity"), city);
    }

    private static GrantCase about(String itemId, GrantCase draft, Scheme scheme) {
        if (draft.item().equals(itemId)) {
            return draft;
        }
        throw Refusal.conflict(
                "draft-exists",
                "这个批次已经有一份草稿，支持方向是“{0}”（{1}，草稿编号 {2}），一个批次只能有一份草稿。接着填那份草稿；要申报别的方向，先在那份草稿里换支持方向，或撤回那份草稿再开始。",
                scheme.item(draft.item()).name(),
                draft.item(),
                draft.id());
    }

    /** The draft of an enterprise for a round. */
    public Optional<GrantCase> draftOf(UUID enterpriseId, UUID roundId) {
        return rows
                .select(
                        "WHERE enterprise_id = :enterprise AND round_id = :round AND state = 'DRAFT'",
                        Map.of("enterprise", enterpriseId, "round", roundId))
                .stream()
                .findFirst();
    }

    private GrantCase draft(UUID roundId, UUID enterpriseId, String item) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new GrantCase(
                UUID.randomUUID(),
                roundId,
                enterpriseId,
                item,
                GrantCase.Contents.EMPTY,
                CaseState.DRAFT,
                1,
                0,
                now.getYear(),
                now.toInstant(),
                null);
    }
}
