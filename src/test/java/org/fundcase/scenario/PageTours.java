package org.fundcase.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.credit.CreditTour;
import org.fundcase.funding.Treasury;
import org.fundcase.letters.Letters;
import org.fundcase.recovery.RecoveryTour;
import org.fundcase.rounds.Round;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;

/** Who looks at which pages: a draft, a case that is decided on, a case that ended, and the desks around them. */
final class PageTours {

    private static final List<Integer> STAFF = List.of(1366, 1093, 683);
    private static final List<Integer> OPEN = List.of(1366, 1093, 683, 390);

    private static final Visit POLICY =
            new Visit("/policies/{scheme}/{version}", "/policies/CZ-II-2019/2019?ref=%E6%9C%AB%E6%AE%B5", 200);

    private final Bureau bureau;
    private final Treasury treasury;
    private final Letters letters;
    private final PublicityTour publicity;
    private final RecoveryTour recoveries;
    private final CreditTour credit;

    private final CompletionTour completions;

    PageTours(
            Bureau bureau,
            Treasury treasury,
            Letters letters,
            PublicityTour publicity,
            RecoveryTour recoveries,
            CreditTour credit,
            CompletionTour completions) {
        this.completions = completions;
        this.bureau = bureau;
        this.treasury = treasury;
        this.letters = letters;
        this.publicity = publicity;
        this.recoveries = recoveries;
        this.credit = credit;
    }

    /** One look at a page; {@code path} is the address, {@code pattern} the handler's. */
    record Visit(String pattern, String path, int status) {}

    /** The pages one person looks at; null is a stranger. */
    record Tour(@Nullable SignedIn who, List<Integer> widths, List<Visit> visits) {}

