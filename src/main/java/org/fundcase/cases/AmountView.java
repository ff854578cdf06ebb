package org.fundcase.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountStep;
import org.fundcase.schemes.AmountVerdict;
import org.jspecify.annotations.Nullable;

/**
 * An amount for programs.
 *
 * @param kind computed, decided or none
 * @param yuan null unless computed
 * @param reason why there is none; null otherwise
 * @param provisional what a computed amount still waits for; null where it waits for nothing
 */
record AmountView(
        String kind,
        @Nullable BigDecimal yuan,
        @Nullable String limit,
        @Nullable String reason,
        @Nullable String provisional,
        List<Step> steps) {

    static AmountView of(Assessment assessment, Locale locale) {
        AmountVerdict verdict = assessment.amount();
        if (verdict instanceof AmountVerdict.Computed computed) {
            Money amount = computed.amount();
            Words provisional = assessment.provisional();
            return new AmountView(
                    "computed",
                    amount.toYuan(),
                    computed.limit().name(),
                    null,
                    provisional.saysNothing() ? null : provisional.in(locale),
                    computed.steps().stream().map(step -> Step.of(step, locale)).toList());
        }
        String reason = verdict instanceof AmountVerdict.NotComputed none
                ? none.reason().in(locale)
                : null;
        return new AmountView(reason == null ? "decided" : "none", null, null, reason, null, List.of());
    }

    @Schema(name = "AmountStep")
    record Step(String stage, String clause, String rule, String text, BigDecimal yuan, boolean binding) {

        static Step of(AmountStep step, Locale locale) {
            return new Step(
                    step.stage().name(),
                    step.clause(),
                    step.rule(),
                    step.text().in(locale),
                    step.money().toYuan(),
                    step.binding());
        }
    }
}
