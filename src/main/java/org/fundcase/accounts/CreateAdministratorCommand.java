package org.fundcase.accounts;

import java.util.List;
import org.fundcase.kernel.Refusal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --create-administrator=NAME --city=CITY --office=BUREAU}: makes the first administrator, prints the password for
 * the first sign-in once, and ends with 0; ends with 1, and says why, if there is one already.
 */
@Component
class CreateAdministratorCommand implements ApplicationRunner {

    private static final String OPTION = "create-administrator";

    private final FirstAdministrator first;
    private final ApplicationContext application;

    CreateAdministratorCommand(FirstAdministrator first, ApplicationContext application) {
        this.first = first;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            int code = create(arguments);
            System.exit(SpringApplication.exit(application, () -> code));
        }
    }

    private int create(ApplicationArguments arguments) {
        String username = option(arguments, OPTION);
        try {
            String password = first.create(username, option(arguments, "city"), option(arguments, "office"));
            System.out.printf("Administrator: %s%nPassword for the first sign-in: %s%n", username, password);
            return 0;
        } catch (Refusal refusal) {
            System.out.printf("No administrator was made: %s%n", refusal.reason());
            return 1;
        }
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }
}
