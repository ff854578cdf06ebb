package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.demo.DemoPlan.Proof;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.Upload;
import org.fundcase.kernel.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Files applications as an enterprise would: draft, contents, documents in several forms. */
@Component
@Profile("demo")
class DemoFiling {

    private static final List<String> PROJECTS = List.of("设备联网与生产执行改造", "供应链协同平台", "工业数据采集与分析", "个性化定制产线改造");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BeginApplication begin;
    private final FillApplication fill;
    private final Documents documents;
    private final DemoPapers papers;

    DemoFiling(BeginApplication begin, FillApplication fill, Documents documents, DemoPapers papers) {
        this.begin = begin;
        this.fill = fill;
        this.documents = documents;
        this.papers = papers;
    }

    /** An application with its papers, which may still be being read; what an earlier run filed is not filed again. */
    GrantCase file(int n, UUID round, DemoEnterprises.Applicant applicant) {
        DemoPlan.Filing plan = DemoPlan.get(n);
        GrantCase draft = draft(n, round, applicant);
        if (draft.state() == CaseState.DRAFT) {
            proofs(draft, applicant);
            sheets(n, plan.proof(), applicant).forEach(sheet -> upload(draft, applicant, sheet));
        }
        return draft;
    }

    /** A draft of the round that a visitor began under the demo's account, which is left alone. */
    Optional<GrantCase> visitors(int n, UUID round, DemoEnterprises.Applicant applicant) {
        return fill.of(applicant.person().officeId()).stream()
                .filter(grantCase -> grantCase.roundId().equals(round))
                .filter(grantCase -> grantCase.state() == CaseState.DRAFT)
                .filter(grantCase ->
                        !grantCase.contents().project().equals(contents(n).project()))
                .findFirst();
    }

    private List<DemoPapers.Sheet> sheets(int n, Proof proof, DemoEnterprises.Applicant applicant) {
        if (DemoPlan.isRough(n)) {
            List<InvoiceTruth> invoices = papers.software(applicant.party(), applicant.inventor(), invoices(n));
            boolean credit = DemoPlan.get(n).call() != DemoRounds.Call.LINYI;
            // The last invoice comes as a scan.
            List<DemoPapers.Sheet> sheets = new ArrayList<>(papers.sheets(invoices.subList(0, invoices.size() - 1)));
            sheets.addAll(papers.rough(invoices, applicant.inventor(), credit));
            return sheets;
        }
        return switch (proof) {
            case CERTIFICATE ->
                List.of(papers.certificate(
                        applicant.party(), applicant.city(), n, DemoPlan.get(n).item()));
            case SOFTWARE_INVOICES -> bought(n, papers.software(applicant.party(), applicant.inventor(), invoices(n)));
            case EQUIPMENT_INVOICES ->
                bought(n, papers.equipment(applicant.party(), applicant.inventor(), invoices(n)));
        };
    }

    /** The first applications go without contract and voucher: the first page waits until they are read. */
    private List<DemoPapers.Sheet> bought(int n, List<InvoiceTruth> invoices) {
        List<DemoPapers.Sheet> sheets = new ArrayList<>(papers.sheets(invoices));
        if (n > FillDemo.AT_ONCE) {
            boolean takesContracts = DemoPlan.get(n).call() != DemoRounds.Call.STAR_CITY;
            papers.dealings(invoices.get(0)).stream()
                    .filter(sheet -> takesContracts || !sheet.slot().equals("plan"))
                    .forEach(sheets::add);
        }
        return sheets;
    }

    private static int invoices(int n) {
        return 2 + n % 3;
    }

    private GrantCase draft(int n, UUID round, DemoEnterprises.Applicant applicant) {
        DemoPlan.Filing plan = DemoPlan.get(n);
        Optional<GrantCase> before = fill.of(applicant.person().officeId()).stream()
                .filter(grantCase -> grantCase.roundId().equals(round))
                .filter(grantCase -> grantCase.item().equals(plan.item()))
                .findFirst();
        if (before.isPresent() && before.get().state() != CaseState.DRAFT) {
            return before.get();
        }
        GrantCase draft = begin.begin(round, plan.item(), applicant.person());
        return fill.save(draft.id(), draft.version(), contents(n), applicant.person());
    }

    private void proofs(GrantCase draft, DemoEnterprises.Applicant applicant) {
        papers.basics(applicant.party(), applicant.representative(), DemoEnterprises.ESTABLISHED)
                .forEach(sheet -> upload(draft, applicant, sheet));
    }

    void upload(GrantCase draft, DemoEnterprises.Applicant applicant, DemoPapers.Sheet sheet) {
        documents.receive(
                new Upload(
                        draft.id(),
                        draft.enterpriseId(),
                        sheet.slot(),
                        sheet.name(),
                        null,
                        sheet.slot() + "/" + sheet.name(),
                        null,
                        false,
                        applicant.person().actor()),
                new ByteArrayInputStream(sheet.bytes()));
    }

    /** Waits until nothing of a case is being read any more. */
    void awaitReading(UUID caseId) {
        Instant latest = Instant.now().plus(LONGEST);
        while (isReading(caseId) && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReading(UUID caseId) {
        return documents.of(caseId).stream()
                .anyMatch(detail -> detail.document().reading() == StoredDocument.State.PENDING);
    }

    private static GrantCase.Contents contents(int n) {
        DemoPlan.Filing plan = DemoPlan.get(n);
        Declarations declarations = new Declarations(
                "车间设备联网、数据采集、排产与质量追溯。",
                true,
                false,
                "",
                plan.figures(),
                Map.of("investment", String.valueOf(120 + 10 * (n % 20)), "efficiency", String.valueOf(5 + n % 20)));
        return new GrantCase.Contents(
                null,
                PROJECTS.get(n % PROJECTS.size()),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                stated(n, plan.proof()),
                declarations);
    }

    private static Money stated(int n, Proof proof) {
        return Money.yuan(IntStream.range(0, invoices(n))
                .mapToLong(i -> proof == Proof.EQUIPMENT_INVOICES ? DemoPapers.machine(i) : DemoPapers.price(i))
                .sum());
    }
}
