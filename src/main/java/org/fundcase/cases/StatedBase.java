package org.fundcase.cases;

import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Item.BaseFrom;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Tells the investment that the enterprise stated beside the invoices it handed in, and which of the two counts. */
@Component
class StatedBase {

    private final Rounds rounds;
    private final Schemes schemes;

    StatedBase(Rounds rounds, Schemes schemes) {
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** What an item whose base invoices can prove is computed from, as the round chose. */
    static BaseFrom from(Round round, Item.Base base) {
        return BaseFrom.valueOf(
                round.parameters().values().getOrDefault("baseFrom", base.from().name()));
    }

    /** Says nothing for an item that invoices do not prove. */
    Words beside(GrantCase grantCase, AmountVerdict amount) {
        Round round = rounds.get(grantCase.roundId());
        Item item = schemes.pinned(round.deployment()).item(grantCase.item());
        Item.Base base = item.base();
        if (base == null || base.from() == BaseFrom.STATED || !item.statesBase()) {
            return Words.NONE;
        }
        Money stated = grantCase.contents().statedBase();
        return stated == null
                ? Words.of("企业没有填报{0}。交来的发票合计 {1} 元。{2}", base.label(), declared(amount), why(from(round, base)))
                : Words.of(
                        "企业填报的{0} {1} 元，交来的发票合计 {2} 元。{3}",
                        base.label(), stated, declared(amount), why(from(round, base)));
    }

    private static Money declared(AmountVerdict amount) {
        return amount.invoices().declared();
    }

    private static Words why(BaseFrom from) {
        return switch (from) {
            case INVOICES -> Words.of("测算按计入的发票，填报数只作对照：本批次的参数“投资额的依据”定为合格发票合计。");
            case STATED -> Words.of("测算按填报数，发票只作对照：本批次的参数“投资额的依据”定为申报的投资额。");
            case LOWER -> Words.of("测算按填报数和计入的发票中较低的一个：本批次的参数“投资额的依据”定为两者取低。");
        };
    }
}
