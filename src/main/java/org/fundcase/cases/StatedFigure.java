package org.fundcase.cases;

import java.math.BigDecimal;
import java.util.Optional;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Contracts;
import org.fundcase.schemes.Item;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant states and papers prove.
 *
 * @param label as the form asks for it
 * @param clause what demands it
 * @param value in yuan, or a number
 */
record StatedFigure(Words label, String clause, BigDecimal value) {

    /**
     * What the papers show beside it.
     *
     * @param key ends the key of the finding
     * @param papers what the papers are called
     * @param count of the papers that count
     * @param open papers that do not count yet because something of them was not read or does not fit
     */
    record Shown(String key, Words papers, Money sum, int count, long open) {}

    /** Empty while it is not stated. */
    static Optional<StatedFigure> of(Dossier dossier, @Nullable String key) {
        Item item = dossier.item();
        if (Contracts.BASE.equals(key)) {
            Money stated = dossier.grantCase().contents().statedBase();
            return stated == null || item.base() == null
                    ? Optional.empty()
                    : Optional.of(new StatedFigure(item.base().label(), item.article(), stated.toYuan()));
        }
        return Optional.ofNullable(key).flatMap(item::figure).flatMap(figure -> Optional.ofNullable(
                        dossier.figures().number(figure.key()))
                .map(value -> new StatedFigure(figure.label(), figure.clause(), value)));
    }

    /** Whether the papers come to the same, to the cent. */
    Finding against(Shown shown) {
        Money stated = Money.yuan(value);
        int compared = stated.compareTo(shown.sum());
        if (compared == 0) {
            Words same = Words.of("申报的{0}是 {1} 元，与读到的 {2} 份{3}合计一致。", label, stated, shown.count(), shown.papers());
            return finding(shown.key(), Severity.PASSED, Words.of("{0}与{1}一致", label, shown.papers()), same);
        }
        Words told = Words.of(
                "申报的{0}是 {1} 元，计入的 {2} 份{3}合计 {4} 元，", label, stated, shown.count(), shown.papers(), shown.sum());
        return compared > 0
                ? finding(
                        shown.key(),
                        shown.open() > 0 ? Severity.DOUBTFUL : Severity.BAD,
                        Words.of("{0}没有全部得到{1}证明", label, shown.papers()),
                        Words.of("{0}差 {1} 元没有证明。{2}", told, stated.minus(shown.sum()), toDo(shown)))
                : finding(
                        shown.key(),
                        Severity.DOUBTFUL,
                        Words.of("{0}低于{1}合计", label, shown.papers()),
                        Words.of(
                                "{0}多出 {1} 元。请核对申报数，看有没有不属于本项目的材料。",
                                told, shown.sum().minus(stated)));
    }

    private static Words toDo(Shown shown) {
        return shown.open() > 0
                ? Words.of("另有 {0} 份没有计入，原因见各份材料，请先核对。", shown.open())
                : Words.of("请补交{0}，或按材料改申报数。", shown.papers());
    }

    Finding finding(String key, Severity severity, Words title, Words reason) {
        return new Finding("stated/" + key, severity, title, reason, "stated." + key, clause, Place.NONE, null);
    }
}
