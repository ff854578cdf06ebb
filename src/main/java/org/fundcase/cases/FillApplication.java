package org.fundcase.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begin an application, fill it in over days, throw the draft away. */
@Component
public class FillApplication {

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Applicants applicants;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FillApplication(
            CaseRows rows,
            Rounds rounds,
            Schemes schemes,
            Applicants applicants,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.applicants = applicants;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a draft, or gives back the one the enterprise already has for the round.
     *
     * @throws Refusal if the round is not open, or nobody or not this applicant may apply for the item, with its clause
     */
    @Transactional
    public GrantCase begin(UUID roundId, String itemId, SignedIn by) {
        Round round = rounds.get(roundId);
        rows.lockEnterprise(by.officeId());
        Optional<GrantCase> draft = draftOf(by.officeId(), roundId);
        if (draft.isPresent()) {
            return draft.get();
        }
        requireOpen(round);
        Item item = openItem(schemes.pinned(round.deployment()), itemId);
        UUID enterprise = applicants.get(by.officeId()).id();
        GrantCase fresh = GrantCase.draft(roundId, enterprise, item.id(), ZonedDateTime.now(clock));
        rows.insert(fresh);
        access.grant(Subject.ofCase(fresh.id()), by.officeId(), Relation.APPLICANT);
        events.publishEvent(new CaseEvent.ApplicationBegun(fresh.id(), roundId, item.id(), by.actor()));
        return fresh;
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

    /** The applications of an enterprise, the latest first. */
    public List<GrantCase> of(UUID enterpriseId) {
        return rows.select(
                "WHERE enterprise_id = :enterprise ORDER BY begun_at DESC", Map.of("enterprise", enterpriseId));
    }

    /** @throws Refusal not found if it is another enterprise's */
    public GrantCase own(UUID id, SignedIn by) {
        GrantCase grantCase = rows.get(id);
        if (!grantCase.enterpriseId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        return grantCase;
    }

    /**
     * Keeps what is filled in so far; half-filled is fine, wrong form is not.
     *
     * @param version the version the page showed
     * @throws Refusal naming the field; conflict if somebody changed it since, or if it is not editable now
     */
    @Transactional
    public GrantCase save(UUID id, int version, GrantCase.Contents contents, SignedIn by) {
        GrantCase before = own(id, by);
        requireEditable(before);
        rows.update(before.filledIn(checked(contents), version));
        return rows.get(id);
    }

    /** Chooses another item for a draft. */
    @Transactional
    public GrantCase choose(UUID id, String itemId, SignedIn by) {
        GrantCase before = own(id, by);
        if (before.state() != CaseState.DRAFT) {
            throw Refusal.conflict("not-editable", "申报提交以后不能换支持方向。要换，请撤回后重新申报。");
        }
        Item item = openItem(schemes.pinned(rounds.get(before.roundId()).deployment()), itemId);
        rows.update(before.choosing(item.id()));
        return rows.get(id);
    }

    /** @throws Refusal if documents and contents may not be changed now */
    public static void requireEditable(GrantCase grantCase) {
        if (!grantCase.state().isEditable()) {
            throw Refusal.conflict("not-editable", "这份申报已经提交，现在不能改。收到补正通知以后可以再改。");
        }
    }

    void requireOpen(Round round) {
        Instant now = clock.instant();
        if (now.isBefore(round.opensAt())) {
            throw Refusal.invalid("not-open", "“" + round.title() + "”还没有开始申报。");
        }
        if (!round.isOpenAt(now)) {
            throw Refusal.invalid("closed", "“" + round.title() + "”的申报时间已过，不能再提交。已填的内容仍然保留。");
        }
    }

    private static Item openItem(Scheme scheme, String itemId) {
        Item item = scheme.item(itemId);
        if (!item.takesApplications()) {
            Item.Closed closed = item.applicants().closed();
            String why = closed == null ? "这个方向不接受申报。" : closed.text().zh() + "（" + closed.clause() + "）";
            throw Refusal.invalid("no-application", "“" + item.name().zh() + "”：" + why);
        }
        return item;
    }

    private static GrantCase.Contents checked(GrantCase.Contents contents) {
        if (contents.statedBase() != null && contents.statedBase().isNegative()) {
            throw Refusal.field("statedBase", "投资额不能是负数。");
        }
        if (contents.projectStart() != null
                && contents.projectEnd() != null
                && contents.projectEnd().isBefore(contents.projectStart())) {
            throw Refusal.field("projectEnd", "项目结束日期早于开始日期。请核对。");
        }
        Texts.optional("summary", "项目简介", contents.declarations().summary(), 4000);
        Texts.optional("otherFundingDetail", "其他资金说明", contents.declarations().otherFundingDetail(), 1000);
        contents.declarations().targets().forEach((target, value) -> {
            Texts.optional("targets", "绩效目标的名称", target, 60);
            Texts.optional("targets", "绩效目标", value, 60);
        });
        String tier = Texts.optional("tier", "认定级别", contents.tier(), 60);
        return new GrantCase.Contents(
                tier.isEmpty() ? null : tier,
                Texts.optional("project", "项目名称", contents.project(), 200),
                contents.projectStart(),
                contents.projectEnd(),
                contents.statedBase(),
                contents.declarations());
    }
}
