package org.fundcase.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two open rounds of the Changzhou 2019 scheme: projects, and awards that do not count as the one project a year. */
@Component
@Profile("demo")
class DemoRounds {

    private static final SchemeVersion SCHEME = new SchemeVersion("CZ-II-2019", "2019");
    private static final String PROJECTS = "2022年度工业互联网专项资金（项目类）";
    private static final String AWARDS = "2022年度工业互联网专项资金（奖励类）";

    private final Rounds rounds;
    private final DemoPeople people;

    DemoRounds(Rounds rounds, DemoPeople people) {
        this.rounds = rounds;
        this.people = people;
    }

    UUID projects() {
        return round(PROJECTS, "CZ2022", Map.of("roundingUnit", "YUAN", "roundingMode", "DOWN"));
    }

    UUID awards() {
        return round(AWARDS, "CZJ2022", Map.of("awardsCountAsProject", "NO"));
    }

    private UUID round(String title, String prefix, Map<String, String> parameters) {
        return rounds.of(people.get("shi-gx")).stream()
                .filter(round -> round.title().equals(title))
                .findFirst()
                .map(Round::id)
                .orElseGet(() -> rounds.open(
                                new Rounds.Call(
                                        SCHEME,
                                        title,
                                        prefix,
                                        LocalDateTime.of(2022, 2, 14, 9, 0)
                                                .atZone(BusinessTime.ZONE)
                                                .toInstant(),
                                        LocalDateTime.of(2022, 6, 30, 17, 0)
                                                .atZone(BusinessTime.ZONE)
                                                .toInstant(),
                                        parameters),
                                people.get("shi-gx"))
                        .id());
    }
}
