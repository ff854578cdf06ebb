package org.fundcase.applicants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to an entry of the register or to an enterprise's standing. */
public sealed interface EnterpriseEvent extends Recorded {

    UUID enterpriseId();

    @Override
    default Subject subject() {
        return Subject.ofEnterprise(enterpriseId());
    }

    record EnterpriseRegistered(
            UUID enterpriseId, String creditCode, String name, Enterprise.Municipal municipal, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            List<Change> set = List.of(Change.set("creditCode", creditCode), Change.set("name", name));
            return municipal == Enterprise.Municipal.NO
                    ? set
                    : Stream.concat(set.stream(), Stream.of(Change.set("municipal", municipal)))
                            .toList();
        }
    }

    /** 项目绩效评价的等级. */
    record PerformanceGraded(UUID enterpriseId, String project, BigDecimal points, String grade, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("project", project), Change.set("points", points), Change.set("grade", grade));
        }
    }

    record EnterpriseChanged(UUID enterpriseId, Enterprise from, Enterprise to, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return Stream.of(entry(), contact(), account())
                    .flatMap(List::stream)
                    .filter(change -> !Objects.equals(change.before(), change.after()))
                    .toList();
        }

        private List<Change> entry() {
            Enterprise.Profile before = from.profile();
            Enterprise.Profile after = to.profile();
            return List.of(
                    Change.of("name", before.name(), after.name()),
                    Change.of("legalRepresentative", before.legalRepresentative(), after.legalRepresentative()),
                    Change.of("establishedOn", before.establishedOn(), after.establishedOn()),
                    Change.of("address", before.address(), after.address()),
                    Change.of("city", before.city(), after.city()),
                    Change.of("district", before.district(), after.district()),
                    Change.of("municipal", from.municipal(), to.municipal()),
                    Change.of("legalPerson", yesNo(before.legalPerson()), yesNo(after.legalPerson())));
        }

        private List<Change> contact() {
            Enterprise.Contact before = from.profile().contact();
            Enterprise.Contact after = to.profile().contact();
            return List.of(
                    Change.of("contactName", before.name(), after.name()),
                    Change.of("contactPhone", before.phone(), after.phone()));
        }

        private List<Change> account() {
            Enterprise.Account before = from.profile().account();
            Enterprise.Account after = to.profile().account();
            return List.of(
                    Change.of("accountHolder", before.holder(), after.holder()),
                    Change.of("bank", before.bank(), after.bank()),
                    Change.of("bankAccount", lastFour(before.number()), lastFour(after.number())));
        }

        private static String yesNo(boolean value) {
            return value ? "YES" : "NO";
        }

        private static String lastFour(String number) {
            return number.length() <= 4 ? number : "…" + number.substring(number.length() - 4);
        }
    }

    /** The city bureau said whether a declared municipal unit is one. */
    record MunicipalUnitAnswered(
            UUID enterpriseId, Enterprise.Municipal before, Enterprise.Municipal after, String reason, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("municipal", before, after), Change.set("reason", reason));
        }
    }

    record OtherFundingRecorded(UUID enterpriseId, String project, String source, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("project", project), Change.set("source", source));
        }
    }

    record EnterpriseBarred(UUID enterpriseId, LocalDate until, String basis, Actor actor) implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("until", until), Change.set("basis", basis));
        }
    }

    record RegisterQueried(UUID enterpriseId, String list, boolean found, String proof, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("list", list), Change.set("found", found ? "YES" : "NO"), Change.set("proof", proof));
        }
    }
}
