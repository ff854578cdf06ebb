package org.fundcase.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Shows what a plan would contain before it is proposed. */
@Component
class PlanDrafts {

    private final Plans plans;
    private final PlanViews views;
    private final Offices offices;

    PlanDrafts(Plans plans, PlanViews views, Offices offices) {
        this.plans = plans;
        this.views = views;
        this.offices = offices;
    }

    /** @param asked from 0 */
    PlanDraft of(UUID roundId, int asked, SignedIn by) {
        try {
            Plan plan = plans.draft(roundId, by);
            boolean supplementary = views.all(roundId).stream().anyMatch(one -> one.issuedBy() != null);
            return new PlanDraft(view(plan, supplementary, asked), payers(plan), null);
        } catch (Refusal refusal) {
            return new PlanDraft(null, List.of(), refusal.words());
        }
    }

    private static PlanView view(Plan plan, boolean supplementary, int asked) {
        int count = plan.lines().size();
        int page = Math.min(Math.max(0, asked), Math.max(0, (count - 1) / PlanView.PAGE));
        List<Plan.Line> lines = plan.lines().stream()
                .skip((long) page * PlanView.PAGE)
                .limit(PlanView.PAGE)
                .toList();
        return new PlanView(
                plan.id(),
                plan.listId(),
                plan.listHash(),
                plan.proposedBy(),
                plan.proposedName(),
                plan.proposedAt(),
                supplementary,
                null,
                new PlanView.Totals(count, plan.total(), plan.cityShare()),
                lines,
                plan.held(),
                page);
    }

    private List<PlanDraft.Payer> payers(Plan plan) {
        Map<UUID, List<Plan.Line>> byOffice =
                plan.lines().stream().collect(Collectors.groupingBy(Plan.Line::payingOffice));
        Map<UUID, String> names =
                offices.all(byOffice.keySet()).stream().collect(Collectors.toMap(Office::id, Office::name));
        return byOffice.entrySet().stream()
                .map(one ->
                        payer(one.getKey(), Objects.requireNonNullElse(names.get(one.getKey()), ""), one.getValue()))
                .sorted(Comparator.comparing(PlanDraft.Payer::amount).reversed())
                .toList();
    }

    private static PlanDraft.Payer payer(UUID office, String name, List<Plan.Line> lines) {
        return new PlanDraft.Payer(
                office,
                name,
                lines.size(),
                lines.stream().map(Plan.Line::amount).reduce(Money.ZERO, Money::plus),
                lines.stream().map(Plan.Line::cityShare).reduce(Money.ZERO, Money::plus));
    }
}
