package org.fundcase.scenario;

import java.util.List;
import java.util.Map;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.PageTours.Visit;
import org.springframework.boot.test.context.TestComponent;

/** A notice that runs, with an objection that is being checked: what everybody looks at, and the desk behind it. */
@TestComponent
class PublicityTour {

    private final Bureau bureau;
    private final PublicityDesk desk;
    private final Objecting objecting;

    PublicityTour(Bureau bureau, PublicityDesk desk, Objecting objecting) {
        this.bureau = bureau;
        this.desk = desk;
        this.objecting = objecting;
    }

    /** @param shown to everybody */
    record Running(List<Visit> shown, List<Visit> desk) {}

    /** Business time goes on to the day of the publication. */
    Running open() {
        Entry about = PublicityDesk.entry("常州某某精密机械有限公司", 50_000, Standing.SELECTED, "");
        Entry secret = PublicityDesk.entry("某军工配套企业", 90_000, Standing.SELECTED, "保守国家秘密法");
        Round round = desk.toPublish(Map.of(), about, secret);
        Notice notice = desk.published(round, bureau.today());
        Objection report = objecting.report(notice, about.caseId(), "丘见川");
        objecting.accept(report, bureau.cityOfficer());
        String page = "/notices/" + notice.id();
        String office = "/rounds/" + round.id();
        return new Running(
                List.of(
                        new Visit("/notices", "/notices", 200),
                        new Visit("/notices/{id}", page, 200),
                        new Visit("/notices/{id}/objections", page + "/objections", 200),
                        new Visit("/notices/receipt", "/notices/receipt", 200)),
                List.of(
                        new Visit("/rounds/{id}", office, 200),
                        new Visit("/rounds/{id}/objections/{objection}", office + "/objections/" + report.id(), 200)));
    }
}
