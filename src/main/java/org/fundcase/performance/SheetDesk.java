package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Executions.Execution;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetRows.Query;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheets that a person reads, as a list. */
@Component
class SheetDesk {

    static final int SHOWN = 100;

    /**
     * A sheet of the list.
     *
     * @param rate of the budget's execution in percent; null without a budget
     * @param alert whether a deviation waits for its answer
     * @param grade of the result, else of the self-evaluation
     */
    record Line(
            UUID id,
            String number,
            Layer layer,
            String title,
            @Nullable String district,
            String owner,
            int year,
            State state,
            @Nullable BigDecimal rate,
            boolean alert,
            @Nullable BigDecimal self,
            @Nullable BigDecimal result,
            @Nullable Words grade) {}

    private final SheetRows rows;
    private final SheetFiles files;
    private final Offices offices;
    private final Access access;

    SheetDesk(SheetRows rows, SheetFiles files, Offices offices, Access access) {
        this.rows = rows;
        this.files = files;
        this.offices = offices;
        this.access = access;
    }

    /** Those the person may read; state, layer and year are null for all. */
    List<Line> lines(
            SignedIn who, String text, @Nullable State state, @Nullable Layer layer, @Nullable Integer year, int most) {
        boolean city = access.mayAll(who, Action.READ, Subject.Kind.PERFORMANCE);
        Query query = new Query(
                city ? offices.get(who.officeId()).city() : null,
                who.officeId(),
                text.strip(),
                state,
                layer,
                year,
                most);
        return rows.all(query).stream().map(files::of).map(this::line).toList();
    }

    private Line line(SheetFile known) {
        Sheet sheet = known.sheet();
        Execution money = known.money();
        Score counted = known.result().or(known::self).orElse(null);
        return new Line(
                sheet.id(),
                sheet.number(),
                sheet.layer(),
                sheet.title(),
                sheet.district(),
                offices.get(sheet.ownerId()).name(),
                sheet.year(),
                sheet.state(),
                money == null || !money.budget().isPositive() ? null : WatchSheet.rate(money),
                known.watch().filter(Watch::isOpen).isPresent(),
                known.self().map(Score::points).orElse(null),
                known.result().map(Score::points).orElse(null),
                counted == null ? null : known.tree().grade(counted.points()).label());
    }
}
