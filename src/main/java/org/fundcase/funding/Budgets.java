package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetEvent.BudgetAnswered;
import org.fundcase.funding.BudgetEvent.BudgetProposed;
import org.fundcase.funding.SecondAnswers.Question;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Proposes the budget of a scheme and year, supplements and cuts it; each holds once a second person agreed. */
@Component
public class Budgets {

    private final BudgetRows rows;
    private final SecondAnswers answers;
    private final Ledger ledger;
    private final Once once;
    private final Schemes schemes;
    private final Offices offices;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Budgets(
            BudgetRows rows,
            SecondAnswers answers,
            Ledger ledger,
            Once once,
            Schemes schemes,
            Offices offices,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.ledger = ledger;
        this.once = once;
        this.schemes = schemes;
        this.offices = offices;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    boolean maySee(SignedIn who) {
        return access.mayAll(who, Action.READ, Subject.Kind.FUND);
    }

    boolean mayPropose(SignedIn who) {
        return access.mayAll(who, Action.CHANGE, Subject.Kind.FUND);
    }

    boolean mayAnswer(SignedIn who) {
        return access.mayAll(who, Action.CONFIRM, Subject.Kind.FUND);
    }

    /** @throws Refusal not found unless the person's office looks after the budgets of its city */
    public List<Budget> of(SignedIn who) {
        if (!maySee(who)) {
            throw Refusal.notFound();
        }
        return rows.ofCity(offices.get(who.officeId()).city());
    }

    /**
     * The city's money of a year that is not promised to anybody; empty while no budget is approved.
     *
     * @param allocated whether what the paying offices got and have not committed counts too
     */
    public Optional<Money> free(String scheme, int year, boolean allocated) {
        return rows.find(scheme, year)
                .flatMap(rows::find)
                .filter(budget -> budget.appropriated().isPositive())
                .map(budget ->
                        allocated ? budget.unallocated().plus(budget.of(AccountKind.QUOTA)) : budget.unallocated());
    }

    /** What waits for the second person, of all of them. */
    List<Proposal> waiting(List<Budget> all) {
        return all.stream()
                .flatMap(budget -> rows.proposals(budget.id()).stream())
                .filter(Proposal::isOpen)
                .toList();
    }

    /** The year whose budget bears what is decided today. */
    public int year() {
        return LocalDate.now(clock).getYear();
    }

    /** The year that is proposed now. */
    int nextYear() {
        return year() + 1;
    }

    List<Proposal> proposals(Budget budget) {
        return rows.proposals(budget.id());
    }

    /** The id of a year's budget, approved or not; for rooms that ask who may confirm upon it. */
    public Optional<UUID> find(String scheme, int year) {
        return rows.find(scheme, year);
    }

    /** @throws Refusal not found, also if it is another city's */
    Budget get(UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofFund(id));
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Proposes an amount.
     *
     * @return the id of the proposal
     * @throws Refusal forbidden unless the person's office looks after the budgets of the scheme's city; on a field;
     *     conflict if the year has its budget already
     */
    public UUID propose(NewProposal form, String key, SignedIn by) {
        if (!mayPropose(by)) {
            throw Refusal.forbidden("预算由市工信局编报、市财政局批复。");
        }
        LocalDate today = LocalDate.now(clock);
        NewProposal checked = form.checked(today);
        Scheme scheme = schemeOf(checked.scheme(), by);
        return once.run(key, "propose " + by.personId() + checked, () -> {
            UUID budget = budget(scheme, checked.year(), by);
            ledger.hold(new AccountKey(AccountKind.SOURCE, budget));
            requireInOrder(budget, checked);
            UUID id = rows.propose(budget, checked, checked.isLate(today), by);
            events.publishEvent(
                    new BudgetProposed(rows.proposal(id).orElseThrow(), scheme.id(), checked.year(), by.actor()));
            return id;
        });
    }

    /**
     * A second person agrees, and the amount counts; or says no, and it never does.
     *
     * @throws Refusal forbidden to who proposed it; conflict if it was answered, or if a cut is more than what is left
     */
    public UUID answer(UUID proposalId, SecondAnswer answer, String key, SignedIn by) {
        return once.run(key, "answer " + by.personId() + proposalId + answer, () -> {
            Proposal proposal = rows.proposal(proposalId).orElseThrow(() -> Refusal.notFound());
            access.require(by, Action.READ, Subject.ofFund(proposal.budgetId()));
            access.requireSecond(by, proposal.proposedBy(), Subject.ofFund(proposal.budgetId()));
            answers.add(new Question(SecondAnswers.To.PROPOSAL, proposalId, proposal.proposedBy()), answer, by);
            if (answer.agreed()) {
                post(proposal, by);
            }
            events.publishEvent(new BudgetAnswered(proposal, answer, by.actor()));
            return proposalId;
        });
    }

    private void post(Proposal proposal, SignedIn by) {
        Place place = Place.ofBudget(proposal.budgetId());
        ledger.post(List.of(new Move(proposal.kind().move(), proposal.amount(), place, proposal.basis())), by.actor());
    }

    private UUID budget(Scheme scheme, int year, SignedIn by) {
        return rows.find(scheme.id(), year).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            if (!rows.insert(id, scheme.id(), scheme.city(), year)) {
                return rows.find(scheme.id(), year).orElseThrow();
            }
            ledger.open(AccountKind.Level.BUDGET, id, List.of(id));
            access.grant(Subject.ofFund(id), by.officeId(), Relation.CITY);
            return id;
        });
    }

    private void requireInOrder(UUID budget, NewProposal form) {
        boolean begun = rows.proposals(budget).stream()
                .anyMatch(one -> one.kind() == Proposal.Kind.INITIAL && !Boolean.FALSE.equals(one.agreed()));
        if (begun == (form.kind() == Proposal.Kind.INITIAL)) {
            throw begun
                    ? Refusal.conflict("budget-exists", "{0} 年的预算已经编报过。要改，用追加或者调减。", Integer.toString(form.year()))
                    : Refusal.conflict("no-budget", "{0} 年还没有预算，不能追加或者调减。先编报年初预算。", Integer.toString(form.year()));
        }
    }

    private Scheme schemeOf(String id, SignedIn by) {
        String city = offices.get(by.officeId()).city();
        return schemes.all().stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.city().equals(city))
                .reduce((first, second) -> second)
                .orElseThrow(() -> Refusal.field("scheme", "本市没有这个专项资金。从列出的里面选。"));
    }

    /** The schemes of the person's city, by id. */
    List<Scheme> schemesOf(SignedIn who) {
        String city = offices.get(who.officeId()).city();
        return schemes.all().stream()
                .filter(scheme -> scheme.city().equals(city))
                .toList();
    }
}
