package org.fundcase.applicants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Offices;
import org.fundcase.applicants.Enterprise.Municipal;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Refusal;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of enterprises. A credit code stands in it once. */
@Component
public class Applicants {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applicants(JdbcClient jdbc, Offices offices, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal not found */
    public Enterprise get(UUID id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** As {@link #get(UUID)}, with others. */
    public Later<Enterprise> get(UUID id, Trip trip) {
        Later<List<Enterprise>> found = trip.ask(
                "SELECT * FROM applicants_enterprise WHERE id = :id", Map.of("id", id), (row, n) -> enterprise(row));
        return () -> found.get().stream().findFirst().orElseThrow(Refusal::notFound);
    }

    public Optional<Enterprise> find(UUID id) {
        return jdbc.sql("SELECT * FROM applicants_enterprise WHERE id = :id")
                .param("id", id)
                .query((row, n) -> enterprise(row))
                .optional();
    }

    public Optional<Enterprise> byCode(CreditCode code) {
        return jdbc.sql("SELECT * FROM applicants_enterprise WHERE credit_code = :code")
                .param("code", code.value())
                .query((row, n) -> enterprise(row))
                .optional();
    }

    /** Those of the ids that exist, in no order. */
    public List<Enterprise> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM applicants_enterprise WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> enterprise(row))
                        .list();
    }

    /** @throws Refusal if the code is registered already, naming the field */
    @Transactional
    public Enterprise register(CreditCode code, Enterprise.Profile profile, Actor actor) {
        Enterprise enterprise = new Enterprise(
                UUID.randomUUID(),
                code,
                ProfileRules.checked(profile),
                Municipal.NO.declared(profile.municipalUnit()),
                1);
        try {
            jdbc.sql("INSERT INTO applicants_enterprise (id, credit_code, name, legal_representative, established_on, "
                            + "address, city, district, municipal, municipal_at, legal_person, contact_name, "
                            + "contact_phone, account_name, bank_name, bank_account) VALUES (:id, :code, :name, "
                            + ":legal, :established, :address, :city, :district, :municipal, :now, :legalPerson, "
                            + ":contact, :phone, :holder, :bank, :account)")
                    .params(parameters(enterprise))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.field("creditCode", "这个统一社会信用代码已经注册过。请用已有的账号登录，或联系本单位的管理人。");
        }
        events.publishEvent(new EnterpriseEvent.EnterpriseRegistered(
                enterprise.id(), code.value(), enterprise.name(), enterprise.municipal(), actor));
        return enterprise;
    }

    /** @throws Refusal conflict if somebody changed the entry since */
    @Transactional
    public void change(UUID id, Enterprise.Profile profile, int version, Actor actor) {
        Enterprise before = get(id);
        Enterprise.Profile checked = ProfileRules.checked(profile);
        Enterprise after = new Enterprise(
                id, before.creditCode(), checked, before.municipal().declared(before.profile(), checked), version + 1);
        int rows = jdbc.sql("UPDATE applicants_enterprise SET name = :name, legal_representative = :legal, "
                        + "established_on = :established, address = :address, city = :city, district = :district, "
                        + "municipal_at = CASE WHEN municipal = :municipal THEN municipal_at ELSE :now END, "
                        + "municipal_by = CASE WHEN municipal = :municipal THEN municipal_by END, "
                        + "municipal_reason = CASE WHEN municipal = :municipal THEN municipal_reason ELSE '' END, "
                        + "municipal = :municipal, legal_person = :legalPerson, contact_name = :contact, "
                        + "contact_phone = :phone, account_name = :holder, bank_name = :bank, bank_account = :account, "
                        + "version = version + 1 WHERE id = :id AND version = :version")
                .params(parameters(after))
                .param("version", version)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("stale", "你打开以后单位信息有了变化，你的修改还没有保存。看过下面已经保存的内容再点保存，以你填的为准。");
        }
        offices.move(id, checked.city());
        events.publishEvent(new EnterpriseEvent.EnterpriseChanged(id, before, after, actor));
    }

    private static Map<String, @Nullable Object> parameters(Enterprise enterprise) {
        Enterprise.Profile profile = enterprise.profile();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", enterprise.id());
        parameters.put("code", enterprise.creditCode().value());
        parameters.put("name", profile.name());
        parameters.put("legal", profile.legalRepresentative());
        parameters.put("established", profile.establishedOn());
        parameters.put("address", profile.address());
        parameters.put("city", profile.city());
        parameters.put("district", profile.district());
        parameters.put("municipal", enterprise.municipal().name());
        parameters.put("legalPerson", profile.legalPerson());
        parameters.put("contact", profile.contact().name());
        parameters.put("phone", profile.contact().phone());
        parameters.put("holder", profile.account().holder());
        parameters.put("bank", profile.account().bank());
        parameters.put("account", profile.account().number());
        return parameters;
    }

    static Enterprise enterprise(ResultSet row) throws SQLException {
        Municipal municipal = Municipal.valueOf(row.getString("municipal"));
        Enterprise.Profile profile = new Enterprise.Profile(
                row.getString("name"),
                row.getString("legal_representative"),
                row.getObject("established_on", LocalDate.class),
                row.getString("address"),
                row.getString("city"),
                row.getString("district"),
                municipal.isDeclared(),
                row.getBoolean("legal_person"),
                new Enterprise.Contact(row.getString("contact_name"), row.getString("contact_phone")),
                new Enterprise.Account(
                        row.getString("account_name"), row.getString("bank_name"), row.getString("bank_account")));
        return new Enterprise(
                row.getObject("id", UUID.class),
                new CreditCode(row.getString("credit_code")),
                profile,
                municipal,
                row.getInt("version"));
    }
}
