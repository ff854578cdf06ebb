package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The content policy drops inline styles and scripts; here they fail before a browser drops them silently. */
class TemplatesTest {

    private static final Pattern DROPPED =
            Pattern.compile("\\s(th:)?style=|<style|\\s(th:)?on[a-z]+=|hx-on|javascript:|<script(?![^>]*src=)");

    @Test
    void noTemplateHoldsWhatTheContentPolicyDrops() throws IOException {
        for (Path template : templates()) {
            assertThat(DROPPED.matcher(Files.readString(template)).results().map(MatchResult::group))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
