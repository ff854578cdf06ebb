package org.fundcase.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.fundcase.funding.PayingOffices;
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
    private final PayingOffices paying;

    PlanLines(GrantCases cases, Applicants applicants, Offices offices, PayingOffices paying) {
        this.cases = cases;
        this.applicants = applicants;
        this.offices = offices;
        this.paying = paying;
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
        Entered entered = new Entered(round, scheme);
        return list.selected().stream()
                .map(entry -> {
                    GrantCase grantCase = get(byId, entry.caseId());
                    Enterprise enterprise = get(enterprises, grantCase.enterpriseId());
                    return entered.line(
                            entry, enterprise, grantCase.requiredRoute().municipalUnit());
                })
                .toList();
    }

    /** Lines of one plan; each district's offices are looked for once. */
    private final class Entered {

        private final Map<String, Office> payers = new HashMap<>();
        private final Map<String, Optional<UUID>> districts = new HashMap<>();
        private final Round round;
        private final Scheme scheme;

        Entered(Round round, Scheme scheme) {
            this.round = round;
            this.scheme = scheme;
        }

        Plan.Line line(FrozenList.Entry entry, Enterprise enterprise, boolean municipal) {
            String district = municipal ? null : enterprise.profile().district();
            return new Plan.Line(
                    entry.place(),
                    entry.caseId(),
                    entry.number(),
                    enterprise.id(),
                    enterprise.profile().name(),
                    entry.item(),
                    district == null
                            ? null
                            : districts
                                    .computeIfAbsent(district, this::industry)
                                    .orElse(null),
                    payer(district).id(),
                    entry.amount(),
                    CostShares.ofCity(round.parameters(), entry.amount()));
        }

        private Office payer(@Nullable String district) {
            return payers.computeIfAbsent(Objects.requireNonNullElse(district, ""), key -> paying.of(scheme, district));
        }

        private Optional<UUID> industry(String district) {
            return offices.find(OfficeKind.DISTRICT_INDUSTRY, scheme.city(), district)
                    .map(Office::id);
        }
    }

    private static <T> T get(Map<UUID, T> all, UUID id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalStateException("Not of this round: " + id);
        }
        return found;
    }
}
