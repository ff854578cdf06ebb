package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.cases.Finding.Place;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.CountableInvoice;
import org.fundcase.schemes.InvoiceCount.LeftOut;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Item.BaseFrom;

/** Whether the investment that is stated is proven by the invoices that count, and which do not count. */
final class BaseFindings {

    private BaseFindings() {}

    /** Nothing while invoices are still being read, and for items that invoices do not prove. */
    static List<Finding> of(Dossier dossier, AmountVerdict amount) {
        Item.Base base = dossier.item().base();
        if (base == null || base.from() == BaseFrom.STATED || dossier.isReading()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Money stated = dossier.grantCase().contents().statedBase();
        if (stated != null) {
            findings.add(stated(stated, amount.invoices().base(), StatedBase.from(dossier.round(), base))
                    .under(amount.terms().clause()));
        }
        amount.invoices().leftOut().stream()
                .filter(leftOut -> !isToldElsewhere(leftOut, dossier))
                .map(BaseFindings::leftOut)
                .forEach(findings::add);
        return findings;
    }

    private static Finding stated(Money stated, Money proven, BaseFrom from) {
        int compared = stated.compareTo(proven);
        if (compared == 0) {
            return finding(Severity.PASSED, Words.of("投资额与发票一致"), Words.of("申报的投资额 {0} 元，与计入的发票合计一致。", stated));
        }
        if (compared > 0) {
            return finding(
                    Severity.BAD,
                    Words.of("投资额高于计入的发票"),
                    Words.of(
                            "申报的投资额是 {0} 元，计入的发票合计 {1} 元，多出 {2} 元没有发票证明。{3}请补交发票，或按发票改投资额。",
                            stated, proven, stated.minus(proven), countsHigh(from)));
        }
        return finding(
                Severity.DOUBTFUL,
                Words.of("投资额低于计入的发票"),
                Words.of(
                        "申报的投资额是 {0} 元，计入的发票合计 {1} 元，少 {2} 元。{3}请核对投资额，看有没有不属于本项目的发票。",
                        stated, proven, proven.minus(stated), countsLow(from)));
    }

    private static Words countsHigh(BaseFrom from) {
        return Words.of(from == BaseFrom.STATED ? "本批次按申报数测算，这部分也要有凭证。" : "本批次按计入的发票测算。");
    }

    private static Words countsLow(BaseFrom from) {
        return Words.of(from == BaseFrom.INVOICES ? "本批次按计入的发票测算。" : "本批次按申报数测算。");
    }

    private static Finding finding(Severity severity, Words title, Words reason) {
        return new Finding("base/stated", severity, title, reason, "base.stated", "", Place.NONE, null);
    }

    /** Another buyer and another case have findings of their own. */
    private static boolean isToldElsewhere(LeftOut leftOut, Dossier dossier) {
        boolean ours =
                dossier.enterprise().creditCode().equals(leftOut.invoice().buyer());
        return !ours || leftOut.invoice().use().usedElsewhere().isPositive();
    }

    private static Finding leftOut(LeftOut leftOut) {
        String id = leftOut.invoice().id();
        return new Finding(
                "leftout/" + id,
                Severity.DOUBTFUL,
                Words.of("发票没有计入"),
                Words.of("发票 {0} 有 {1} 元没有计入：{2}。", named(leftOut), leftOut.amount(), leftOut.reason()),
                leftOut.rule(),
                leftOut.clause(),
                Place.of(UUID.fromString(leftOut.invoice().sheet())),
                null);
    }

    /** One of several lines is told by its name. */
    private static Words named(LeftOut leftOut) {
        CountableInvoice invoice = leftOut.invoice();
        return invoice.id().equals(invoice.sheet()) || invoice.goodsName().isBlank()
                ? Words.of("{0}", invoice.number())
                : Words.of("{0}（{1}）", invoice.number(), invoice.goodsName());
    }
}
