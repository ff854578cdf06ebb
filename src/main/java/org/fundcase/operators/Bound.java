package org.fundcase.operators;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.ClauseName;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.operators.Agreement.Term;
import org.fundcase.schemes.Entrusted;
import org.fundcase.schemes.Entrusted.Duty;

/** What is said alike of steps, payments and reports that no agreement covers. */
final class Bound {

    private Bound() {}

    /** @throws Refusal if none holds today, with the clause of the period of the last one */
    static Agreement agreement(
            Agreements agreements, String scheme, Entrusted entrusted, UUID operator, LocalDate day) {
        return agreements.inForce(scheme, operator, day).orElseThrow(() -> agreements
                .latest(scheme, operator)
                .map(last -> Refusal.invalid("not-entrusted", outOfPeriod(last)))
                .orElseGet(() -> Refusal.invalid("not-entrusted", none(entrusted))));
    }

    static Words outOfPeriod(Agreement last) {
        return Words.of(
                "委托协议 {0} {1}约定的期限是 {2} 至 {3}，今天不在期限内，受托运营机构不能办理",
                last.number(), last.clause(Term.PERIOD), last.from(), last.until());
    }

    /** Who gave money to a year's account would bind it by nothing. */
    static Refusal noneOfYear(int year, Entrusted entrusted) {
        return Refusal.invalid(
                "not-entrusted",
                "{0} 年度的专账还没有生效的委托协议（{1}），不能下达；由市工业和信息化局登记 {0} 年度的协议，第二人复核以后再下达",
                Integer.toString(year),
                ClauseName.of(entrusted.article()));
    }

    static Words none(Entrusted entrusted) {
        return Words.of("还没有生效的委托协议（{0}），受托运营机构不能办理；由市工业和信息化局登记协议，第二人复核以后再办", ClauseName.of(entrusted.article()));
    }

    static Refusal noService(Agreement agreement, Duty service) {
        return Refusal.invalid("not-entrusted", noServiceWords(agreement, service));
    }

    static Words noServiceWords(Agreement agreement, Duty service) {
        return Words.of(
                "委托协议 {0} {1}的服务清单没有“{2}”，受托运营机构不能办理",
                agreement.number(), agreement.clause(Term.SERVICES), service.text());
    }
}
