package org.fundcase.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version of a support scheme as its file says it, bound to the deployment that holds its decision tables and case
 * models. A round keeps the {@code deployment} of its scheme; {@link Schemes#pinned} gives back exactly this scheme for
 * it, whatever the files say later.
 *
 * @param deployment id of the app deployment; decisions asked with this scheme are answered by its tables
 * @param titleNote where the title comes from, when the policy text does not carry it; null otherwise
 * @param city the city whose enterprises it is for
 * @param entrusted what an operator (受托运营机构) may be entrusted with; null without one
 * @param creditList how the dishonest are kept from applying; null in files of before it was kept
 * @param acceptance how what was done is accepted; null in files of before
 * @param implementation how a project is followed while it is carried out; null in files of before
 * @param performance what the result of an evaluation is used for; null in files of before
 */
public record Scheme(
        String id,
        String version,
        String deployment,
        Words title,
        @Nullable Words titleNote,
        String city,
        Validity validity,
        List<String> basis,
        List<Article> articles,
        Tables tables,
        List<Slot> slots,
        List<Item> items,
        List<Rule> eligibility,
        List<Rule> exclusivity,
        InvoiceRules invoices,
        List<Parameter> parameters,
        List<Step> steps,
        List<ReasonText> reasons,
        List<Target> targets,
        @Nullable Entrusted entrusted,
        @Nullable CreditList creditList,
        @Nullable AcceptanceRule acceptance,
        @Nullable ImplementationRule implementation,
        @Nullable PerformanceRule performance) {

    /** Rounds that were opened before steps named their stages go on with what the steps meant then. */
    private static final Map<String, String> BEFORE_STAGES = Map.of(
            "receive", "acceptance",
            "industryReview", "districtIndustryReview",
            "financeReview", "districtFinanceReview",
            "recommend", "preliminaryConclusion");

    /**
     * When the scheme is in force; both days are inside.
     *
     * @param from null where the policy does not say since when
     * @param until null where the policy names no end
     * @param note where the dates come from
     */
    public record Validity(@Nullable LocalDate from, @Nullable LocalDate until, Words note) {

        public boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    public record Article(String number, Words subject) {}

    /**
     * The decision tables of the scheme by key.
     *
     * @param amount the table that yields kind, rate, cap and clause of an item and tier
     */
    public record Tables(String amount, List<String> others) {

        List<String> all() {
            return Stream.concat(Stream.of(amount), others.stream()).toList();
        }
    }

    /** When the money of each item is paid in a round, by item. */
    public Map<String, PaymentTiming> timings(RoundParameters round) {
        return items.stream().collect(Collectors.toMap(Item::id, item -> PaymentTiming.of(item, round)));
    }

    /** The figures of all items; what a key means is said by the item of the case. */
    public List<Figure> figures() {
        return items.stream().flatMap(item -> item.figures().stream()).toList();
    }

    public SchemeVersion schemeVersion() {
        return new SchemeVersion(id, version);
    }

    /** @throws Refusal if the scheme has no such item */
    public Item item(String itemId) {
        return items.stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Refusal.field("item", "“{0}”没有支持方向“{1}”。从列出的方向里选。", title, itemId));
    }

    /** @throws Refusal if the scheme has no such item, or if nobody applies for it, with the clause */
    public Item openItem(String itemId) {
        Item item = item(itemId);
        if (!item.takesApplications()) {
            Item.Closed closed = item.applicants().closed();
            Words why = closed == null ? Words.of("这个方向不接受申报。") : Words.of("{0}（{1}）", closed.text(), closed.clause());
            throw Refusal.invalid("no-application", "“{0}”：{1}", item.name(), why);
        }
        return item;
    }

    /** How projects of an item are followed; null where nothing is, as for a title that is there already. */
    public @Nullable ImplementationRule implementation(Item item) {
        return item.isAccepted() ? implementation : null;
    }

    /** @throws IllegalStateException if nothing is accepted under the scheme */
    public AcceptanceRule requiredAcceptance() {
        if (acceptance == null) {
            throw new IllegalStateException("Nothing is accepted under " + id + " " + version);
        }
        return acceptance;
    }

    /** What the enterprise hands in with its application for acceptance, in the order of the page. */
    public List<Slot> acceptanceSlots() {
        return acceptance == null
                ? List.of()
                : acceptance.slots().stream().flatMap(key -> slot(key).stream()).toList();
    }

    /** The slots of an item in the order of the page. */
    public List<Slot> slots(Item item) {
        return item.slots().stream()
                .map(this::slot)
                .flatMap(Optional::stream)
                .map(slot -> slot.of(item))
                .toList();
    }

    public Optional<Slot> slot(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    /** The reasons for an action, with the clauses they have for an item. */
    public List<ReasonText> reasons(ReasonText.Action action, Item item) {
        return reasons.stream()
                .filter(reason -> reason.action() == action)
                .map(reason -> reason.of(item))
                .toList();
    }

    public Optional<ReasonText> reason(String code, Item item) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.of(item))
                .findFirst();
    }

    /** A clause with the paper it stands in: this scheme, unless it names another paper. */
    public String cited(String clause) {
        boolean own = clause.startsWith("第") || clause.equals("末段");
        return own ? "《" + title.zh() + "》" + clause : clause;
    }

    /** The clause of the condition that rests on a fact; blank if none does. */
    public String clauseOf(String fact) {
        return eligibility.stream()
                .filter(rule -> fact.equals(rule.fact()))
                .map(Rule::article)
                .findFirst()
                .orElse("");
    }

    /** The clause that says which office takes an application in; blank if the scheme names none. */
    public String receivingClause() {
        return step("receive").map(Step::article).orElse("");
    }

    /** The clause that an invoice of another buyer is left out under. */
    public String buyerClause() {
        return invoices.rule(InvoiceRules.Check.BUYER).article();
    }

    /** The clause that an invoice already used elsewhere is left out under. */
    public String usedInvoiceClause() {
        return invoices.rule(InvoiceRules.Check.USED).article();
    }

    /** The clause that a red invoice is taken off under. */
    public String redInvoiceClause() {
        return invoices.rule(InvoiceRules.Check.RED).article();
    }

    /** The step whose office works on a plan item of the case model; empty for what no office does. */
    public Optional<Step> stepOf(String stage) {
        boolean unnamed = steps.stream().allMatch(step -> step.stages().isEmpty());
        return steps.stream()
                .filter(step -> unnamed
                        ? stage.equals(BEFORE_STAGES.get(step.key()))
                        : step.stages().contains(stage))
                .findFirst();
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /**
     * A round's choices completed by the defaults.
     *
     * @throws Refusal naming the first parameter that is unknown or out of bounds
     */
    public RoundParameters parameters(Map<String, String> chosen) {
        return RoundParameters.of(parameters, chosen);
    }
}
