package org.fundcase.funding;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much of the money a person sees: the whole of a city, or what the own office pays. */
@Component
class MoneyScope {

    /**
     * A condition for a statement whose quota is {@code q} and whose budget is {@code b}.
     *
     * @param office null for the whole city
     */
    record Seen(String city, @Nullable UUID office) {

        String sql() {
            return office == null ? "b.city = :city" : "b.city = :city AND q.office_id = :office";
        }

        Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>(Map.of("city", city));
            if (office != null) {
                params.put("office", office);
            }
            return params;
        }
    }

    private final Access access;
    private final Offices offices;

    MoneyScope(Access access, Offices offices) {
        this.access = access;
        this.offices = offices;
    }

    Seen of(SignedIn who) {
        String city = offices.get(who.officeId()).city();
        boolean all = access.mayAll(who, Action.READ, Subject.Kind.QUOTA);
        return new Seen(city, all ? null : who.officeId());
    }
}
