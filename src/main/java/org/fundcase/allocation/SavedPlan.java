package org.fundcase.allocation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of a round's money, as a spreadsheet. */
@Component
class SavedPlan implements ExportedList<SavedPlan.Planned> {

    private final Plans plans;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;
    private final Access access;

    SavedPlan(Plans plans, Rounds rounds, Schemes schemes, Offices offices, Access access) {
        this.plans = plans;
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
        this.access = access;
    }

    /** @param district null for a unit of the city */
    record Planned(Plan.Line line, Words item, @Nullable String district, String payer, @Nullable String paper) {}

    @Override
    public String key() {
        return "plan";
    }

    @Override
    public List<Column<Planned>> columns() {
        return List.of(
                Column.number("rounds.list.place", planned -> planned.line().place()),
                Column.text("finance.number", planned -> planned.line().number()),
                Column.text("finance.payee", planned -> planned.line().payee()),
                Column.words("case.item", Planned::item),
                Column.text("case.district", Planned::district),
                Column.text("plan.payer", Planned::payer),
                Column.money("finance.amount", planned -> planned.line().amount()),
                Column.money("plan.city", planned -> planned.line().cityShare()),
                Column.money("plan.district", planned -> planned.line().districtShare()),
                Column.text("plan.number", Planned::paper));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round") + "/plan";
    }

    @Override
    public List<Planned> rows(Conditions where, SignedIn who, int most) {
        UUID id = where.requiredId("round");
        access.require(who, Action.READ, Subject.ofRound(id));
        Round round = rounds.get(id);
        return plans.all(round.id()).stream()
                .flatMap(plan -> planned(plan, schemes.pinned(round.deployment())))
                .limit(most)
                .toList();
    }

    private Stream<Planned> planned(Plan plan, Scheme scheme) {
        List<UUID> ids = plan.lines().stream()
                .flatMap(line -> Stream.of(line.payingOffice(), line.districtOffice()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Office> named = offices.all(ids).stream().collect(Collectors.toMap(Office::id, Function.identity()));
        return plan.lines().stream()
                .map(line -> new Planned(
                        line,
                        scheme.item(line.item()).name(),
                        Optional.ofNullable(line.districtOffice())
                                .map(named::get)
                                .map(Office::district)
                                .orElse(null),
                        Objects.requireNonNull(named.get(line.payingOffice())).name(),
                        plan.paper()));
    }
}
