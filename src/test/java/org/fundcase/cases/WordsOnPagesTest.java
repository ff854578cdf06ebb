package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What people read has no id of a rule, no key of a finding and no English name of a field in it. */
@FundcaseTest
@Import(Bureau.class)
class WordsOnPagesTest {

    private static final String IDS = "(?s).*(CZ19-[A-Z]\\d|rule/|document\\.|invoice\\.|base/|enterprise/|null).*";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    AssessCase assess;

    @Autowired
    GrantCases cases;

    private UUID id;
    private SignedIn officer;

    @BeforeEach
    void submitted() {
        Round round = bureau.openRound(Map.of());
        id = bureau.submitted(round, bureau.declaredMunicipal()).id();
        officer = bureau.districtOfficer();
    }

    @Test
    void theCasePageAndTheAmountSpeakOfClausesOnly() {
        assertThat(text("/cases/" + id)).contains("第九条第三款", "市级单位待确认").doesNotMatch(IDS);
        assertThat(text("/cases/" + id + "/amount")).contains("第六条（三）1").doesNotMatch(IDS);
    }

    @Test
    void theHistoryNamesWhatWasDecidedOn() {
        assess.of(cases.get(id)).findings().stream()
                .filter(Finding::isOpen)
                .forEach(finding -> decisions.decide(id, finding, false, "已核对", officer));
        assertThat(text("/cases/" + id + "/history")).contains("市级单位待确认").doesNotMatch(IDS);
    }

    private String text(String path) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.username(), Bureau.PASSWORD);
        return visitor.get(path).body().replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ");
    }
}
