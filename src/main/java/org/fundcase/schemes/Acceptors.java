package org.fundcase.schemes;

import java.math.BigDecimal;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Step.OfficeRole;
import org.springframework.stereotype.Component;

/** Asks a scheme's table who accepts a project: by amount, and whether it is a municipal unit's. */
@Component
public class Acceptors {

    /**
     * Who accepts.
     *
     * @param together the office that takes part; {@link OfficeRole#NOBODY} if none does
     */
    public record Acceptor(OfficeRole office, OfficeRole together, String rule, String clause, Words reason) {}

    private final Policy policy;

    Acceptors(Policy policy) {
        this.policy = policy;
    }

    /**
     * @param awarded all that the project was awarded
     * @throws IllegalStateException if the scheme accepts nothing
     */
    public Acceptor of(Scheme scheme, RoundParameters round, boolean municipalUnit, Money awarded) {
        AcceptanceRule rule = scheme.requiredAcceptance();
        boolean large = awarded.compareTo(limit(scheme, round)) > 0;
        Verdict verdict = policy.decide(
                scheme,
                rule.table(),
                Facts.none()
                        .with("municipalUnit", Boolean.valueOf(municipalUnit))
                        .with("large", Boolean.valueOf(large)));
        return new Acceptor(
                OfficeRole.valueOf(Policy.text(verdict, "office")),
                OfficeRole.valueOf(Policy.text(verdict, "together")),
                verdict.rule(),
                verdict.clause(),
                verdict.reason());
    }

    /** Above it an award is large. */
    public Money limit(Scheme scheme, RoundParameters round) {
        String key = scheme.requiredAcceptance().limit();
        String byDefault = scheme.parameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .map(Parameter::defaultValue)
                .findFirst()
                .orElse("0");
        return Money.yuan(new BigDecimal(round.textOr(key, byDefault)));
    }
}
