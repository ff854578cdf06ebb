package org.fundcase.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fundcase.accounts.ChangeDenied;
import org.fundcase.accounts.RefusedChanges;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves a trace of every change that was refused to somebody who is signed in: by the route, for a missing CSRF token,
 * or by {@code Access}, also where the page goes on and only says so. Runs after the request's own transaction.
 */
@Component
class RecordRefusals extends OncePerRequestFilter {

    private static final String DENIED = RecordRefusals.class.getName();
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Integer> REFUSED = Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.NOT_FOUND.value());
    private static final int LONGEST = 200;

    private final RefusedChanges refusals;

    RecordRefusals(RefusedChanges refusals) {
        this.refusals = refusals;
    }

    @EventListener
    void on(ChangeDenied denied) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            List<ChangeDenied> all =
                    new ArrayList<>(denied(request.getAttribute(DENIED, RequestAttributes.SCOPE_REQUEST)));
            all.add(denied);
            request.setAttribute(DENIED, all, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        SignedIn who = PersonToken.personOf(SecurityContextHolder.getContext().getAuthentication());
        List<ChangeDenied> denied = denied(request.getAttribute(DENIED));
        boolean refused = REFUSED.contains(response.getStatus()) && !HARMLESS.contains(request.getMethod());
        if (who != null && (refused || !denied.isEmpty())) {
            String address = request.getMethod() + " " + request.getRequestURI();
            refusals.record(who, address.substring(0, Math.min(LONGEST, address.length())), denied);
        }
    }

    private static List<ChangeDenied> denied(@Nullable Object kept) {
        return kept instanceof List<?> list
                ? list.stream().map(ChangeDenied.class::cast).toList()
                : List.of();
    }
}
