package org.fundcase.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.demo.DemoPlaces.City;
import org.fundcase.demo.DemoPlaces.District;
import org.fundcase.kernel.Actor;
import org.fundcase.web.SignInHint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The offices and officers of the demo: three cities, twelve districts. All passwords are known, so never in production. */
@Component
@Profile("demo")
class DemoPeople implements SignInHint {

    static final String PASSWORD = "Demo-2022-fund";
    static final String ENTERPRISE = "qiye";

    static final int OF_CITY = 7;
    private static final int OF_CITIES = OF_CITY * DemoPlaces.ALL.size();
    static final int OF_DISTRICT = 4;

    private final Offices offices;

    private record Officer(String username, String name, Office office, Set<Role> roles) {}

    private final People people;
    private final Map<UUID, String> officers = new ConcurrentHashMap<>();

    DemoPeople(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    @Override
    public List<DemoAccount> accounts() {
        return List.of(
                new DemoAccount(ENTERPRISE, PASSWORD, "常州企业填报人"),
                new DemoAccount("wujin-gx", PASSWORD, "武进区工信局，受理和初审"),
                new DemoAccount("wujin-gx2", PASSWORD, "武进区工信局负责人"),
                new DemoAccount("wujin-cz", PASSWORD, "武进区财政局，初审、申请支付"),
                new DemoAccount("wujin-cz2", PASSWORD, "武进区财政局负责人，复核支付"),
                new DemoAccount("zhonglou-gx", PASSWORD, "钟楼区工信局"),
                new DemoAccount("zhonglou-cz", PASSWORD, "钟楼区财政局"),
                new DemoAccount("xinbei-gx", PASSWORD, "新北区工信局"),
                new DemoAccount("xinbei-cz", PASSWORD, "新北区财政局"),
                new DemoAccount("tianning-gx", PASSWORD, "天宁区工信局"),
                new DemoAccount("tianning-cz", PASSWORD, "天宁区财政局"),
                new DemoAccount("liyang-gx", PASSWORD, "溧阳市工信局"),
                new DemoAccount("liyang-cz", PASSWORD, "溧阳市财政局"),
                new DemoAccount("shi-gx", PASSWORD, "常州市工信局，申报批次"),
                new DemoAccount("shi-gx2", PASSWORD, "常州市工信局负责人，复核"),
                new DemoAccount("shi-cz2", PASSWORD, "常州市财政局负责人，复核预算"),
                new DemoAccount(ENTERPRISE + DemoEnterprises.FIRST_OF_JIANGMEN, PASSWORD, "江门企业填报人"),
                new DemoAccount("jm-yy", PASSWORD, "江门受托运营机构，受理和评审"),
                new DemoAccount("jm-gx", PASSWORD, "江门市工信局"),
                new DemoAccount(ENTERPRISE + DemoEnterprises.FIRST_OF_LINYI, PASSWORD, "临沂企业填报人"),
                new DemoAccount("lanshan-gx", PASSWORD, "临沂兰山区工信局，受理和初审"),
                new DemoAccount("ly-gx", PASSWORD, "临沂市工信局"),
                new DemoAccount("shenji", PASSWORD, "审计，只读"),
                new DemoAccount("admin", PASSWORD, "系统管理，账号"));
    }

    /** Offices and their people; hashing the passwords takes all cores. */
    void settle() {
        List<Officer> officers = DemoPlaces.ALL.stream().flatMap(this::ofCity).toList();
        officers.parallelStream()
                .filter(officer -> people.find(officer.username()).isEmpty())
                .forEach(officer -> people.add(
                        new NewPerson(
                                officer.username(),
                                officer.name(),
                                PASSWORD,
                                officer.office().id(),
                                officer.roles()),
                        Actor.SYSTEM));
    }

    private Stream<Officer> ofCity(City city) {
        String key = city.key();
        Office bureau = office(OfficeKind.CITY_INDUSTRY, city, null, city.name() + "工业和信息化局");
        Office finance = office(OfficeKind.CITY_FINANCE, city, null, city.name() + "财政局");
        Office audit = office(OfficeKind.AUDIT, city, null, city.name() + "审计局");
        String others = city == DemoPlaces.CHANGZHOU ? "" : "-" + key;
        List<Officer> officers = new ArrayList<>(List.of(
                new Officer(key + "-gx", ofCity(city, 0), bureau, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer(key + "-gx2", ofCity(city, 1), bureau, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer(key + "-cz", ofCity(city, 2), finance, Set.of(Role.OFFICER)),
                new Officer(key + "-cz2", ofCity(city, 3), finance, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer("shenji" + others, ofCity(city, 4), audit, Set.of(Role.AUDITOR))));
        if (city == DemoPlaces.CHANGZHOU) {
            officers.add(new Officer("admin", "系统管理员", bureau, Set.of(Role.ADMINISTRATOR)));
        }
        if (city.operated()) {
            Office operator = office(OfficeKind.OPERATOR, city, null, city.bare() + "数字网络运营有限公司");
            officers.add(new Officer(key + "-yy", ofCity(city, 5), operator, Set.of(Role.OFFICER)));
            officers.add(new Officer(key + "-yy2", ofCity(city, 6), operator, Set.of(Role.OFFICER, Role.SECTION_HEAD)));
        }
        city.districts().forEach(district -> officers.addAll(ofDistrict(city, district)));
        return officers.stream();
    }

    private List<Officer> ofDistrict(City city, District district) {
        String key = district.key();
        Office industry = office(OfficeKind.DISTRICT_INDUSTRY, city, district.name(), district.name() + "工业和信息化局");
        Office finance = office(OfficeKind.DISTRICT_FINANCE, city, district.name(), district.name() + "财政局");
        return List.of(
                new Officer(key + "-gx", ofDistrict(district, 0), industry, Set.of(Role.OFFICER)),
                new Officer(key + "-gx2", ofDistrict(district, 1), industry, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer(key + "-cz", ofDistrict(district, 2), finance, Set.of(Role.OFFICER)),
                new Officer(key + "-cz2", ofDistrict(district, 3), finance, Set.of(Role.OFFICER, Role.SECTION_HEAD)));
    }

    /** Names of the people in a city's offices. */
    static String ofCity(City city, int seat) {
        return DemoNames.get(DemoPlaces.ALL.indexOf(city) * OF_CITY + seat);
    }

    /** Names of the people in a district's two offices. */
    static String ofDistrict(District district, int seat) {
        return DemoNames.get(OF_CITIES + DemoPlaces.districts().indexOf(district) * OF_DISTRICT + seat);
    }

    /** Names of those who work for the n-th enterprise and who represent it. */
    static String ofEnterprise(int n, int seat) {
        return DemoNames.get(OF_CITIES + DemoPlaces.districts().size() * OF_DISTRICT + n * 2 + seat);
    }

    /** Somebody of an office of government or of the operator. */
    SignedIn of(UUID office) {
        return get(officers.computeIfAbsent(office, this::accountOf));
    }

    private String accountOf(UUID office) {
        return DemoPlaces.ALL.stream()
                .flatMap(this::ofCity)
                .filter(officer -> officer.office().id().equals(office))
                .map(Officer::username)
                .findFirst()
                .orElseThrow();
    }

    SignedIn get(String username) {
        return people.find(username).orElseThrow();
    }

    Optional<SignedIn> find(String username) {
        return people.find(username);
    }

    void addApplicant(UUID enterprise, City city, String enterpriseName, NewApplicant applicant) {
        offices.register(new Office(enterprise, OfficeKind.ENTERPRISE, city.name(), null, enterpriseName));
        people.add(
                new NewPerson(applicant.username(), applicant.name(), PASSWORD, enterprise, Set.of(Role.APPLICANT)),
                Actor.SYSTEM);
    }

    /** The person of an enterprise. */
    record NewApplicant(String username, String name) {}

    private Office office(OfficeKind kind, City city, @Nullable String district, String name) {
        return offices.find(kind, city.name(), district)
                .orElseGet(() -> offices.register(new Office(UUID.randomUUID(), kind, city.name(), district, name)));
    }
}
