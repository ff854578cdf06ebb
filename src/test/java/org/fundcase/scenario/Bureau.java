package org.fundcase.scenario;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.MunicipalDeclarations;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.Upload;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.operators.Agreement;
import org.fundcase.operators.AgreementForm;
import org.fundcase.operators.Agreements;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.ClaimTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A bureau of the domain's words for scenario tests: offices, officers, an open round, enterprises that file. */
@TestComponent
public class Bureau {

    public static final String DISTRICT = "武进区";
    private static final String CITY = "常州市";
    public static final String PASSWORD = "Correct-horse-7";
    private static final Instant OPENS = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2022-12-31T09:00:00Z");

    private final Offices offices;
    private final People people;
    private final Applicants applicants;
    private final Rounds rounds;
    private final BeginApplication begin;
    private final FillApplication fill;
    private final SubmitApplication submit;
    private final Documents documents;
    private final Workflow workflow;
    private final MunicipalDeclarations municipal;
    private final ClaimTask claims;
    private final Agreements agreements;
    private final Clock clock;
    private final Papers papers = new Papers(Path.of("templates/fonts/NotoSerifSC-Regular.ttf"));

    Bureau(
            Offices offices,
            People people,
            Applicants applicants,
            Rounds rounds,
            BeginApplication begin,
            FillApplication fill,
            SubmitApplication submit,
            Documents documents,
            Workflow workflow,
            MunicipalDeclarations municipal,
            ClaimTask claims,
            Agreements agreements,
            Clock clock) {
        this.offices = offices;
        this.people = people;
        this.applicants = applicants;
        this.rounds = rounds;
        this.begin = begin;
        this.fill = fill;
        this.submit = submit;
        this.documents = documents;
        this.workflow = workflow;
        this.municipal = municipal;
        this.claims = claims;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * An enterprise with its person and its invented papers.
     *
     * @param party as it stands on invoices
     */
    public record Applicant(SignedIn person, Party party, String representative, Inventor inventor) {}

    public SignedIn cityOfficer() {
        return officer(OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
    }

    public SignedIn districtOfficer() {
        return officer(OfficeKind.DISTRICT_INDUSTRY, DISTRICT, Role.OFFICER);
    }

    /** Another person of the district's office, who may agree as the second one. */
    public SignedIn districtHead() {
        return officer(OfficeKind.DISTRICT_INDUSTRY, DISTRICT, Role.SECTION_HEAD);
    }

    /** A second section head of the city's industry bureau. */
    public SignedIn otherCityHead() {
        SignedIn head = officer(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        return people.find("test-other-head")
                .orElseGet(() -> people.add(
                        new NewPerson("test-other-head", "负责人乙", PASSWORD, head.officeId(), Set.of(Role.SECTION_HEAD)),
                        Actor.SYSTEM));
    }

    public SignedIn financeOfficer() {
        return officer(OfficeKind.DISTRICT_FINANCE, DISTRICT, Role.OFFICER);
    }

    public SignedIn auditor() {
        return officer(OfficeKind.AUDIT, null, Role.AUDITOR);
    }

    /** Anybody of any office; the office is made when it does not exist. */
    public SignedIn person(OfficeKind kind, @Nullable String district, Role role) {
        return officer(kind, district, role);
    }

    /** Anybody of any office of any city. */
    public SignedIn person(String city, OfficeKind kind, @Nullable String district, Role role) {
        return officer(city, kind, district, role);
    }

    public Applicant enterpriseIn(String district) {
        return enterprise(district);
    }

    public Applicant enterpriseIn(String city, String district) {
        return enterprise(city, district, false);
    }

    public SignedIn administrator() {
        return officer(OfficeKind.CITY_INDUSTRY, null, Role.ADMINISTRATOR);
    }

    public Round openRound(Map<String, String> parameters) {
        return openRound(new SchemeVersion("CZ-II-2019", "2019"), "CZ2022", parameters);
    }

    public Round openRound(SchemeVersion scheme, String prefix, Map<String, String> parameters) {
        return openRound(scheme, prefix, CLOSES, parameters);
    }

    public Round openRound(SchemeVersion scheme, String prefix, Instant closes, Map<String, String> parameters) {
        cityOfficer();
        districtOfficer();
        financeOfficer();
        return openRound(new Rounds.Call(scheme, "2022年度工业互联网专项资金", prefix, OPENS, closes, parameters), cityOfficer());
    }

    Round openRound(Rounds.Call call, SignedIn by) {
        entrust(by);
        return rounds.open(call, by);
    }

    /** Whatever the scheme of a city lets its bureau entrust to an operator is entrusted, unless it is already. */
    public void entrust(SignedIn bureauOfficer) {
        for (Scheme scheme : agreements.entrusting(bureauOfficer)) {
            UUID operator = officer(scheme.city(), OfficeKind.OPERATOR, null, Role.OFFICER)
                    .officeId();
            if (agreements.inForce(scheme.id(), operator, today()).isEmpty()) {
                entrust(scheme, Map.of(), bureauOfficer);
            }
        }
    }

    /**
     * A new agreement, agreed to by a second person.
     *
     * @param changed fields that differ from an agreement about everything; {@code services} with commas between
     */
    public Agreement entrust(Scheme scheme, Map<String, String> changed, SignedIn bureauOfficer) {
        Map<String, String> values = new HashMap<>(Map.of(
                "scheme",
                scheme.id(),
                "year",
                "2022",
                "number",
                "委〔2022〕1号",
                "signedOn",
                "2022-01-04",
                "from",
                "2022-01-01",
                "until",
                "2023-11-30",
                "account",
                "9000000000",
                "fee",
                "100000",
                "reportEvery",
                "QUARTER"));
        values.put("reportDays", "10");
        List.of("PERIOD", "SERVICES", "ACCOUNT", "FEE", "PLAN", "PUBLISH", "DECIDE")
                .forEach(term -> values.put("clause." + term, "第三条"));
        values.putAll(changed);
        String services = values.getOrDefault("services", "RECEIVE,REVIEW,RANK,PAY,ACCEPT,REPORT");
        AgreementForm form = new AgreementForm(values, Set.of(services.split(",")));
        byte[] paper = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        Agreement agreement = agreements.record(
                form, new Agreements.Signed("委托协议.pdf", new ByteArrayInputStream(paper)), bureauOfficer);
        agreements.answer(
                agreement.id(),
                SecondAnswer.of(true, ""),
                officer(scheme.city(), OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
        return agreement;
    }

    /** The registered name of a case's enterprise. */
    public String enterpriseName(GrantCase filed) {
        return applicants.get(filed.enterpriseId()).profile().name();
    }

    public Applicant enterprise() {
        return enterprise(DISTRICT);
    }

    /** Of the city, which confirmed it. */
    public Applicant municipalUnit() {
        Applicant unit = declaredMunicipal();
        municipal.answer(
                unit.person().officeId(), new MunicipalDeclarations.Answer(1, true, "市属国有企业名录"), cityOfficer());
        return unit;
    }

    /** It says that it is of the city; nobody has confirmed it. */
    public Applicant declaredMunicipal() {
        return enterprise(CITY, DISTRICT, true);
    }

    /** A draft with what is filled in and no papers yet. */
    public GrantCase begun(Round round, String item, Applicant applicant, GrantCase.Contents contents) {
        GrantCase draft = begin.begin(round.id(), item, applicant.person());
        return fill.save(draft.id(), draft.version(), contents, applicant.person());
    }

    /** A draft with licence, commitment letter and the given invoices as XML, all read. */
    public GrantCase draft(Round round, Applicant applicant, List<InvoiceTruth> invoices) {
        GrantCase draft = begun(round, "CZ19-3-1", applicant, contents("设备联网与排产改造"));
        proofs(draft, applicant);
        int n = 1;
        for (InvoiceTruth invoice : invoices) {
            upload(draft, applicant, "invoices", "发票" + n++ + ".xml", papers.xml(invoice));
        }
        awaitRead(draft.id());
        return draft;
    }

    public void proofs(GrantCase draft, Applicant applicant) {
        Paper licence = Paper.licence(applicant.party(), applicant.representative(), LocalDate.of(2015, 6, 1));
        Paper letter = Paper.commitment(applicant.party(), applicant.representative(), LocalDate.of(2022, 2, 20));
        upload(draft, applicant, "licence", "营业执照.pdf", papers.pdf(licence));
        upload(draft, applicant, "commitment", "承诺书.docx", papers.docx(letter));
    }

    /** Another paper in place of those in a slot, read. */
    public void replace(GrantCase draft, Applicant applicant, String slot, String name, byte[] bytes) {
        documents.of(draft.id()).stream()
                .map(DocumentDetail::document)
                .filter(document -> document.slot().equals(slot))
                .forEach(document ->
                        documents.remove(document.id(), applicant.person().actor()));
        upload(draft, applicant, slot, name, bytes);
        awaitRead(draft.id());
    }

    public StoredDocument upload(GrantCase draft, Applicant applicant, String slot, String name, byte[] bytes) {
        return documents
                .receive(
                        new Upload(
                                draft.id(),
                                draft.enterpriseId(),
                                slot,
                                name,
                                null,
                                null,
                                null,
                                true,
                                applicant.person().actor()),
                        new ByteArrayInputStream(bytes))
                .get(0);
    }

    public List<DocumentDetail> awaitRead(UUID caseId) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> documents.of(caseId).stream()
                .noneMatch(detail -> detail.document().reading() == StoredDocument.State.PENDING));
        return documents.of(caseId);
    }

    /** Hands a draft in with an invoice of its own, once it is read. */
    GrantCase filed(GrantCase draft, Applicant applicant) {
        upload(draft, applicant, "invoices", "发票.xml", papers.xml(invoice(applicant)));
        awaitRead(draft.id());
        return submit.submit(draft.id(), applicant.person());
    }

    public GrantCase submitted(Round round, Applicant applicant) {
        return submit.submit(
                draft(round, applicant, List.of(invoice(applicant))).id(), applicant.person());
    }

    /** Accepted and recommended by both offices of its district. */
    public GrantCase recommended(Round round, Applicant applicant) {
        return recommendedIn(submitted(round, applicant));
    }

    /** A draft that is handed in, accepted and recommended. */
    GrantCase handedIn(GrantCase draft, Applicant applicant) {
        return recommendedIn(submit.submit(draft.id(), applicant.person()));
    }

    /** Accepted and recommended by both offices of the Changzhou district. */
    GrantCase recommendedIn(GrantCase filed) {
        complete(filed.id(), Stage.ACCEPTANCE, "accept", districtOfficer());
        complete(filed.id(), Stage.DISTRICT_FINANCE_REVIEW, "recommend", financeOfficer());
        complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", districtOfficer());
        complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", districtOfficer());
        return filed;
    }

    /** A software invoice of 300,000 yuan without tax, within the project period. */
    public InvoiceTruth invoice(Applicant applicant) {
        InvoiceTruth random =
                applicant.inventor().invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021, applicant.party());
        InvoiceTruth.Item software = new InvoiceTruth.Item(
                "*软件*生产执行管理系统", "V3", "套", "1", "300000", Money.yuan(300_000), 13, Money.yuan(39_000));
        return new InvoiceTruth(
                random.kind(),
                random.code(),
                random.number(),
                random.issued(),
                random.checkCode(),
                random.buyer(),
                random.seller(),
                List.of(software),
                random.remark(),
                random.drawer(),
                random.originalNumber());
    }

    public Papers papers() {
        return papers;
    }

    public CaseTask task(UUID caseId, Stage stage) {
        return workflow.openTasks(caseId).stream()
                .filter(task -> task.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + stage));
    }

    public void complete(UUID caseId, Stage stage, String outcome, SignedIn by, Reason... reasons) {
        CaseTask task = task(caseId, stage);
        workflow.complete(new TaskCompletion(task.id(), Outcome.of(outcome), List.of(reasons), "", task.version()), by);
    }

    public void claim(UUID caseId, Stage stage, SignedIn by) {
        CaseTask task = task(caseId, stage);
        claims.claim(task.id(), task.version(), by);
    }

    /** Accepts and says why. */
    public void accept(UUID caseId, String comment, SignedIn by) {
        CaseTask task = task(caseId, Stage.ACCEPTANCE);
        workflow.complete(new TaskCompletion(task.id(), Outcome.ACCEPT, List.of(), comment, task.version()), by);
    }

    /** Handed in with an invoice of its own and one that another enterprise paid, which the checks find. */
    public GrantCase submittedWithAForeignInvoice() {
        Applicant applicant = enterprise();
        GrantCase draft = draft(openRound(Map.of()), applicant, List.of(invoice(applicant), invoice(enterprise())));
        return submit.submit(draft.id(), applicant.person());
    }

    static GrantCase.Contents contents(String project) {
        return new GrantCase.Contents(
                null,
                project,
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                null,
                new Declarations("车间设备联网、数据采集和排产", true, false, "", Map.of("investment", "300")));
    }

    private SignedIn officer(OfficeKind kind, @Nullable String district, Role role) {
        return officer(CITY, kind, district, role);
    }

    private SignedIn officer(String city, OfficeKind kind, @Nullable String district, Role role) {
        String named =
                (city.equals(CITY) ? "" : city) + (district == null || district.equals(DISTRICT) ? "" : district);
        String place = named.isEmpty() ? "" : "-" + Integer.toString(Math.abs(named.hashCode()), 36);
        String username = "test-" + kind + "-" + role.name().substring(0, 3) + place;
        return people.find(username).orElseGet(() -> {
            Office office = offices.find(kind, city, district)
                    .orElseGet(() -> offices.register(new Office(
                            UUID.randomUUID(),
                            kind,
                            city,
                            district,
                            (district == null ? city : district) + kind.name())));
            return people.add(
                    new NewPerson(username, role.name() + "甲", PASSWORD, office.id(), Set.of(role)), Actor.SYSTEM);
        });
    }

    private Applicant enterprise(String district) {
        return enterprise(CITY, district, false);
    }

    private Applicant enterprise(String city, String district, boolean municipal) {
        Inventor inventor = new Inventor(UUID.randomUUID().getLeastSignificantBits());
        Party party = inventor.partyIn(city.replace("市", ""), city + district);
        String representative = inventor.person();
        Enterprise enterprise = applicants.register(
                CreditCode.parse(party.creditCode()),
                profile(party, representative, new Place(city, district, municipal)),
                Actor.SYSTEM);
        Office office = offices.register(new Office(enterprise.id(), OfficeKind.ENTERPRISE, city, null, party.name()));
        SignedIn person = people.add(
                new NewPerson("e-" + enterprise.id(), "填报人", PASSWORD, office.id(), Set.of(Role.APPLICANT)),
                Actor.SYSTEM);
        return new Applicant(person, party, representative, inventor);
    }

    private record Place(String city, String district, boolean municipal) {}

    private static Enterprise.Profile profile(Party party, String representative, Place place) {
        return new Enterprise.Profile(
                party.name(),
                representative,
                LocalDate.of(2015, 6, 1),
                party.addressPhone().split(" ", 2)[0],
                place.city(),
                place.district(),
                place.municipal(),
                true,
                new Enterprise.Contact("联系人", "0519-80000000"),
                new Enterprise.Account("", "", ""));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
