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
        "江苏省镇江市京口区学府路1号, 镇江市, 京口区",
        "江苏镇江市京口区学府路1号, 镇江市, 京口区",
        "江西省萍乡市安源区建设路1号, 萍乡市, 安源区",
        "新乡市红旗区平原路1号, 新乡市, 红旗区",
        "江西省景德镇市珠山区1号, 景德镇市, 珠山区",
        "浙江省嘉兴市桐乡市振兴路1号, 嘉兴市, 桐乡市",
        "江苏溧阳市燕山路1号, , 溧阳市",
        "吉林市船营区1号, 吉林市, 船营区",
        "江西路12号, , "
    })
    void citiesAreReadWithOddNamesAndWithoutTheWordForProvince(String address, String city, String district) {
        assertThat(place(address).city()).isEqualTo(city);
        assertThat(place(address).district()).isEqualTo(district);
    }

    @Test
    void aStreetNamedAfterAProvinceStaysAStreet() {
        assertThat(place("江西路12号").isSame(place("常州市江西路12号"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "有限责任公司(个人独资), true",
        "有限责任公司（自然人独资）, true",
        "有限责任公司(合伙企业投资), true",
        "合伙企业（有限合伙）, false",
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
