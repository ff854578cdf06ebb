package org.fundcase.scenario;

import java.time.LocalDate;
import java.util.Map;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;

/** A provider of smart manufacturing solutions (CZ21-07-1): eight million in contracts with five enterprises. */
public final class SolutionProvider {

    private SolutionProvider() {}

    /** Its application with what it states, and no papers yet. */
    public static GrantCase draft(Bureau bureau, Bureau.Applicant provider) {
        Round round = bureau.openRound(new SchemeVersion("CZ-MS-2021", "2021"), "CZHT2022", Map.of());
        Map<String, String> figures = Map.of("contractTotal", "8,000,000", "servedEnterprises", "5");
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                "智能制造系统解决方案",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                Money.yuan(7_000_000),
                new Declarations("系统集成", true, false, "", figures, Map.of()));
        return bureau.begun(round, "CZ21-07-1", provider, contents);
    }
}
