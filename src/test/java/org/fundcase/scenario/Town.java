package org.fundcase.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.Paper;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;

/** Each scheme with its city, one of its items and what an applicant hands in for it. */
enum Town {
    CHANGZHOU_2019("常州市", "武进区", new SchemeVersion("CZ-II-2019", "2019"), "CZ19-3-1", Map.of()),
    CHANGZHOU_2021(
            "常州市",
            "武进区",
            new SchemeVersion("CZ-MS-2021", "2021"),
            "CZ21-02-4",
            Map.of("newlyRecognised", "YES", "recognisedBy", "PROVINCE")),
    JIANGMEN(
            "江门市",
            "蓬江区",
            new SchemeVersion("JM-II-2021", "2021"),
            "JM21-1",
            Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES")),
    LINYI(
            "临沂市",
            "兰山区",
            new SchemeVersion("LY-TR-2020", "2020"),
            "LY20-1b",
            Map.of("direction", "SMART", "industrial", "YES"));

    private static final Instant CLOSES = Instant.parse("2022-03-20T09:00:00Z");

    private final String city;
    private final String district;
    private final SchemeVersion scheme;
    private final String item;
    private final Map<String, String> figures;

    Town(String city, String district, SchemeVersion scheme, String item, Map<String, String> figures) {
        this.city = city;
        this.district = district;
        this.scheme = scheme;
        this.item = item;
        this.figures = figures;
    }

    String city() {
        return city;
    }

    SchemeVersion scheme() {
        return scheme;
    }

    /** Whether districts pay, within their month. */
    boolean hasDistricts() {
        return this != JIANGMEN;
    }

    /** Every office of the town has somebody. */
    Round open(Bureau bureau) {
        bureau.person(city, OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        bureau.person(city, OfficeKind.DISTRICT_INDUSTRY, district, Role.OFFICER);
        bureau.person(city, OfficeKind.DISTRICT_FINANCE, district, Role.OFFICER);
        if (!hasDistricts()) {
            bureau.person(city, OfficeKind.OPERATOR, null, Role.OFFICER);
        }
        return bureau.openRound(
                new Rounds.Call(
                        scheme,
                        "2022年度" + name(),
                        scheme.id().substring(0, 2) + "2022",
                        Instant.parse("2022-02-10T00:00:00Z"),
                        CLOSES,
                        Map.of("expertsPerCase", "0")),
                bureau.person(city, OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
    }

    Bureau.Applicant enterprise(Bureau bureau) {
        return bureau.enterpriseIn(city, district);
    }

    /** Handed in with its papers, all read. */
    GrantCase filed(Bureau bureau, SubmitApplication submit, Round round, Bureau.Applicant applicant) {
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                "产线智能化改造",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                Money.yuan(300_000),
                new Declarations("产线改造", true, false, "", figures, Map.of()));
        GrantCase draft = bureau.begun(round, item, applicant, contents);
        bureau.proofs(draft, applicant);
        if (this != CHANGZHOU_2021) {
            return bureau.filed(draft, applicant);
        }
        Paper certificate = Paper.recognition(
                applicant.party(), "省级专精特新小巨人企业", "江苏省工业和信息化厅", "RD2021-1", LocalDate.of(2021, 11, 3));
        bureau.replace(
                draft, applicant, "certificate", "认定证书.pdf", bureau.papers().pdf(certificate));
        return submit.submit(draft.id(), applicant.person());
    }
}
