package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.Upload;
import org.fundcase.kernel.Home;
import org.fundcase.kernel.Money;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Files applications as an enterprise would: draft, contents, documents in several forms. */
@Component
@Profile("demo")
class DemoFiling implements DisposableBean {

    private static final List<String> PROJECT_ITEMS = List.of("CZ19-3-1", "CZ19-1-1", "CZ19-4-1", "CZ19-3-1");
    private static final List<String> PROJECTS = List.of("设备联网与生产执行改造", "供应链协同平台", "工业数据采集与分析", "个性化定制产线改造");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BeginApplication begin;
    private final FillApplication fill;
    private final Documents documents;
    private final Papers papers;

    DemoFiling(BeginApplication begin, FillApplication fill, Documents documents, Home home) {
        this.begin = begin;
        this.fill = fill;
        this.documents = documents;
        this.papers = new Papers(
                Path.of(home.resolve("templates/fonts/NotoSerifSC-Regular.ttf").toString()));
    }

    /** A project with two to four invoices; they may still be being read. */
    GrantCase project(int n, UUID round, DemoEnterprises.Applicant applicant) {
        GrantCase draft = draft(n, round, PROJECT_ITEMS.get(n % PROJECT_ITEMS.size()), applicant);
        if (draft.state() == CaseState.DRAFT) {
            proofs(draft, applicant);
            for (int i = 0; i < invoices(n); i++) {
                invoice(draft, applicant, i);
            }
        }
        return draft;
    }

    private static int invoices(int n) {
        return 2 + n % 3;
    }

    /** In yuan, without tax. */
    private static long price(int i) {
        return 180_000L + 60_000L * i;
    }

    /** An award with its certificate, which may still be being read. */
    GrantCase award(int n, UUID round, DemoEnterprises.Applicant applicant) {
        GrantCase draft = draft(n, round, "CZ19-5-3", applicant);
        if (draft.state() == CaseState.DRAFT) {
            proofs(draft, applicant);
            Paper certificate =
                    Paper.certificate(applicant.party(), "JSSY2021-" + (1000 + n), LocalDate.of(2021, 11, 3));
            upload(draft, applicant, "certificate", "星级上云证书.pdf", papers.pdf(certificate));
        }
        return draft;
    }

    /** What an earlier run began or handed in is not begun again. */
    private GrantCase draft(int n, UUID round, String item, DemoEnterprises.Applicant applicant) {
        Optional<GrantCase> before = fill.of(applicant.person().officeId()).stream()
                .filter(grantCase -> grantCase.roundId().equals(round))
                .findFirst();
        if (before.isPresent() && before.get().state() != CaseState.DRAFT) {
            return before.get();
        }
        GrantCase draft = begin.begin(round, item, applicant.person());
        return fill.save(draft.id(), draft.version(), contents(n), applicant.person());
    }

    @Override
    public void destroy() {
        papers.close();
    }

    private void proofs(GrantCase draft, DemoEnterprises.Applicant applicant) {
        Paper licence = Paper.licence(applicant.party(), applicant.representative(), DemoEnterprises.ESTABLISHED);
        Paper letter = Paper.commitment(applicant.party(), applicant.representative(), LocalDate.of(2022, 2, 25));
        upload(draft, applicant, "licence", "营业执照.pdf", papers.pdf(licence));
        upload(draft, applicant, "commitment", "信用承诺书.docx", papers.docx(letter));
    }

    private void invoice(GrantCase draft, DemoEnterprises.Applicant applicant, int i) {
        InvoiceTruth invoice = software(
                applicant.inventor().invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021, applicant.party()), i);
        String name = "dzfp_" + invoice.number();
        switch (i % 3) {
            case 0 -> upload(draft, applicant, "invoices", name + ".xml", papers.xml(invoice));
            case 1 -> upload(draft, applicant, "invoices", name + ".ofd", papers.ofd(invoice));
            default -> upload(draft, applicant, "invoices", name + ".pdf", papers.pdf(invoice));
        }
    }

    /** Adds a line that every project item counts, so that the estimate is not nothing. */
    private static InvoiceTruth software(InvoiceTruth invoice, int i) {
        Money amount = Money.yuan(price(i));
        Money tax = new Money(amount.fen() * 13 / 100);
        InvoiceTruth.Item line =
                new InvoiceTruth.Item("*软件*生产执行管理系统", "V3.2", "套", "1", InvoiceTruth.plain(amount), amount, 13, tax);
        return new InvoiceTruth(
                invoice.kind(),
                invoice.code(),
                invoice.number(),
                invoice.issued(),
                invoice.checkCode(),
                invoice.buyer(),
                invoice.seller(),
                List.of(line),
                invoice.remark(),
                invoice.drawer(),
                invoice.originalNumber());
    }

    private void upload(GrantCase draft, DemoEnterprises.Applicant applicant, String slot, String name, byte[] bytes) {
        documents.receive(
                new Upload(
                        draft.id(),
                        draft.enterpriseId(),
                        slot,
                        name,
                        null,
                        slot + "/" + name,
                        null,
                        applicant.person().actor()),
                new ByteArrayInputStream(bytes));
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
        Declarations declarations = new Declarations(
                "车间设备联网、数据采集、排产与质量追溯。",
                true,
                false,
                "",
                Map.of("investment", String.valueOf(120 + 10 * (n % 20)), "connected", String.valueOf(20 + n)));
        return new GrantCase.Contents(
                null,
                PROJECTS.get(n % PROJECTS.size()),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                Money.yuan(IntStream.range(0, invoices(n))
                        .mapToLong(DemoFiling::price)
                        .sum()),
                declarations);
    }
}
