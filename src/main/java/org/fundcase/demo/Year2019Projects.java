package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.DemoPapers.Sheet;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.documents.Documents;
import org.fundcase.documents.Upload;
import org.fundcase.kernel.Home;
import org.fundcase.review.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The 19 projects of 2019 that enterprises apply for: three demonstration units, three benchmark factories, a five-star
 * enterprise and twelve service providers.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "changzhou-2019")
class Year2019Projects implements DisposableBean {

    static final int COUNT = 19;
    private static final LocalDate SIGNED = LocalDate.of(2019, 9, 5);
    private static final LocalDate RECOGNISED = LocalDate.of(2019, 6, 20);
    private static final String BY = "江苏省工业和信息化厅";

    /**
     * A category.
     *
     * @param title what its enterprises were recognised as
     * @param wan what each of them gets, in ten thousand yuan
     */
    private record Category(String item, @Nullable String tier, String title, int count, int wan) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category("CZ19-5-1", "PROVINCE", "省级工业互联网平台示范企业", 3, 25),
            new Category("CZ19-3-2", "PROVINCE", "省级工业互联网标杆工厂", 3, 30),
            new Category("CZ19-5-3", null, "省五星级上云企业", 1, 10),
            new Category("CZ19-4-3", null, "省级工业互联网服务资源池优秀服务商", 12, 5));

    private final DemoEnterprises enterprises;
    private final BeginApplication begin;
    private final FillApplication fill;
    private final SubmitApplication submit;
    private final Documents documents;
    private final DemoFiling reading;
    private final DemoFate fate;
    private final Proposals proposals;
    private final Papers papers;
    private final Map<UUID, Integer> wan = new HashMap<>();

    Year2019Projects(
            DemoEnterprises enterprises,
            BeginApplication begin,
            FillApplication fill,
            SubmitApplication submit,
            Documents documents,
            DemoFiling reading,
            DemoFate fate,
            Proposals proposals,
            Home home) {
        this.enterprises = enterprises;
        this.begin = begin;
        this.fill = fill;
        this.submit = submit;
        this.documents = documents;
        this.reading = reading;
        this.fate = fate;
        this.proposals = proposals;
        this.papers = new Papers(
                Path.of(home.resolve("templates/fonts/NotoSerifSC-Regular.ttf").toString()));
    }

    @Override
    public void destroy() {
        papers.close();
    }

    /** Files all of them, and lets their districts recommend them. */
    List<UUID> file(UUID round, AtomicInteger made) {
        List<UUID> filed = new ArrayList<>();
        for (Category category : CATEGORIES) {
            for (int n = 0; n < category.count(); n++) {
                GrantCase draft = draft(round, category, filed.size() + 1);
                wan.put(draft.id(), category.wan());
                filed.add(draft.id());
            }
        }
        for (int n = 0; n < filed.size(); n++) {
            DemoEnterprises.Applicant applicant = enterprises.get(n + 1);
            reading.awaitReading(filed.get(n));
            submit.submit(filed.get(n), applicant.person());
            fate.recommended(filed.get(n), applicant);
            made.incrementAndGet();
        }
        return filed;
    }

    private GrantCase draft(UUID round, Category category, int n) {
        DemoEnterprises.Applicant applicant = enterprises.get(n);
        GrantCase draft = begin.begin(round, category.item(), applicant.person());
        Declarations declarations = new Declarations(
                category.title() + "。", true, false, "", Map.of(), Map.of("investment", "200", "efficiency", "8"));
        GrantCase.Contents contents =
                new GrantCase.Contents(category.tier(), category.title(), null, null, null, declarations);
        sheets(category, applicant, n).forEach(sheet -> upload(draft, applicant, sheet));
        return fill.save(draft.id(), draft.version(), contents, applicant.person());
    }

    private List<Sheet> sheets(Category category, DemoEnterprises.Applicant applicant, int n) {
        Paper licence = Paper.licence(applicant.party(), applicant.representative(), DemoEnterprises.ESTABLISHED);
        Paper letter = Paper.commitment(applicant.party(), applicant.representative(), SIGNED);
        Paper certificate =
                Paper.recognition(applicant.party(), category.title(), BY, "SL2019-" + (100 + n), RECOGNISED);
        return List.of(
                new Sheet("licence", "营业执照.pdf", papers.pdf(licence)),
                new Sheet("commitment", "信用承诺书.docx", papers.docx(letter)),
                new Sheet("certificate", "认定证书.pdf", papers.pdf(certificate)));
    }

    private void upload(GrantCase draft, DemoEnterprises.Applicant applicant, Sheet sheet) {
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

    /** What the review proposes: the amounts of the report, where they are less than the rules allow. */
    void propose(UUID caseId, SignedIn reviewer) {
        int amount = Objects.requireNonNull(wan.get(caseId), "not of 2019");
        proposals.propose(caseId, amount + "0000", "按当年资金总量和各类项目数确定。", reviewer);
    }
}
