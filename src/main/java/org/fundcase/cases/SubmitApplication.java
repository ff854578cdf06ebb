package org.fundcase.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Enterprise;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Slot;
import org.fundcase.schemes.Verdict;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands an application in: check, number, offices, and the engine case starts; after a correction the waiting task ends
 * instead and the receiving office goes on.
 */
@Component
public class SubmitApplication {

    private final CaseRows rows;
    private final FillApplication fill;
    private final AssessCase assess;
    private final Rounds rounds;
    private final Offices offices;
    private final Access access;
    private final Workflow workflow;
    private final InvoiceLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitApplication(
            CaseRows rows,
            FillApplication fill,
            AssessCase assess,
            Rounds rounds,
            Offices offices,
            Access access,
            Workflow workflow,
            InvoiceLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.fill = fill;
        this.assess = assess;
        this.rounds = rounds;
        this.offices = offices;
        this.access = access;
        this.workflow = workflow;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal if the window is over, something required is missing, or a rule excludes the application, with the
     *     clause
     */
    @Transactional
    public GrantCase submit(UUID id, SignedIn by) {
        // Two applications of one enterprise at once must not both find that there is no other.
        rows.lockEnterprise(by.officeId());
        GrantCase grantCase = fill.own(id, by);
        rows.lock(id);
        FillApplication.requireEditable(grantCase);
        AssessCase.Scene scene = assess.scene(grantCase);
        requireComplete(scene);
        Assessment assessment = assess.of(grantCase);
        requireNoObstacle(assessment);
        count(assessment.amount());
        return grantCase.state() == CaseState.DRAFT ? first(scene, assessment, by) : again(grantCase, assessment, by);
    }

    private static void requireComplete(AssessCase.Scene scene) {
        GrantCase.Contents contents = scene.grantCase().contents();
        if (contents.project().isBlank()) {
            throw Refusal.field("project", "还没有填项目名称。");
        }
        if (scene.item().award() && !scene.item().tiers().isEmpty() && contents.tier() == null) {
            throw Refusal.field("tier", "还没有选认定级别。");
        }
        if (!scene.item().award() && (contents.projectStart() == null || contents.projectEnd() == null)) {
            throw Refusal.field("projectStart", "还没有填项目起止日期。");
        }
        String missing = scene.scheme().slots(scene.item()).stream()
                .filter(Slot::required)
                .filter(slot -> scene.documents().stream()
                        .noneMatch(detail -> detail.document().slot().equals(slot.key())))
                .map(slot -> slot.label().zh())
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw Refusal.field("documents", "还缺：" + missing + "。请上传后再提交。");
        }
    }

    private static void requireNoObstacle(Assessment assessment) {
        List<Verdict> obstacles = assessment.obstacles();
        if (!obstacles.isEmpty()) {
            throw Refusal.invalid(
                    "not-eligible",
                    obstacles.stream()
                            .map(verdict -> verdict.reason().zh() + "（" + verdict.clause() + "）")
                            .collect(Collectors.joining("；")));
        }
    }

    private void count(AmountVerdict amount) {
        amount.invoices().counted().stream()
                .collect(Collectors.groupingBy(counted -> counted.invoice().id()))
                .forEach((document, parts) -> ledger.count(
                        UUID.fromString(document),
                        parts.stream().map(part -> part.amount()).reduce(Money.ZERO, Money::plus)));
    }

    private GrantCase first(AssessCase.Scene scene, Assessment assessment, SignedIn by) {
        fill.requireOpen(scene.round());
        GrantCase draft = scene.grantCase();
        GrantCase.Route route = route(scene.enterprise());
        String number = rounds.nextNumber(draft.roundId());
        GrantCase submitted = new GrantCase(
                draft.id(),
                number,
                draft.roundId(),
                draft.enterpriseId(),
                draft.item(),
                draft.contents(),
                CaseState.SUBMITTED,
                draft.version(),
                0,
                draft.year(),
                draft.begunAt(),
                clock.instant(),
                route);
        rows.update(submitted);
        grant(submitted.id(), route);
        events.publishEvent(
                new CaseEvent.ApplicationSubmitted(draft.id(), number, bound(assessment.amount()), false, by.actor()));
        workflow.start(draft.id(), scene.round().deployment(), beginning(route), by.actor());
        return rows.get(draft.id());
    }

    /** What sentries read when a case starts, and again when it is reopened. */
    static Map<String, Object> beginning(GrantCase.Route route) {
        return Map.of("municipalUnit", route.isMunicipal(), "intakeOutcome", "OPEN", "preliminaryOutcome", "OPEN");
    }

    private GrantCase again(GrantCase grantCase, Assessment assessment, SignedIn by) {
        CaseTask correction = workflow.openTasks(grantCase.id()).stream()
                .filter(task -> task.stage() == Stage.CORRECTION)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("not-editable", "补正已经交回，不用再交。请刷新。"));
        events.publishEvent(new CaseEvent.ApplicationSubmitted(
                grantCase.id(), grantCase.label(), bound(assessment.amount()), true, by.actor()));
        workflow.complete(new TaskCompletion(correction.id(), "corrected", List.of(), "", correction.version()), by);
        return rows.get(grantCase.id());
    }

    private GrantCase.Route route(Enterprise enterprise) {
        Enterprise.Profile profile = enterprise.profile();
        Office city = office(OfficeKind.CITY_INDUSTRY, null);
        if (profile.municipalUnit()) {
            return new GrantCase.Route(city.id(), null, city.id());
        }
        return new GrantCase.Route(
                office(OfficeKind.DISTRICT_INDUSTRY, profile.district()).id(),
                office(OfficeKind.DISTRICT_FINANCE, profile.district()).id(),
                city.id());
    }

    private Office office(OfficeKind kind, @Nullable String district) {
        return offices.find(kind, district)
                .orElseThrow(() -> Refusal.field("district", "“" + district + "”还没有开通受理。请核对属地，或联系市工信局。"));
    }

    private void grant(UUID id, GrantCase.Route route) {
        Subject subject = Subject.ofCase(id);
        access.grant(subject, route.receiver(), Relation.RECEIVER);
        access.grant(subject, route.city(), Relation.CITY);
        UUID finance = route.districtFinance();
        if (finance != null) {
            access.grant(subject, route.receiver(), Relation.DISTRICT_INDUSTRY);
            access.grant(subject, finance, Relation.DISTRICT_FINANCE);
        }
    }

    private static @Nullable String bound(AmountVerdict amount) {
        return amount instanceof AmountVerdict.Computed computed
                ? computed.amount().toString()
                : null;
    }
}
