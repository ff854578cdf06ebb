package org.fundcase.applicants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    record EnterpriseRegistered(UUID enterpriseId, String creditCode, String name, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("creditCode", creditCode), Change.set("name", name));
        }
    }

    record EnterpriseChanged(UUID enterpriseId, Enterprise.Profile before, Enterprise.Profile after, Actor actor)
            implements EnterpriseEvent {

        @Override
        public List<Change> changes() {
            List<Change> all = List.of(
                    Change.of("name", before.name(), after.name()),
                    Change.of("legalRepresentative", before.legalRepresentative(), after.legalRepresentative()),
                    Change.of("establishedOn", before.establishedOn(), after.establishedOn()),
                    Change.of("address", before.address(), after.address()),
                    Change.of("district", before.district(), after.district()),
                    Change.of(
                            "contactName",
                            before.contact().name(),
                            after.contact().name()),
                    Change.of(
                            "contactPhone",
                            before.contact().phone(),
                            after.contact().phone()),
                    Change.of(
                            "accountHolder",
                            before.account().holder(),
                            after.account().holder()),
                    Change.of("bank", before.account().bank(), after.account().bank()),
                    Change.of("bankAccount", lastFour(before), lastFour(after)));
            List<Change> changed = new ArrayList<>(all);
            changed.removeIf(change -> Objects.equals(change.before(), change.after()));
            return changed;
        }

        private static String lastFour(Enterprise.Profile profile) {
            String number = profile.account().number();
            return number.length() <= 4 ? number : "…" + number.substring(number.length() - 4);
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
