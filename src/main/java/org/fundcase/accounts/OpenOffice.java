package org.fundcase.accounts;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.AccountEvent.OfficeOpened;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator enters an office of government or an operator; enterprises come in by registering. */
@Component
public class OpenOffice {

    private static final Set<OfficeKind> OF_A_DISTRICT =
            EnumSet.of(OfficeKind.DISTRICT_INDUSTRY, OfficeKind.DISTRICT_FINANCE);
    /** Applications are routed to these by kind, city and district, so there is one of each. */
    private static final Set<OfficeKind> ONE_OF_EACH = EnumSet.of(
            OfficeKind.CITY_INDUSTRY,
            OfficeKind.CITY_FINANCE,
            OfficeKind.DISTRICT_INDUSTRY,
            OfficeKind.DISTRICT_FINANCE,
            OfficeKind.OPERATOR);

    private static final int LONGEST = 100;

    private final Offices offices;
    private final ApplicationEventPublisher events;

    OpenOffice(Offices offices, ApplicationEventPublisher events) {
        this.offices = offices;
        this.events = events;
    }

    /**
     * An office as it is entered.
     *
     * @param district blank or null for an office that is not of a district
     */
    public record NewOffice(OfficeKind kind, String name, String city, @Nullable String district) {}

    /** @throws Refusal on the fields {@code kind}, {@code name}, {@code city} or {@code district} */
    @Transactional
    public Office open(NewOffice form, Actor by) {
        if (form.kind() == OfficeKind.ENTERPRISE) {
            throw Refusal.field("kind", "企业自己在首页注册，不在这里登记。这里登记政府部门和受托运营机构。");
        }
        if (form.kind() == OfficeKind.EXPERT) {
            throw Refusal.field("kind", "评审专家由审核的单位在专家库里登记，不在这里登记。");
        }
        Office office = new Office(
                UUID.randomUUID(),
                form.kind(),
                Texts.required("city", "城市", form.city(), LONGEST),
                district(form),
                Texts.required("name", "单位名称", form.name(), LONGEST));
        if (ONE_OF_EACH.contains(form.kind())
                && offices.find(form.kind(), office.city(), office.district()).isPresent()) {
            throw Refusal.field("kind", "这一级的这种单位已经登记过。申报按辖区送到唯一的单位，不能登记第二个。");
        }
        offices.register(office);
        events.publishEvent(new OfficeOpened(by.personId() == null ? AccountEvent.NOBODY : by.personId(), office, by));
        return office;
    }

    private static @Nullable String district(NewOffice form) {
        String district = Texts.optional("district", "辖区", form.district() == null ? "" : form.district(), LONGEST);
        if (OF_A_DISTRICT.contains(form.kind()) && district.isEmpty()) {
            throw Refusal.field("district", "还没有写辖区。辖区单位要写明辖区，例如武进区。");
        }
        return OF_A_DISTRICT.contains(form.kind()) ? district : null;
    }
}
