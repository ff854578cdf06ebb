package org.fundcase.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the person of a session up again at every request, so that disabling and new roles hold at once on every
 * replica, and ends a session that has lasted its longest time. One row by its key: nothing is cached.
 */
class CurrentPersonFilter extends OncePerRequestFilter {

    private final People people;
    private final Duration longest;

    CurrentPersonFilter(People people, Duration longest) {
        this.people = people;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonToken token) {
            Optional<SignedIn> now = people.current(token.getPrincipal().personId());
            if (now.isPresent() && Instant.now().isBefore(token.since().plus(longest))) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new PersonToken(now.get(), token.since())));
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
