package org.fundcase.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers on every response: nothing foreign is loaded, framed or remembered. */
final class ResponseHeaders {

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " frame-ancestors 'self'; form-action 'self'; base-uri 'none'; object-src 'none'";
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/assets/.+-[0-9a-f]{32}\\.[a-z.]+");
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private ResponseHeaders() {}

    static void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(noStore());
    }

    private static HeaderWriter noStore() {
        return (request, response) -> {
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, caching(request.getRequestURI()));
            }
        };
    }

    /** An asset named by its content never changes; one named plainly is asked for again; nothing else is kept. */
    private static String caching(String path) {
        if (NAMED_BY_CONTENT.matcher(path).matches()) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/assets/") ? "no-cache" : "no-store";
    }

    /** For a request that is rejected before the filters that write headers. */
    static void put(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
