package org.fundcase.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The one list of who may call what, read from {@code routes.yaml}. */
@Component
class Routes {

    private final List<Route> all;

    Routes() {
        try (InputStream in = new ClassPathResource("routes.yaml").getInputStream()) {
            List<Map<String, String>> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            this.all = lines.stream().map(Route::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Route> all() {
        return all;
    }

    /** Whether a line names the address, be it for another method. */
    boolean knows(HttpServletRequest request) {
        PathPatternRequestMatcher.Builder addresses = PathPatternRequestMatcher.withDefaults();
        return all.stream()
                .map(route -> addresses.matcher(route.pattern()))
                .anyMatch(address -> address.matches(request));
    }

    /** The line that decides on a request; empty if none names it, which refuses it. */
    Optional<Route> decidingOn(HttpServletRequest request) {
        return all.stream().filter(route -> route.matcher().matches(request)).findFirst();
    }
}
