package org.fundcase.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a crowd from the doors that strangers may knock at, each of which costs a password's hash or takes files: 429, and
 * when to come again.
 */
@Component
class CrowdFilter extends OncePerRequestFilter {

    private static final Pattern NOTICES = Pattern.compile("(/api/v1)?/notices/(receipt(/paper)?|[^/]+/objections)");

    private final Map<String, Door> doors;
    private final Door objections;
    private final Problems problems;

    CrowdFilter(DoorLimits limits, Problems problems) {
        Door signIn = new Door(limits.signIn());
        this.doors = Map.of("/signin", signIn, "/api/v1/tokens", signIn, "/register", new Door(limits.register()));
        this.objections = new Door(limits.objection());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Door door = request.getMethod().equals("POST") ? door(request.getRequestURI()) : null;
        Duration wait = door == null ? Duration.ZERO : door.wait(request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        if (request.getRequestURI().startsWith("/api/")) {
            problems.tooMany(request, response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private @Nullable Door door(String path) {
        return NOTICES.matcher(path).matches() ? objections : doors.get(path);
    }
}
