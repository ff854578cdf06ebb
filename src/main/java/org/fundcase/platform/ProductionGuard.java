package org.fundcase.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * With the profile {@code production} nothing starts that would not be safe there: the demo, a business clock that is
 * not the real one, the embedded database, cheap passwords, or secrets that are empty or the demo's. All faults are named at once, before
 * anything starts.
 */
public class ProductionGuard implements EnvironmentPostProcessor {

    private static final int SHORTEST_SECRET = 12;
    /** OWASP's second choice for Argon2id. */
    private static final int LEAST_MEMORY_KIB = 19 * 1024;

    private static final int LEAST_ROUNDS = 2;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> profiles = Arrays.asList(environment.getActiveProfiles());
        if (!profiles.contains("production")) {
            return;
        }
        List<String> faults = new ArrayList<>();
        if (profiles.contains("demo") || profiles.contains("test")) {
            faults.add("profile demo or test: demo accounts have known passwords");
        }
        if (isBlank(environment, "fundcase.database.url")) {
            faults.add("fundcase.database.url: the embedded database is for trying only");
        }
        if (!isBlank(environment, "fundcase.clock.start")) {
            faults.add("fundcase.clock.start: business time is the real time in production");
        }
        for (String role : List.of("owner", "application", "reader")) {
            requireSecret(environment, "fundcase.database." + role + ".password", faults);
        }
        if (!isBlank(environment, "fundcase.storage.s3.endpoint")) {
            requireSecret(environment, "fundcase.storage.s3.secret-key", faults);
        }
        requireCost(environment, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Fundcase does not start in production with\n - " + String.join("\n - ", faults));
        }
    }

    private static void requireSecret(ConfigurableEnvironment environment, String key, List<String> faults) {
        String secret = environment.getProperty(key, "");
        if (secret.length() < SHORTEST_SECRET || secret.equals("minioadmin") || secret.startsWith("Demo-")) {
            faults.add(key + ": empty, shorter than " + SHORTEST_SECRET + " characters, or a default");
        }
    }

    private static void requireCost(ConfigurableEnvironment environment, List<String> faults) {
        String cost = "fundcase.accounts.password-cost.";
        int memory = environment.getProperty(cost + "memory-kib", Integer.class, LEAST_MEMORY_KIB);
        int rounds = environment.getProperty(cost + "rounds", Integer.class, LEAST_ROUNDS);
        if (memory < LEAST_MEMORY_KIB || rounds < LEAST_ROUNDS) {
            faults.add(
                    cost + "*: passwords need " + LEAST_MEMORY_KIB + " KiB and " + LEAST_ROUNDS + " rounds at least");
        }
    }

    private static boolean isBlank(ConfigurableEnvironment environment, String key) {
        return environment.getProperty(key, "").isBlank();
    }
}
