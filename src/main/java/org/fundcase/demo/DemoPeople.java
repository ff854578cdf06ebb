package org.fundcase.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.web.SignInHint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The offices and officers of the demo: one city, six districts. All passwords are known, so never in production. */
@Component
@Profile("demo")
class DemoPeople implements SignInHint {

    static final String CITY = "常州市";
    static final String PASSWORD = "Demo-2022-fund";
    static final String ENTERPRISE = "qiye";

    /**
     * @param key what the accounts begin with
     * @param name of the district
     */
    record District(String key, String name) {}

    static final List<District> DISTRICTS = List.of(
            new District("wujin", "武进区"),
            new District("tianning", "天宁区"),
            new District("zhonglou", "钟楼区"),
            new District("xinbei", "新北区"),
            new District("jintan", "金坛区"),
            new District("liyang", "溧阳市"));

    private final Offices offices;

    private record Officer(String username, String name, Office office, Set<Role> roles) {}

    private final People people;

    DemoPeople(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    @Override
    public List<DemoAccount> accounts() {
        return List.of(
                new DemoAccount(ENTERPRISE, PASSWORD, "企业填报人"),
                new DemoAccount("wujin-gx", PASSWORD, "武进区工信局，受理和初审"),
                new DemoAccount("wujin-gx2", PASSWORD, "武进区工信局负责人"),
                new DemoAccount("wujin-cz", PASSWORD, "武进区财政局，初审"),
                new DemoAccount("shi-gx", PASSWORD, "市工信局，申报批次"),
                new DemoAccount("shi-gx2", PASSWORD, "市工信局负责人，复核"),
                new DemoAccount("shenji", PASSWORD, "审计，只读"),
                new DemoAccount("admin", PASSWORD, "系统管理，账号"));
    }

    /** Offices and their people; hashing the passwords takes all cores. */
    void settle() {
        Office city = office(OfficeKind.CITY_INDUSTRY, null, "常州市工业和信息化局");
        Office finance = office(OfficeKind.CITY_FINANCE, null, "常州市财政局");
        Office audit = office(OfficeKind.AUDIT, null, "常州市审计局");
        List<Officer> officers = new ArrayList<>(List.of(
                new Officer("shi-gx", "沈亦安", city, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer("shi-gx2", "喻清和", city, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer("shi-cz", "陆闻笙", finance, Set.of(Role.OFFICER)),
                new Officer("shenji", "顾知远", audit, Set.of(Role.AUDITOR)),
                new Officer("admin", "系统管理员", city, Set.of(Role.ADMINISTRATOR))));
        DISTRICTS.forEach(district -> officers.addAll(ofDistrict(district)));
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

    private List<Officer> ofDistrict(District district) {
        String key = district.key();
        Office industry = office(OfficeKind.DISTRICT_INDUSTRY, district.name(), district.name() + "工业和信息化局");
        Office finance = office(OfficeKind.DISTRICT_FINANCE, district.name(), district.name() + "财政局");
        return List.of(
                new Officer(key + "-gx", "梁若汀", industry, Set.of(Role.OFFICER)),
                new Officer(key + "-gx2", "甘予白", industry, Set.of(Role.OFFICER, Role.SECTION_HEAD)),
                new Officer(key + "-cz", "伍以宁", finance, Set.of(Role.OFFICER)));
    }

    SignedIn get(String username) {
        return people.find(username).orElseThrow();
    }

    Optional<SignedIn> find(String username) {
        return people.find(username);
    }

    void addApplicant(UUID enterprise, String enterpriseName, String username, String name) {
        offices.register(new Office(enterprise, OfficeKind.ENTERPRISE, CITY, null, enterpriseName));
        people.add(new NewPerson(username, name, PASSWORD, enterprise, Set.of(Role.APPLICANT)), Actor.SYSTEM);
    }

    private Office office(OfficeKind kind, @Nullable String district, String name) {
        return offices.find(kind, CITY, district)
                .orElseGet(() -> offices.register(new Office(UUID.randomUUID(), kind, CITY, district, name)));
    }
}