    List<Tour> all() {
        Round round = bureau.openRound(Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        Bureau.Applicant second = bureau.enterprise();
        UUID open = bureau.submitted(round, second).id();
        Bureau.Applicant third = bureau.enterprise();
        bureau.declaredMunicipal();
        bureau.municipalUnit();
        UUID ended = refused(round, third);
        List<UUID> awards = treasury.issued(List.of(treasury.award("P-1", 71_900), treasury.award("P-2", 73_800)));
        UUID batch = treasury.sent(awards.get(0), "71900");
        treasury.requested(awards.get(1), "30000");
        RecoveryTour.Told told = recoveries.open();
        CreditTour.Listed listed = credit.open();
        PublicityTour.Running notice = publicity.open();
        CompletionTour.Opened completion = completions.open();
        return List.of(
                new Tour(completion.drafting(), OPEN, completion.own()),
                new Tour(completion.officer(), STAFF, completion.work()),
                new Tour(null, OPEN, join(at("/", "/signin", "/register", "/policies", "/results"), notice.shown())),
                new Tour(applicant.person(), OPEN, filling(round, draft)),
                new Tour(second.person(), OPEN, following(open)),
                new Tour(third.person(), OPEN, following(ended)),
                new Tour(bureau.districtOfficer(), STAFF, deciding(open, ended)),
                new Tour(bureau.cityOfficer(), STAFF, join(steering(round), notice.desk())),
                new Tour(bureau.auditor(), STAFF, List.of(new Visit("/cases/{id}", "/cases/" + open, 200))),
                new Tour(treasury.payer(), STAFF, paying(awards, batch)),
                new Tour(treasury.payersHead(), STAFF, List.of(award(awards.get(1)))),
                new Tour(treasury.city(), STAFF, budgeting(awards)),
                new Tour(told.officer(), STAFF, recovering(told)),
                new Tour(told.party(), OPEN, List.of(recovery(told))),
                new Tour(listed.officer(), STAFF, listing(listed)),
                new Tour(listed.party(), OPEN, join(at("/credit/own", "/calendar"), listed(listed))),
                new Tour(bureau.administrator(), STAFF, at("/accounts", "/accounts/offices", "/account")));
    }

    private UUID refused(Round round, Bureau.Applicant applicant) {
        UUID id = bureau.submitted(round, applicant).id();
        Reason reason = new Reason("R-SCOPE", "项目内容不在本批次支持范围内。", null);
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), reason);
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> letters.of(id).stream()
                .allMatch(letter -> letter.pdf() != null));
        return id;
    }

    private static List<Visit> filling(Round round, GrantCase draft) {
        String application = "/applications/" + draft.id();
        return join(
                at("/applications", "/enterprise", "/account"),
                List.of(
                        new Visit("/applications/new", "/applications/new?round=" + round.id(), 200),
                        new Visit("/applications/{id}", application, 200),
                        new Visit("/applications/{id}/check", application + "/check", 200),
                        POLICY,
                        new Visit("/inbox", "/inbox", 403)));
    }

    private static List<Visit> following(UUID id) {
        return List.of(
                new Visit("/applications/{id}", "/applications/" + id, 200),
                new Visit("/applications/{id}/receipt", "/applications/" + id + "/receipt", 200),
                new Visit("/cases/{id}/money", "/cases/" + id + "/money", 200),
                new Visit("/cases/{caseId}/letters", "/cases/" + id + "/letters", 200));
    }

    private static List<Visit> deciding(UUID open, UUID ended) {
        Stream<Visit> tabs = Stream.of("reading", "documents", "amount", "classification", "history")
                .map(tab -> new Visit("/cases/{id}/" + tab, "/cases/" + open + "/" + tab, 200));
        List<Visit> cases = List.of(
                new Visit("/cases/{id}", "/cases/" + open, 200),
                new Visit("/cases/{id}", "/cases/" + ended, 200),
                new Visit("/cases/{caseId}/letters", "/cases/" + ended + "/letters", 200),
                new Visit("/inbox", "/inbox?scope=office&text=" + "%E6%97%A0%E6%97%A0", 200),
                new Visit("/inbox", "/inbox?tab=done", 200),
                new Visit("/exports/{list}", "/exports/cases?q=X", 200),
                new Visit("/cases/{id}", "/cases/" + UUID.randomUUID(), 404));
        return join(List.of(POLICY), at("/inbox", "/cases"), tabs.toList(), cases);
    }

    private static List<Visit> steering(Round round) {
        return join(
                at(
                        "/rounds",
                        "/rounds/new",
                        "/rounds/pool",
                        "/inbox/hand-over",
                        "/experts",
                        "/standing",
                        "/standing/new",
                        "/standing/lists/new",
                        "/municipal-units"),
                List.of(
                        new Visit("/rounds/{id}", "/rounds/" + round.id(), 200),
                        new Visit("/rounds/{id}/letters", "/rounds/" + round.id() + "/letters", 200),
                        new Visit("/letters/of", "/letters/of?source=batch/none", 200),
                        new Visit("/rounds/{id}/recipients", "/rounds/" + round.id() + "/recipients", 200),
                        new Visit("/rounds/{id}/arrangements", "/rounds/" + round.id() + "/arrangements", 200),
                        new Visit("/rounds/{id}/audits", "/rounds/" + round.id() + "/audits", 200),
                        new Visit("/rounds/{id}/drawings", "/rounds/" + round.id() + "/drawings", 200),
                        new Visit("/standing", "/standing?kind=FUNDING", 200),
                        new Visit("/standing/new", "/standing/new?kind=FUNDING", 200)));
    }

    private static List<Visit> recovering(RecoveryTour.Told told) {
        return List.of(
                new Visit("/recoveries", "/recoveries", 200),
                new Visit("/recoveries/new", "/recoveries/new?award=" + told.award(), 200),
                recovery(told));
    }

    private static List<Visit> listing(CreditTour.Listed listed) {
        return join(
                at("/credit", "/credit/new", "/calendar"),
                listed(listed),
                List.of(
                        new Visit("/calendar", "/calendar?week=2022-03-08", 200),
                        new Visit("/calendar", "/calendar?table=true", 200)));
    }

    private static List<Visit> listed(CreditTour.Listed listed) {
        return List.of(
                new Visit("/credit/{id}", "/credit/" + listed.told(), 200),
                new Visit("/credit/{id}", "/credit/" + listed.inForce(), 200));
    }

    private static Visit recovery(RecoveryTour.Told told) {
        return new Visit("/recoveries/{id}", "/recoveries/" + told.recovery(), 200);
    }

    private static Visit award(UUID id) {
        return new Visit("/finance/awards/{id}", "/finance/awards/" + id, 200);
    }

    private static List<Visit> paying(List<UUID> awards, UUID batch) {
        Stream<Visit> tabs = Stream.of("OPEN", "LATE", "REQUESTED", "APPROVED", "SENT", "PAID", "LINES")
                .map(tab -> new Visit("/finance", "/finance?tab=" + tab, 200));
        List<Visit> one = List.of(
                award(awards.get(0)),
                award(awards.get(1)),
                new Visit("/finance/batches/{id}", "/finance/batches/" + batch, 200),
                new Visit("/ledger", "/ledger?account=PAID", 200));
        return join(tabs.toList(), one, at("/ledger"));
    }

    private List<Visit> budgeting(List<UUID> awards) {
        UUID budget = treasury.get(awards.get(0)).budgetId();
        return join(
                at("/budgets", "/finance", "/ledger", "/operator"),
                List.of(new Visit("/budgets/{id}", "/budgets/" + budget, 200)));
    }

    private static List<Visit> at(String... paths) {
        return Stream.of(paths).map(path -> new Visit(path, path, 200)).toList();
    }

    @SafeVarargs
    private static List<Visit> join(List<Visit>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
