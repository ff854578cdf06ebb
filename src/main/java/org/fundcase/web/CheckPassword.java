package org.fundcase.web;

import java.time.Instant;
import org.fundcase.accounts.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Takes what the sign-in form sent to {@link SignIn}. */
@Component
class CheckPassword implements AuthenticationProvider {

    private final SignIn signIn;

    CheckPassword(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        return signIn.check(form.getName(), String.valueOf(form.getCredentials()))
                .map(person -> new PersonToken(person, Instant.now()))
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
