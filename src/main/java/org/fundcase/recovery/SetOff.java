package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Claims;
import org.fundcase.funding.Claims.Claim;
import org.fundcase.kernel.Refusal;
import org.fundcase.recovery.CollectionRows.Receipt;
import org.fundcase.web.TypedForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pays what is claimed with what the same party is still to be paid (抵缴). No rule of the schemes asks for it, so it is off
 * unless the house turns it on ({@code fundcase.recovery.set-off}), and two persons of the city's finance decide it.
 */
@Component
class SetOff {

    private final Claims claims;
    private final Clock clock;
    private final boolean on;

    SetOff(Claims claims, Clock clock, @Value("${fundcase.recovery.set-off}") boolean on) {
        this.claims = claims;
        this.clock = clock;
        this.on = on;
    }

    /** What could set it off, for who may decide it; else nothing. */
    List<Award> against(RecoveryFile known, SignedIn who) {
        return mayDecide(who) ? claims.payableTo(known.award()) : List.of();
    }

    boolean mayDecide(SignedIn who) {
        return on && who.officeKind() == OfficeKind.CITY_FINANCE;
    }

    /** @throws Refusal invalid where it is off; forbidden to all but the city's finance */
    void requireFinance(SignedIn by) {
        if (!on) {
            throw Refusal.invalid("set-off-off", "本单位没有开通抵缴。由财政部门决定、管理员在配置里开通以后再办。");
        }
        if (by.officeKind() != OfficeKind.CITY_FINANCE) {
            throw Refusal.forbidden("抵缴由市财政局两个人决定，您所在的单位不能办。");
        }
    }

    /** @throws Refusal on the field {@code against} */
    UUID chosen(RecoveryFile known, TypedForm form) {
        return claims.payableTo(known.award()).stream()
                .map(Award::id)
                .filter(id -> id.toString().equals(form.value("against")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("against", "选同一家企业还没有拨付的一笔资金。"));
    }

    /** Books it in full on both sides. */
    Receipt book(RecoveryFile known, Measure measure, SignedIn by) {
        long before = known.holding(Measure.Kind.SET_OFF).count();
        String slip = known.recovery().number() + "-D" + (before + 1);
        Claim claim = new Claim(known.award().id(), measure.amount(), slip, "set-off-" + measure.id());
        claims.setOff(claim, Objects.requireNonNull(measure.against()), by);
        return new Receipt(measure.id(), measure.amount(), LocalDate.now(clock), slip, null, by.personId(), by.name());
    }
}
