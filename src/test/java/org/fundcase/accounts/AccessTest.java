package org.fundcase.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fundcase.accounts.Action.CHANGE;
import static org.fundcase.accounts.Action.READ;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FundcaseTest
class AccessTest {

    @Autowired
    Offices offices;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    private final Subject grantCase = Subject.ofCase(UUID.randomUUID());

    @Test
    void anOfficeReadsAndChangesWhatItIsRelatedTo() {
        SignedIn enterprise = someone(OfficeKind.ENTERPRISE, Role.APPLICANT);
        assertThat(access.may(enterprise, READ, grantCase)).isFalse();
        access.grant(grantCase, enterprise.officeId(), Relation.APPLICANT);
        assertThat(access.may(enterprise, READ, grantCase)).isTrue();
        assertThat(access.may(enterprise, CHANGE, grantCase)).isTrue();
    }

    @Test
    void aRevokedRelationGivesNothingAndCanBeGrantedAgain() {
        SignedIn receiver = someone(OfficeKind.OPERATOR, Role.OFFICER);
        access.grant(grantCase, receiver.officeId(), Relation.RECEIVER);
        access.grant(grantCase, receiver.officeId(), Relation.RECEIVER);
        access.revoke(grantCase, receiver.officeId(), Relation.RECEIVER);
        assertThat(access.may(receiver, READ, grantCase)).isFalse();
        access.grant(grantCase, receiver.officeId(), Relation.RECEIVER);
        assertThat(access.may(receiver, READ, grantCase)).isTrue();
    }

    @Test
    void cityOfficesReadEveryCaseOfTheirCityButChangeOnlyTheirs() {
        SignedIn city = someone(OfficeKind.CITY_FINANCE, Role.OFFICER);
        assertThat(access.may(city, READ, grantCase)).isFalse();
        access.grant(grantCase, someone(OfficeKind.CITY_INDUSTRY, Role.OFFICER).officeId(), Relation.CITY);
        assertThat(access.may(city, READ, grantCase)).isTrue();
        assertThat(access.may(city, CHANGE, grantCase)).isFalse();
        access.grant(grantCase, city.officeId(), Relation.CITY);
        assertThat(access.may(city, CHANGE, grantCase)).isTrue();
    }

    @Test
    void auditorsReadEverythingOfTheirCityAndChangeNothing() {
        SignedIn auditor = someone(OfficeKind.AUDIT, Role.AUDITOR);
        access.grant(grantCase, auditor.officeId(), Relation.CITY);
        assertThat(access.may(auditor, READ, grantCase)).isTrue();
        assertThat(access.may(auditor, CHANGE, grantCase)).isFalse();
    }

    /** At five million relations a walk over all of them takes half a second, for each question. */
    @Test
    @Transactional
    void aRelationIsFoundByIndexesAlone() {
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
        assertThat(jdbc.sql("EXPLAIN " + Access.IS_RELATED)
                        .param("kind", "CASE")
                        .param("subject", grantCase.id())
                        .param("office", UUID.randomUUID())
                        .param("through", Set.of("RECEIVER", "CITY"))
                        .param("now", Timestamp.from(Instant.EPOCH))
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void administratorsSeeNoBusiness() {
        SignedIn administrator = someone(OfficeKind.CITY_INDUSTRY, Role.ADMINISTRATOR);
        access.grant(grantCase, administrator.officeId(), Relation.CITY);
        assertThat(access.may(administrator, READ, grantCase)).isFalse();
        assertThat(visibleTo(administrator)).isFalse();
    }

    @Test
    void aForeignCaseAndNoCaseAreBothNotFound() {
        SignedIn stranger = someone(OfficeKind.ENTERPRISE, Role.APPLICANT);
        access.grant(grantCase, someone(OfficeKind.ENTERPRISE, Role.APPLICANT).officeId(), Relation.APPLICANT);
        for (Subject subject : Set.of(grantCase, Subject.ofCase(UUID.randomUUID()))) {
            assertThatThrownBy(() -> access.require(stranger, READ, subject))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(Refusal.notFound().getMessage());
        }
    }

    @Test
    void listsFilterInSqlAsMayAnswers() {
        SignedIn district = someone(OfficeKind.DISTRICT_FINANCE, Role.OFFICER);
        assertThat(visibleTo(district)).isFalse();
        access.grant(grantCase, district.officeId(), Relation.DISTRICT_FINANCE);
        assertThat(visibleTo(district)).isTrue();
        SignedIn city = someone(OfficeKind.CITY_INDUSTRY, Role.SECTION_HEAD);
        assertThat(visibleTo(city)).isFalse();
        access.grant(grantCase, city.officeId(), Relation.CITY);
        assertThat(visibleTo(city)).isTrue();
        assertThat(visibleTo(someone(OfficeKind.DISTRICT_FINANCE, Role.OFFICER)))
                .isFalse();
    }

    @Test
    void anEnterpriseKeepsItsOwnEntryAndNobodyElses() {
        SignedIn enterprise = someone(OfficeKind.ENTERPRISE, Role.APPLICANT);
        SignedIn other = someone(OfficeKind.ENTERPRISE, Role.APPLICANT);
        assertThat(access.may(enterprise, CHANGE, Subject.ofEnterprise(enterprise.officeId())))
                .isTrue();
        assertThat(access.may(enterprise, READ, Subject.ofEnterprise(other.officeId())))
                .isFalse();
    }

    private boolean visibleTo(SignedIn who) {
        Visible visible = access.visible(who);
        return jdbc.sql("SELECT count(*) FROM (SELECT :id::uuid AS id) c WHERE " + visible.sql("c.id"))
                        .param("id", grantCase.id())
                        .params(visible.params())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private SignedIn someone(OfficeKind kind, Role role) {
        Office office = offices.register(new Office(UUID.randomUUID(), kind, "常州市", null, "某单位"));
        return new SignedIn(UUID.randomUUID(), "someone", "陈试", office.id(), kind, office.name(), Set.of(role));
    }
}
