package org.fundcase.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.fundcase.accounts.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a password that somebody else chose gets to the page that changes it, and nowhere else. */
class FirstPasswordFilter extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of("/account", "/account/password", "/signout", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn who = PersonToken.personOf(SecurityContextHolder.getContext().getAuthentication());
        String path = request.getRequestURI();
        if (who == null || !who.temporary() || OPEN.contains(path) || path.startsWith("/assets/")) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/account?first");
        }
    }
}
