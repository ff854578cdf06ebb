package org.fundcase.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;

/** A city beside Changzhou with the scheme it runs, and what its applicants state. */
enum OtherCity {
    JIANGMEN(
            "江门市",
            "蓬江区",
            new SchemeVersion("JM-II-2021", "2021"),
            Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES")),
    LINYI("临沂市", "兰山区", new SchemeVersion("LY-TR-2020", "2020"), Map.of("direction", "SMART", "industrial", "YES"));

    private static final Instant CLOSES = Instant.parse("2022-06-29T09:00:00Z");

    private final String city;
    private final String district;
    private final SchemeVersion scheme;
    private final Map<String, String> figures;

    OtherCity(String city, String district, SchemeVersion scheme, Map<String, String> figures) {
        this.city = city;
        this.district = district;
        this.scheme = scheme;
        this.figures = figures;
    }

    /** Of the industry bureau. */
    SignedIn officer(Bureau bureau) {
        return bureau.person(city, OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
    }

    SignedIn operator(Bureau bureau) {
        return bureau.person(city, OfficeKind.OPERATOR, null, Role.OFFICER);
    }

    /** Of the district's industry office. */
    SignedIn districtOfficer(Bureau bureau) {
        return bureau.person(city, OfficeKind.DISTRICT_INDUSTRY, district, Role.OFFICER);
    }

    Bureau.Applicant enterprise(Bureau bureau) {
        return bureau.enterpriseIn(city, district);
    }

    /** @param opens a day that no other round of the scheme opens on */
    Round open(Bureau bureau, String opens) {
        Rounds.Call call = new Rounds.Call(
                scheme,
                "2022年度" + opens,
                scheme.id().substring(0, 2) + "2022",
                Instant.parse(opens + "T00:00:00Z"),
                CLOSES,
                Map.of());
        return bureau.openRound(call, officer(bureau));
    }

    /** A draft with licence and commitment letter. */
    GrantCase draft(Bureau bureau, Round round, String item, Bureau.Applicant applicant) {
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                "产线智能化改造",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                Money.yuan(300_000),
                new Declarations("产线改造", true, false, "", figures, Map.of()));
        GrantCase draft = bureau.begun(round, item, applicant, contents);
        bureau.proofs(draft, applicant);
        return draft;
    }

    /** Handed in with its papers and an invoice, all read. */
    GrantCase filed(Bureau bureau, Round round, String item, Bureau.Applicant applicant) {
        return bureau.filed(draft(bureau, round, item, applicant), applicant);
    }
}
