package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.FieldNames.PARTY_A;
import static org.fundcase.documents.reading.FieldNames.PARTY_B;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Paper.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever role a contract puts behind or before 甲方 and 乙方, the names are read, or nothing. */
class ContractPartiesTest extends ReadsPapers {

    private static final String BUYER = "常州澄岚智能装备有限公司";
    private static final String SELLER = "常州拓跃软件科技有限公司";

    @ParameterizedTest
    @CsvSource({
        "甲方（采购人）, 乙方（服务方）",
        "甲方（需求方）, 乙方（供应商）",
        "甲方（用户单位）, 乙方（承接方）",
        "甲方（委托人）, 乙方（受托人）",
        "甲方（发包人）, 乙方（承包人）",
        "甲方（业主）, 乙方（实施方）",
        "甲方（盖章）, 乙方（盖章）",
        "甲方名称, 乙方名称",
        "采购方（甲方）, 承接方（乙方）",
        "委托人（甲方）, 受托人（乙方）",
        "发包人（甲方）, 承包人（乙方）",
        "需求单位（甲方）, 解决方案商（乙方）",
        "发包人（全称）, 承包人（全称）",
        "采购人, 供应商",
        "委托人, 受托人"
    })
    void aRoleInBracketsNamesTheParty(String first, String second) {
        for (Reading.Read read : asBoth(new Row(first, BUYER), new Row(second, SELLER))) {
            names(read, PARTY_A, BUYER);
            names(read, PARTY_B, SELLER);
        }
    }

    @Test
    void twoPartiesInOneLineAreToldApart() {
        Row line = new Row("", "甲方（采购方）：常州澄岚公司 乙方（服务方）：常州拓跃公司");
        for (Reading.Read read : asBoth(line)) {
            names(read, PARTY_A, "常州澄岚公司");
            names(read, PARTY_B, "常州拓跃公司");
        }
    }

    @Test
    void whatTheContractCallsThemFurtherOnBelongsToNoName() {
        for (Reading.Read read : asBoth(new Row("甲方", BUYER + "（以下简称“甲方”）"), new Row("乙方（服务方）", SELLER + "（公章）"))) {
            names(read, PARTY_A, BUYER);
            names(read, PARTY_B, SELLER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲方（供方）", "甲方（服务方）", "采购方（乙方）", "供应商（甲方）"})
    void aRoleThatContradictsTheLetterIsLeftToAPerson(String crossed) {
        for (Reading.Read read : asBoth(new Row(crossed, SELLER), new Row("甲方", BUYER), new Row("乙方", SELLER))) {
            assertThat(read.field(PARTY_A)).isEmpty();
            assertThat(read.field(PARTY_B)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"乙方为甲方在本市的全资子公司", "乙方（服务方）应配合监理公司", "乙方：（服务方）：" + SELLER, "服务方：：" + SELLER})
    void whatIsNoCleanNameIsNone(String prose) {
        for (Reading.Read read : asBoth(new Row("甲方", BUYER), new Row("", prose))) {
            assertThat(read.field(PARTY_B)).isEmpty();
        }
    }

    private static void names(Reading.Read read, String party, String name) {
        assertThat(read.kind()).isEqualTo(DocumentKind.CONTRACT);
        Truth.expect(read, party, name);
        assertThat(read.field(party).orElseThrow().isDoubtful()).isFalse();
    }

    private static List<Reading.Read> asBoth(Row... parties) {
        Paper paper = new Paper("技术服务合同", rows(parties));
        return List.of(
                Truth.read(reader, Truth.file(folder, "contract.pdf", papers.pdf(paper))),
                Truth.read(reader, Truth.file(folder, "contract.docx", papers.docx(paper))));
    }

    private static List<Row> rows(Row... parties) {
        List<Row> rows = new ArrayList<>(List.of(parties));
        rows.add(new Row("", "一、甲方委托乙方实施设备联网，双方签字盖章后生效。"));
        rows.add(new Row("合同金额", "300000.00元"));
        rows.add(new Row("签订日期", "2021年5月6日"));
        return rows;
    }
}
