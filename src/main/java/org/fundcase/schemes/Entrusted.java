package org.fundcase.schemes;

import java.util.List;
import java.util.Optional;
import org.fundcase.kernel.Words;

/**
 * What a scheme lets an agreement (委托协议) entrust to its operator (受托运营机构), and what it never lets.
 *
 * @param article that demands the agreement
 * @param services an agreement names those of them that it entrusts
 * @param never what the operator may not do, whatever an agreement says
 * @param reports the regular ones to the bureau
 */
public record Entrusted(String article, List<Duty> services, List<Duty> never, Reports reports) {

    /** The service without which nothing is paid. */
    public static final String PAY = "PAY";

    /** The service without which nothing is reported. */
    public static final String REPORT = "REPORT";

    /**
     * One duty.
     *
     * @param stages the plan items of the case models that it covers; empty where it has none
     */
    public record Duty(String key, String article, List<String> stages, Words text) {

        public Duty {
            stages = stages == null ? List.of() : List.copyOf(stages);
        }
    }

    /** How often, where an agreement does not say otherwise. */
    public enum Every {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** @param workingDays after the end of a period, where an agreement does not say otherwise */
    public record Reports(String article, Every every, int workingDays) {}

    public Entrusted {
        services = List.copyOf(services);
        never = List.copyOf(never);
    }

    public Optional<Duty> service(String key) {
        return services.stream().filter(duty -> duty.key().equals(key)).findFirst();
    }

    /** The service that covers a stage. */
    public Optional<Duty> serviceAt(String stage) {
        return services.stream().filter(duty -> duty.stages().contains(stage)).findFirst();
    }

    /** What forbids a stage. */
    public Optional<Duty> neverAt(String stage) {
        return never.stream().filter(duty -> duty.stages().contains(stage)).findFirst();
    }
}
