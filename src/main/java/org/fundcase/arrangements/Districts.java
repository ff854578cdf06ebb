package org.fundcase.arrangements;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** The districts of a round's city that both plan and pay. */
@Component
class Districts {

    /** @param industry its industry office */
    record District(String name, UUID industry, UUID finance) {}

    private final Offices offices;
    private final Schemes schemes;

    Districts(Offices offices, Schemes schemes) {
        this.offices = offices;
        this.schemes = schemes;
    }

    /** By name. */
    List<District> of(Round round) {
        String city = schemes.pinned(round.deployment()).city();
        List<Office> all = offices.all().stream()
                .filter(office -> office.city().equals(city) && office.district() != null)
                .toList();
        return all.stream()
                .filter(office -> office.kind() == OfficeKind.DISTRICT_INDUSTRY)
                .flatMap(industry -> all.stream()
                        .filter(office -> office.kind() == OfficeKind.DISTRICT_FINANCE
                                && Objects.equals(office.district(), industry.district()))
                        .map(finance ->
                                new District(Objects.requireNonNull(industry.district()), industry.id(), finance.id())))
                .sorted(Comparator.comparing(District::name))
                .toList();
    }
}
