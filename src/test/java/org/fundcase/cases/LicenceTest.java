package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Paper.Row;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the licence says outweighs what the enterprise typed. */
@FundcaseTest
@Import(Bureau.class)
class LicenceTest extends DraftOfOneInvoice {

    @Test
    void aLicenceThatAgreesPassesInAllItsValues() {
        assertThat(titles(Severity.PASSED)).contains("住所一致", "类型一致", "成立日期一致");
        assertThat(titles(Severity.BAD)).isEmpty();
    }

    @Test
    void anAddressInAnotherCityIsAFindingAndExcludesByTheClause() {
        licence("住　　所", "江苏省苏州市新址路12号");
        Finding city = finding("注册地与营业执照不一致");
        assertThat(city.reason().zh()).contains("苏州市", "常州市");
        assertThat(city.clause()).isEqualTo("第九条第三款（1）");
        assertThat(city.place().page()).isEqualTo(1);
        assertThatThrownBy(() -> submit.submit(draft.id(), applicant.person()))
                .hasMessageContaining("营业执照的住所在苏州市，不在常州市");
    }

    @Test
    void anAddressInAnotherDistrictCitesWhoTakesTheApplicationIn() {
        bureau.person(OfficeKind.DISTRICT_INDUSTRY, "天宁区", Role.OFFICER);
        licence("住　　所", "常州市天宁区新址路12号");
        Finding district = finding("属地与营业执照不一致");
        assertThat(district.severity()).isEqualTo(Severity.BAD);
        assertThat(district.reason().zh()).contains("天宁区", "武进区");
        assertThat(district.clause()).isEqualTo("第九条第二款");
        assertThat(finding("住所与企业信息不一致").place().field()).isEqualTo("address");
    }

    @Test
    void aYoungerDateOnTheLicenceExcludesWhateverWasTyped() {
        licence("成立日期", "2021年9月1日");
        Finding date = finding("成立日期与企业信息不一致");
        assertThat(date.reason().zh()).contains("2021年9月1日", "2015年6月1日");
        assertThat(date.clause()).isEqualTo("第九条第三款（1）");
        assertThatThrownBy(() -> submit.submit(draft.id(), applicant.person())).hasMessageContaining("不满一年");
    }

    @Test
    void aBranchIsNoLegalPersonWhateverWasTyped() {
        licence("类　　型", "有限责任公司分公司（自然人投资或控股）");
        assertThat(finding("类型与企业信息不一致").reason().zh()).contains("分公司", "有独立法人资格");
        assertThatThrownBy(() -> submit.submit(draft.id(), applicant.person())).hasMessageContaining("没有独立法人资格");
    }

    private void licence(String label, String value) {
        Paper usual = Paper.licence(applicant.party(), applicant.representative(), LocalDate.of(2015, 6, 1));
        List<Row> rows = usual.rows().stream()
                .map(row -> row.label().equals(label) ? new Row(label, value) : row)
                .toList();
        byte[] paper = bureau.papers().pdf(new Paper(usual.title(), rows));
        bureau.replace(draft, applicant, "licence", "营业执照.pdf", paper);
    }

    private Finding finding(String title) {
        return findings().stream()
                .filter(finding -> finding.title().zh().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " in " + findings()));
    }
}
