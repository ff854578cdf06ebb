package org.fundcase.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One line of {@code routes.yaml}.
 *
 * @param method null for every method
 * @param pattern a path pattern of Spring
 */
record Route(@Nullable HttpMethod method, String pattern, Who who) {

    static Route of(Map<String, String> line) {
        String method = line.get("method");
        String pattern = line.get("pattern");
        String who = line.get("who");
        if (pattern == null || who == null) {
            throw new IllegalStateException("routes.yaml: a line needs pattern and who: " + line);
        }
        return new Route(method == null ? null : HttpMethod.valueOf(method), pattern, Who.valueOf(who));
    }

    RequestMatcher matcher() {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        return method == null ? matchers.matcher(pattern) : matchers.matcher(method, pattern);
    }
}
