package org.fundcase.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.review.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The 19 projects of 2019 that enterprises apply for: three demonstration units, three benchmark factories, a five-star
 * enterprise and twelve service providers.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "changzhou-2019")
class Year2019Projects {

    static final int COUNT = 19;
    private static final LocalDate RECOGNISED = LocalDate.of(2019, 6, 20);

    /**
     * A category.
     *
     * @param title what its enterprises were recognised as
     * @param wan what each of them gets, in ten thousand yuan
     */
    private record Category(String item, @Nullable String tier, String title, int count, int wan) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category("CZ19-5-1", "PROVINCE", "省级工业互联网平台示范企业", 3, 25),
            new Category("CZ19-3-2", "PROVINCE", "省级工业互联网标杆工厂", 3, 30),
            new Category("CZ19-5-3", null, "省五星级上云企业", 1, 10),
            new Category("CZ19-4-3", null, "省级工业互联网服务资源池优秀服务商", 12, 5));

    private final DemoEnterprises enterprises;
    private final DemoAwards awards;
    private final SubmitApplication submit;
    private final DemoFiling reading;
    private final DemoFate fate;
    private final Proposals proposals;
    private final Map<UUID, Integer> wan = new HashMap<>();

    Year2019Projects(
            DemoEnterprises enterprises,
            DemoAwards awards,
            SubmitApplication submit,
            DemoFiling reading,
            DemoFate fate,
            Proposals proposals) {
        this.enterprises = enterprises;
        this.awards = awards;
        this.submit = submit;
        this.reading = reading;
        this.fate = fate;
        this.proposals = proposals;
    }

    /** Files all of them, and lets their districts recommend them. */
    List<UUID> file(UUID round, AtomicInteger made) {
        List<UUID> filed = new ArrayList<>();
        for (Category category : CATEGORIES) {
            for (int n = 0; n < category.count(); n++) {
                int number = filed.size() + 1;
                GrantCase draft = awards.file(
                        round,
                        new DemoAwards.Recognition(category.item(), category.tier(), category.title(), RECOGNISED),
                        enterprises.get(number),
                        number);
                wan.put(draft.id(), category.wan());
                filed.add(draft.id());
            }
        }
        for (int n = 0; n < filed.size(); n++) {
            DemoEnterprises.Applicant applicant = enterprises.get(n + 1);
            reading.awaitReading(filed.get(n));
            submit.submit(filed.get(n), applicant.person());
            fate.recommended(filed.get(n), applicant);
            made.incrementAndGet();
        }
        return filed;
    }

    /** What the review proposes: the amounts of the report, where they are less than the rules allow. */
    void propose(UUID caseId, SignedIn reviewer) {
        int amount = Objects.requireNonNull(wan.get(caseId), "not of 2019");
        proposals.propose(caseId, amount + "0000", "按当年资金总量和各类项目数确定。", reviewer);
    }
}
