package org.fundcase.review;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.review.InviteExpert.Offer;
import org.springframework.boot.test.context.TestComponent;

/** An expert whom a party of the case employs. */
@TestComponent
public class PartialExpert {

    private final Experts experts;
    private final InviteExpert invite;

    PartialExpert(Experts experts, InviteExpert invite) {
        this.experts = experts;
        this.invite = invite;
    }

    /** Entered in the pool of the office that reviews, which then invites them to the case. */
    public void invite(GrantCase filed, String employer, SignedIn by) {
        invite.invite(filed.id(), new Offer(entered(employer, by), 5, ""), by);
    }

    /** Who is in the pool already. */
    public void invite(GrantCase filed, UUID expert, SignedIn by) {
        invite.invite(filed.id(), new Offer(expert, 5, ""), by);
    }

    /** In the pool only. */
    public UUID entered(String employer, SignedIn by) {
        String username = "p" + UUID.randomUUID().toString().substring(0, 12);
        return experts.enter(
                new NewExpert(
                        username,
                        "First-horse-7",
                        "辰专家",
                        "高级工程师",
                        "0519-00000000",
                        "工业互联网",
                        employer,
                        "",
                        "2015-01-01"),
                by);
    }
}
