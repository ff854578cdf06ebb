package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import org.fundcase.FundcaseTest;
import org.fundcase.schemes.Verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The scheme's table proposes what a line was spent on: by the short tax category, refined by keywords. */
@FundcaseTest
class ClassifyGoodsTest {

    private static final SchemeVersion JIANGMEN = new SchemeVersion("JM-II-2021", "2021");

    @Autowired
    ClassifyGoods classify;

    @Autowired
    Schemes schemes;

    @ParameterizedTest
    @CsvSource({
        "*软件*MES, SOFTWARE, PASS",
        "*信息技术服务*设备联网实施, SERVICE, PASS",
        "*信息技术服务*工业云平台年费, CLOUD, PASS",
        "*信息技术服务*排产软件开发, SOFTWARE, PASS",
        "*研发和技术服务*工艺建模, RESEARCH, PASS",
        "*工业机器人*焊接机器人, EQUIPMENT, PASS",
        "*信息技术服务*操作培训, OTHER, UNKNOWN",
        "*金属制品*服务器机柜, EQUIPMENT, UNKNOWN",
        "ERP软件 V2, SOFTWARE, UNKNOWN",
        "*家具*服务器桌, OTHER, FAIL"
    })
    void proposesByCategoryAndKeyword(String name, String category, Outcome outcome) {
        Verdict verdict = classify.propose(schemes.get(JIANGMEN), name);
        assertThat(ClassifyGoods.category(verdict)).isEqualTo(category);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @Test
    void namesTheRuleTheRowAndTheClause() {
        Verdict verdict = classify.propose(schemes.get(JIANGMEN), "*信息技术服务*云平台");
        assertThat(verdict.rule()).isEqualTo("JM21-I4");
        assertThat(verdict.row()).isPositive();
        assertThat(verdict.clause()).isEqualTo("第八条（一）");
        assertThat(verdict.reason().zh()).contains("云平台");
    }

    @Test
    void leavesWhatTheTableDoesNotKnowToAPerson() {
        Verdict verdict = classify.propose(schemes.get(JIANGMEN), "*金属制品*支架");
        assertThat(ClassifyGoods.category(verdict)).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void offersTheCategoriesOfEveryScheme() {
        assertThat(classify.categories(schemes.get(JIANGMEN)))
                .contains("SOFTWARE", "CLOUD", "EQUIPMENT", "SERVICE", "RESEARCH")
                .endsWith("OTHER");
        assertThat(schemes.all()).allSatisfy(scheme -> assertThat(classify.categories(scheme))
                .containsAll(scheme.items().stream()
                        .filter(item -> item.base() != null)
                        .flatMap(item -> item.base().costs().stream())
                        .toList()));
    }
}
