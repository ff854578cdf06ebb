package org.fundcase.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.CostShares;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of a plan: who pays is what the scheme's step says, who bears what is what the round says. */
@Component
class PlanLines {

    private final GrantCases cases;
    private final Applicants applicants;
    private final Offices offices;

    PlanLines(GrantCases cases, Applicants applicants, Offices offices) {
        this.cases = cases;
        this.applicants = applicants;
        this.offices = offices;
    }

    /** @throws Refusal if an office that has to pay is not entered */
    List<Plan.Line> of(FrozenList list, Round round, Scheme scheme) {
        Map<UUID, GrantCase> byId = cases
                .all(list.entries().stream().map(FrozenList.Entry::caseId).toList())
                .stream()
                .collect(Collectors.toMap(GrantCase::id, Function.identity()));
        Map<UUID, Enterprise> enterprises =
                applicants
                        .all(byId.values().stream()
                                .map(GrantCase::enterpriseId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Enterprise::id, Function.identity()));
        Map<Seat, Office> entered = new HashMap<>();
        return list.selected().stream()
                .map(entry -> {
                    GrantCase grantCase = get(byId, entry.caseId());
                    Enterprise enterprise = get(enterprises, grantCase.enterpriseId());
                    Place place = new Place(scheme, grantCase.requiredRoute().municipalUnit(), enterprise);
                    return line(entry, enterprise, place, round, entered);
                })
                .toList();
    }

    /** Where a unit belongs. */
    private record Place(Scheme scheme, boolean municipal, Enterprise enterprise) {

        OfficeKind payer() {
            return scheme.step("pay")
                    .map(step -> OfficeKind.valueOf(step.by(municipal).name()))
                    .orElseThrow(() -> new IllegalStateException("No step of " + scheme.id() + " pays"));
        }

        @Nullable String district() {
            return municipal ? null : enterprise.profile().district();
        }
    }

    /** An office looked for; the same one is looked for once. */
    private record Seat(OfficeKind kind, String city, @Nullable String district) {}

    private Plan.Line line(
            FrozenList.Entry entry, Enterprise enterprise, Place place, Round round, Map<Seat, Office> entered) {
        String city = place.scheme().city();
        OfficeKind payer = place.payer();
        String of = payer == OfficeKind.DISTRICT_FINANCE ? place.district() : null;
        Office paying = office(new Seat(payer, city, of), entered)
                .orElseThrow(
                        () -> Refusal.invalid("no-office", "“{0}”没有登记拨付单位，不能安排资金。请联系系统管理员。", of == null ? city : of));
        UUID district = place.municipal()
                ? null
                : office(new Seat(OfficeKind.DISTRICT_INDUSTRY, city, place.district()), entered)
                        .map(Office::id)
                        .orElse(null);
        return new Plan.Line(
                entry.place(),
                entry.caseId(),
                entry.number(),
                enterprise.id(),
                enterprise.profile().name(),
                entry.item(),
                district,
                paying.id(),
                entry.amount(),
                CostShares.ofCity(round.parameters(), entry.amount()));
    }

    private Optional<Office> office(Seat seat, Map<Seat, Office> entered) {
        Office known = entered.get(seat);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Office> found = offices.find(seat.kind(), seat.city(), seat.district());
        found.ifPresent(office -> entered.put(seat, office));
        return found;
    }

    private static <T> T get(Map<UUID, T> all, UUID id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalStateException("Not of this round: " + id);
        }
        return found;
    }
}
