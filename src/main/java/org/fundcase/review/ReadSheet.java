package org.fundcase.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Refusal.Fault;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.ScoreSheet.Line;
import org.fundcase.review.ScoreSheet.Typed;
import org.fundcase.schemes.ScoreForm;
import org.fundcase.schemes.ScoreForm.Criterion;
import org.jspecify.annotations.Nullable;

/** Reads a score sheet as typed, and tells all that is wrong with it at once. */
final class ReadSheet {

    private static final int PLACES = 2;

    private final Typed typed;
    private final List<Fault> faults = new ArrayList<>();

    private ReadSheet(Typed typed) {
        this.typed = typed;
    }

    /**
     * @param bound what the rules allow at most; null where they give no amount
     * @throws Refusal with every field that is wrong
     */
    static ScoreSheet read(ScoreForm form, Typed typed, @Nullable Money bound) {
        ReadSheet reading = new ReadSheet(typed);
        List<Line> lines = new ArrayList<>();
        for (Criterion criterion : form.criteria()) {
            Line line = reading.line(criterion);
            if (line != null) {
                lines.add(line);
            }
        }
        Money suggested = reading.suggested(bound);
        String opinion = reading.text(Typed.OPINION, "评审意见", true, 2_000);
        if (!reading.faults.isEmpty()) {
            throw Refusal.fields(reading.faults);
        }
        return ScoreSheet.of(lines, suggested, opinion);
    }

    private @Nullable Line line(Criterion criterion) {
        String field = Typed.POINTS + criterion.key();
        BigDecimal points = number(field);
        if (points == null || points.signum() < 0 || points.compareTo(criterion.max()) > 0) {
            fault(field, Words.of("{0}要打 0 到 {1} 分，最多两位小数。", criterion.label(), plain(criterion.max())));
            return null;
        }
        String reason = text(Typed.REASON + criterion.key(), "评分理由", false, 1_000);
        if (reason.isBlank() && criterion.needsReason(points)) {
            fault(
                    Typed.REASON + criterion.key(),
                    Words.of(
                            "{0}打了 {1} 分。不高于 {2} 分或者不低于 {3} 分的，要写明理由。",
                            criterion.label(),
                            plain(points),
                            plain(criterion.justifyAtMost()),
                            plain(criterion.justifyAtLeast())));
        }
        return new Line(criterion.key(), points, criterion.weighted(points), reason);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private @Nullable Money suggested(@Nullable Money bound) {
        if (typed.get(Typed.AMOUNT).isEmpty()) {
            return null;
        }
        BigDecimal yuan = number(Typed.AMOUNT);
        if (yuan == null || yuan.signum() <= 0) {
            fault(Typed.AMOUNT, Words.of("建议金额写成 300000 或者 300000.00，单位元，要大于 0；不建议金额的留空。"));
            return null;
        }
        Money amount = Money.yuan(yuan);
        if (bound == null) {
            fault(Typed.AMOUNT, Words.of("按规则现在测算不出金额，不能建议金额。留空后提交。"));
        } else if (amount.compareTo(bound) > 0) {
            fault(Typed.AMOUNT, Words.of("建议金额 {0} 元高于按规则测算的上限 {1} 元。", amount, bound));
        }
        return amount;
    }

    /** Null unless it is a number of at most two places, as people type it. */
    private @Nullable BigDecimal number(String field) {
        String text = typed.get(field).replace(",", "");
        return text.matches("\\d{1,13}(\\.\\d{1," + PLACES + "})?") ? new BigDecimal(text) : null;
    }

    private String text(String field, String label, boolean needed, int longest) {
        try {
            return needed
                    ? Texts.required(field, label, typed.get(field), longest)
                    : Texts.optional(field, label, typed.get(field), longest);
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
            return "";
        }
    }

    private void fault(String field, Words words) {
        faults.add(new Fault(field, words));
    }
}
