package org.fundcase.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the small rounds of Jiangmen and Linyi and files what is in them. */
@Component
@Profile("demo")
class CityFiling {

    /** Of Changzhou's small rounds the last one ends after as long. */
    private static final Duration CALL = Duration.ofMinutes(3);

    private static final int INVOICES = 2;

    /** So that the invoices are others than those of the enterprise's application in the great round. */
    private static final long OTHER_INVOICES = 20229000L;

    /** The small round of a city. */
    enum Call {
        JIANGMEN(
                new SchemeVersion("JM-II-2021", "2021"),
                "JMA2022",
                "2022年度江门市工业互联网专项资金补报",
                "jm-gx",
                "JM21-1",
                Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES"),
                List.of(39, 42),
                new DemoCourse.Numbers("〔2022〕2号", "江工信〔2022〕15号")),
        LINYI(
                new SchemeVersion("LY-TR-2020", "2020"),
                "LYA2022",
                "2022年度临沂市智能化技术改造专项资金补报",
                "ly-gx",
                "LY20-1b",
                Map.of("direction", "SMART", "industrial", "YES"),
                List.of(51, 54),
                new DemoCourse.Numbers("〔2022〕5号", "临财工指〔2022〕6号"));

        private final SchemeVersion scheme;
        private final String prefix;
        private final String title;
        private final String bureau;
        private final String item;
        private final Map<String, String> figures;
        private final List<Integer> enterprises;
        private final DemoCourse.Numbers numbers;

        Call(
                SchemeVersion scheme,
                String prefix,
                String title,
                String bureau,
                String item,
                Map<String, String> figures,
                List<Integer> enterprises,
                DemoCourse.Numbers numbers) {
            this.scheme = scheme;
            this.prefix = prefix;
            this.title = title;
            this.bureau = bureau;
            this.item = item;
            this.figures = figures;
            this.enterprises = enterprises;
            this.numbers = numbers;
        }

        DemoCourse.Numbers numbers() {
            return numbers;
        }

        private Rounds.Call written(Instant now) {
            return new Rounds.Call(
                    scheme,
                    title,
                    prefix,
                    now.minus(Duration.ofDays(14)),
                    now.plus(CALL),
                    Map.of("expertsPerCase", "0"));
        }

        private GrantCase.Contents contents() {
            Declarations declarations = new Declarations(
                    "产线设备联网、数据采集和排产。", true, false, "", figures, Map.of("investment", "150", "efficiency", "9"));
            Money stated = Money.yuan(DemoPapers.price(0) + DemoPapers.price(1));
            return new GrantCase.Contents(
                    null, "产线联网和智能化改造", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), stated, declarations);
        }
    }

    private final Rounds rounds;
    private final DemoPeople people;
    private final DemoEnterprises enterprises;
    private final DemoFiling filing;
    private final DemoPapers papers;
    private final DemoFate fate;
    private final BeginApplication begin;
    private final FillApplication fill;
    private final SubmitApplication submit;
    private final Clock clock;

    CityFiling(
            Rounds rounds,
            DemoPeople people,
            DemoEnterprises enterprises,
            DemoFiling filing,
            DemoPapers papers,
            DemoFate fate,
            BeginApplication begin,
            FillApplication fill,
            SubmitApplication submit,
            Clock clock) {
        this.rounds = rounds;
        this.people = people;
        this.enterprises = enterprises;
        this.filing = filing;
        this.papers = papers;
        this.fate = fate;
        this.begin = begin;
        this.fill = fill;
        this.submit = submit;
        this.clock = clock;
    }

    Optional<Round> find(Call call) {
        return rounds.of(people.get(call.bureau)).stream()
                .filter(round -> round.prefix().equals(call.prefix))
                .findFirst();
    }

    /** What an earlier run had not finished is filed anew; what it had is left alone. */
    void file(Call call) {
        Round round = find(call).orElseGet(() -> rounds.open(call.written(clock.instant()), people.get(call.bureau)));
        if (clock.instant().isAfter(round.closesAt())) {
            return;
        }
        for (int n : call.enterprises) {
            DemoEnterprises.Applicant applicant = enterprises.get(n);
            if (fill.of(applicant.person().officeId()).stream().anyMatch(one -> isDone(one, round))) {
                continue;
            }
            GrantCase begun = fill.of(applicant.person().officeId()).stream()
                    .filter(one -> one.roundId().equals(round.id()))
                    .findFirst()
                    .orElseGet(() -> begin.begin(round.id(), call.item, applicant.person()));
            GrantCase draft = fill.save(begun.id(), begun.version(), call.contents(), applicant.person());
            papers.basics(applicant.party(), applicant.representative(), DemoEnterprises.ESTABLISHED)
                    .forEach(sheet -> filing.upload(draft, applicant, sheet));
            List<InvoiceTruth> invoices =
                    papers.software(applicant.party(), new Inventor(OTHER_INVOICES + n), INVOICES);
            papers.sheets(invoices).forEach(sheet -> filing.upload(draft, applicant, sheet));
            papers.dealings(invoices.get(0)).forEach(sheet -> filing.upload(draft, applicant, sheet));
            filing.awaitReading(draft.id());
            submit.submit(draft.id(), applicant.person());
            fate.recommended(draft.id(), applicant);
        }
    }

    private static boolean isDone(GrantCase one, Round round) {
        return one.roundId().equals(round.id()) && one.state() != CaseState.DRAFT;
    }
}
