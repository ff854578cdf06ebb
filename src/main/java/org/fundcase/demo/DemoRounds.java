package org.fundcase.demo;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One open round of each of the four schemes. */
@Component
@Profile("demo")
class DemoRounds {

    /** A call as its bureau writes it. In the first one awards do not count as the one project a year. */
    enum Call {
        INTERNET(
                "CZ-II-2019",
                "2019",
                "CZ2022",
                "2022年度常州市工业互联网专项资金",
                Map.of("roundingUnit", "YUAN", "roundingMode", "DOWN", "awardsCountAsProject", "NO"),
                DemoPlaces.CHANGZHOU),
        STAR_CITY("CZ-MS-2021", "2021", "ZZ2022", "2022年度常州市工业智造明星城政策兑现", Map.of(), DemoPlaces.CHANGZHOU),
        JIANGMEN("JM-II-2021", "2021", "JM2022", "2022年度江门市工业互联网专项资金", Map.of(), DemoPlaces.JIANGMEN),
        LINYI("LY-TR-2020", "2020", "LY2022", "2022年度临沂市智能化技术改造专项资金", Map.of(), DemoPlaces.LINYI);

        private final SchemeVersion scheme;
        private final String prefix;
        private final String title;
        private final Map<String, String> parameters;
        private final DemoPlaces.City city;

        Call(
                String scheme,
                String version,
                String prefix,
                String title,
                Map<String, String> parameters,
                DemoPlaces.City city) {
            this.scheme = new SchemeVersion(scheme, version);
            this.prefix = prefix;
            this.title = title;
            this.parameters = parameters;
            this.city = city;
        }

        private Rounds.Call written() {
            return new Rounds.Call(
                    scheme,
                    title,
                    prefix,
                    LocalDateTime.of(2022, 2, 14, 9, 0)
                            .atZone(BusinessTime.ZONE)
                            .toInstant(),
                    LocalDateTime.of(2022, 6, 30, 17, 0)
                            .atZone(BusinessTime.ZONE)
                            .toInstant(),
                    parameters);
        }
    }

    private final Rounds rounds;
    private final DemoPeople people;

    DemoRounds(Rounds rounds, DemoPeople people) {
        this.rounds = rounds;
        this.people = people;
    }

    void open() {
        for (Call call : Call.values()) {
            get(call);
        }
    }

    UUID get(Call call) {
        SignedIn bureau = people.get(call.city.key() + "-gx");
        return rounds.of(bureau).stream()
                .filter(round -> round.prefix().equals(call.prefix))
                .findFirst()
                .map(Round::id)
                .orElseGet(() -> rounds.open(call.written(), bureau).id());
    }
}
