package org.fundcase.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A small round of Changzhou whose projects are carried out while they are paid: each of its enterprises has another fate. */
@Component
@Profile("demo")
class CarriedOut {

    /** What becomes of a project once its award is there; in the order of the enterprises. */
    enum Fate {
        /** Accepted and paid in full; the closing is left. */
        WHOLE(true),
        /** Less was spent; nothing is paid yet, so the award is reduced. */
        LESS_UNPAID(false),
        /** Less was spent than was paid for; the difference comes back in parts. */
        LESS_PAID(true),
        /** Something is to be put right. */
        RECTIFYING(true),
        /** Failed; what was paid is claimed, and does not come. */
        FAILED(true),
        /** Its file is closed. */
        CLOSED(true),
        /** Its file was closed, and is open again. */
        REOPENED(true),
        /** Waits for the office that accepts. */
        APPLIED(true),
        /** Waits for the enterprise to apply. */
        BEGUN(true);

        private final boolean paid;

        Fate(boolean paid) {
            this.paid = paid;
        }

        boolean isPaid() {
            return paid;
        }

        int enterprise() {
            return DemoEnterprises.FIRST_CARRIED_OUT + ordinal();
        }
    }

    static final String PROJECT = "车间联网和排产系统";

    private static final String PREFIX = "CZE2022";
    private static final Duration CALL = Duration.ofMinutes(4);
    private static final int INVOICES = 2;

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

    CarriedOut(
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

    Optional<Round> find() {
        return rounds.of(people.get("shi-gx")).stream()
                .filter(round -> round.prefix().equals(PREFIX))
                .findFirst();
    }

    /** Opens the round and files its applications, each recommended; what an earlier run had is left alone. */
    void file() {
        Round round = find().orElseGet(() -> rounds.open(call(clock.instant()), people.get("shi-gx")));
        for (Fate one : Fate.values()) {
            if (!clock.instant().isAfter(round.closesAt()) && of(one).isEmpty()) {
                file(round, enterprises.get(one.enterprise()));
            }
        }
    }

    private static Rounds.Call call(Instant now) {
        return new Rounds.Call(
                new SchemeVersion("CZ-II-2019", "2019"),
                "2022年度常州市工业互联网创新应用项目（先行实施）",
                PREFIX,
                now.minus(Duration.ofDays(14)),
                now.plus(CALL),
                Map.of(
                        "roundingUnit",
                        "YUAN",
                        "roundingMode",
                        "DOWN",
                        "expertsPerCase",
                        "0",
                        "paymentTiming",
                        "BEFORE_ACCEPTANCE"));
    }

    /** The application of a fate, once it was handed in. */
    Optional<GrantCase> of(Fate one) {
        SignedIn person = enterprises.get(one.enterprise()).person();
        return fill.of(person.officeId()).stream()
                .filter(found -> found.state() != CaseState.DRAFT)
                .findFirst();
    }

    List<InvoiceTruth> invoices(DemoEnterprises.Applicant applicant) {
        return papers.software(applicant.party(), applicant.inventor(), INVOICES);
    }

    private void file(Round round, DemoEnterprises.Applicant applicant) {
        GrantCase begun = fill.of(applicant.person().officeId()).stream()
                .findFirst()
                .orElseGet(() -> begin.begin(round.id(), "CZ19-3-1", applicant.person()));
        GrantCase draft = fill.save(begun.id(), begun.version(), contents(), applicant.person());
        List<InvoiceTruth> invoices = invoices(applicant);
        List<DemoPapers.Sheet> sheets = new ArrayList<>(
                papers.basics(applicant.party(), applicant.representative(), DemoEnterprises.ESTABLISHED));
        sheets.addAll(papers.sheets(invoices));
        sheets.addAll(papers.dealings(invoices.get(0)));
        sheets.forEach(sheet -> filing.upload(draft, applicant, sheet));
        filing.awaitReading(draft.id());
        submit.submit(draft.id(), applicant.person());
        fate.recommended(draft.id(), applicant);
    }

    private static GrantCase.Contents contents() {
        Declarations declarations = new Declarations(
                "车间设备联网、数据采集、排产与质量追溯。", true, false, "", Map.of(), Map.of("investment", "150", "efficiency", "12"));
        Money stated = Money.yuan(DemoPapers.price(0) + DemoPapers.price(1));
        return new GrantCase.Contents(
                null, PROJECT, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), stated, declarations);
    }
}
