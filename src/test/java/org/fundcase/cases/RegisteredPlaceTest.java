package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two ways to write one address are one place; two places stay two. */
class RegisteredPlaceTest {

    private static final Set<String> DISTRICTS = Set.of("武进区", "天宁区", "溧阳市");

    @ParameterizedTest
    @CsvSource({
        "江苏省常州市武进区新址路12号, 武进区新址路12号",
        "常州市 武进区 新址路 12号, 常州市武进区新址路12号",
        "常州市武进区新址路１２号（２幢）, 常州市武进区新址路12号(2幢)",
        "江苏省溧阳市昆仑街道城西路1号, 常州市溧阳市昆仑街道城西路1号",
        "常州市新址路12号, 常州市武进区新址路12号",
        "常州市武进区新北路1号科技园区3幢, 江苏省常州市武进区新北路1号科技园区3幢"
    })
    void spacesWidthAndPrefixesMakeNoDifference(String one, String other) {
        assertThat(place(one).isSame(place(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "常州市武进区新址路12号, 常州市武进区新址路112号",
        "常州市武进区新址路12号, 常州市天宁区新址路12号",
        "苏州市新址路12号, 常州市新址路12号",
        "溧阳市城西路1号, 常州市武进区城西路1号"
    })
    void anotherHouseDistrictOrCityIsAnotherPlace(String one, String other) {
        assertThat(place(one).isSame(place(other))).isFalse();
    }

    @Test
    void aCountyLevelCityIsADistrictOfItsCity() {
        assertThat(place("江苏省溧阳市昆仑街道1号").district()).isEqualTo("溧阳市");
        assertThat(place("江苏省溧阳市昆仑街道1号").city()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "有限责任公司（自然人投资或控股）, true",
        "股份合作制, true",
        "农民专业合作社, true",
        "有限责任公司分公司（自然人投资或控股）, false",
        "个人独资企业, false",
        "有限合伙企业, false",
        "个体工商户, false"
    })
    void theTypeSaysWhetherItIsALegalPerson(String type, boolean legal) {
        assertThat(LegalForm.isLegalPerson(type)).isEqualTo(legal);
    }

    @Test
    void aTypeThatSaysNothingIsNotKnown() {
        assertThat(LegalForm.isLegalPerson("其他")).isNull();
    }

    private static RegisteredPlace place(String address) {
        return RegisteredPlace.of(address, DISTRICTS);
    }
}
