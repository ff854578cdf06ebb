package org.fundcase.web;

import java.time.Instant;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Says to Spring Security who is signed in. Authorities play no part: routes and relations decide. */
final class PersonToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn person;
    private final Instant since;

    /** @param since when the person showed the password, in machine time */
    PersonToken(SignedIn person, Instant since) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.since = since;
        setAuthenticated(true);
    }

    static @Nullable SignedIn personOf(@Nullable Authentication authentication) {
        return authentication instanceof PersonToken token ? token.person : null;
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    /** The sign-in name, by which the sessions of a person are found. */
    @Override
    public String getName() {
        return person.username();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    Instant since() {
        return since;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonToken token && token.person.equals(person) && token.since.equals(since);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
