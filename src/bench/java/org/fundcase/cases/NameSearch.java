package org.fundcase.cases;

import java.util.List;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.bench.Parties;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.scenario.Bureau;

/** Two characters of a name in the list of cases, which has one row for each enterprise here: a page and its count. */
public final class NameSearch {

    private static final Race RACE = new Race(60, 300);

    /** @param names on the page */
    record Found(List<String> names, int count) {}

    private NameSearch() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        measure(small, large, report, Parties.RARE, "in 5 names");
        measure(small, large, report, Parties.SOME, "in every 200th name");
        measure(small, large, report, Parties.COMMON, "in every 3rd name");
    }

    private static void measure(Site small, Site large, Report report, String text, String how) throws Exception {
        SignedIn cityOfLarge = city(large);
        SignedIn cityOfSmall = city(small);
        String what = "search “" + text + "”, " + how;
        Report.requireSame(
                areOf(text, find(large, cityOfLarge, text)),
                areOf(text, find(small, cityOfSmall, text)),
                what);
        report.time(
                new Subject(what + ", the city, large", "1,000 enterprises"),
                RACE.run(turn -> find(large, cityOfLarge, text), turn -> find(small, cityOfSmall, text)),
                2);
        SignedIn ofLarge = district(large);
        SignedIn ofSmall = district(small);
        report.time(
                new Subject(what + ", an office with 300, large", "1,000 enterprises"),
                RACE.run(turn -> find(large, ofLarge, text), turn -> find(small, ofSmall, text)),
                2);
    }

    private static boolean areOf(String text, Found found) {
        return !found.names().isEmpty() && found.names().stream().allMatch(name -> name.contains(text));
    }

    private static SignedIn city(Site site) {
        return Site.somebody(
                site.bean(Bureau.class).cityOfficer().officeId(), OfficeKind.CITY_INDUSTRY, Role.OFFICER);
    }

    private static SignedIn district(Site site) {
        return Site.somebody(site.office(Bureau.DISTRICT), OfficeKind.DISTRICT_INDUSTRY, Role.OFFICER);
    }

    private static Found find(Site site, SignedIn who, String text) {
        CaseList list = site.bean(CaseList.class);
        CaseList.Search search = new CaseList.Search(text, null, null);
        return new Found(
                list.page(search, who).stream().map(CaseList.Row::enterprise).toList(), list.count(search, who));
    }
}
