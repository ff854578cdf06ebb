package org.fundcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody of the demo has a namesake. */
class DemoNamesTest {

    @Test
    void noTwoPeopleOfTheDemoShareAName() {
        List<String> names = Stream.of(ofCities(), ofDistricts(), ofEnterprises())
                .flatMap(all -> all)
                .toList();
        assertThat(names).hasSizeGreaterThan(180).doesNotHaveDuplicates().allMatch(name -> name.length() == 3);
    }

    @Test
    void theNamesOfAnotherCityAreOthers() {
        assertThat(DemoPeople.ofCity(DemoPlaces.CHANGZHOU, 0)).isNotEqualTo(DemoPeople.ofCity(DemoPlaces.LINYI, 0));
    }

    @Test
    void noTwoEnterprisesOfTheDemoShareAName() {
        assertThat(seats(DemoEnterprises.COUNT).mapToObj(DemoEnterprises::name)).doesNotHaveDuplicates();
    }

    private static Stream<String> ofCities() {
        return DemoPlaces.ALL.stream()
                .flatMap(city -> seats(DemoPeople.OF_CITY).mapToObj(seat -> DemoPeople.ofCity(city, seat)));
    }

    private static Stream<String> ofDistricts() {
        return DemoPlaces.districts().stream().flatMap(district -> seats(DemoPeople.OF_DISTRICT)
                .mapToObj(seat -> DemoPeople.ofDistrict(district, seat)));
    }

    private static Stream<String> ofEnterprises() {
        return seats(DemoEnterprises.COUNT).boxed().flatMap(n -> seats(2).mapToObj(
                        seat -> DemoPeople.ofEnterprise(n, seat)));
    }

    private static IntStream seats(int count) {
        return IntStream.range(0, count);
    }
}
