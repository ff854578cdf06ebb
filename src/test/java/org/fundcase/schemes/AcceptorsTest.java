package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.Acceptors.Acceptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who accepts a project, by scheme and amount; the limit of the round is 1,000,000 yuan unless it says otherwise. */
@FundcaseTest
class AcceptorsTest {

    @Autowired
    Schemes schemes;

    @Autowired
    Acceptors acceptors;

    @ParameterizedTest
    @CsvSource({
        "CZ-II-2019, 2019, false, 1000000, DISTRICT_INDUSTRY, DISTRICT_FINANCE, 第四条（四）4",
        "CZ-II-2019, 2019, false, 1000001, CITY_INDUSTRY, DISTRICT_FINANCE, 第四条（二）4",
        "CZ-II-2019, 2019, true, 1, CITY_INDUSTRY, CITY_FINANCE, 第四条（二）4",
        "CZ-MS-2021, 2021, false, 300000, DISTRICT_INDUSTRY, DISTRICT_FINANCE, 《常州市工业互联网专项资金管理实施细则》第四条（四）4",
        "JM-II-2021, 2021, false, 1000000, OPERATOR, NOBODY, 第十四条",
        "JM-II-2021, 2021, true, 1000001, CITY_INDUSTRY, NOBODY, 第十四条",
        "LY-TR-2020, 2020, false, 500000, DISTRICT_INDUSTRY, DISTRICT_FINANCE, 第四条",
        "LY-TR-2020, 2020, false, 1000001, CITY_INDUSTRY, DISTRICT_FINANCE, 第四条",
        "LY-TR-2020, 2020, true, 500000, CITY_INDUSTRY, NOBODY, 第四条"
    })
    void isSaidByTheTableOfTheScheme(
            String id, String version, boolean municipal, long yuan, String office, String together, String clause) {
        Scheme scheme = schemes.get(new SchemeVersion(id, version));
        Acceptor acceptor = acceptors.of(scheme, scheme.parameters(Map.of()), municipal, Money.yuan(yuan));
        assertThat(acceptor)
                .extracting(one -> one.office().name(), one -> one.together().name(), Acceptor::clause)
                .containsExactly(office, together, clause);
    }

    @ParameterizedTest
    @CsvSource({"200000, 200000, DISTRICT_INDUSTRY", "200000, 200001, CITY_INDUSTRY"})
    void aRoundChoosesTheLimit(String limit, long yuan, String office) {
        Scheme scheme = schemes.get(new SchemeVersion("CZ-II-2019", "2019"));
        RoundParameters round = scheme.parameters(Map.of("acceptanceLimit", limit));
        assertThat(acceptors.of(scheme, round, false, Money.yuan(yuan)).office())
                .hasToString(office);
    }
}
