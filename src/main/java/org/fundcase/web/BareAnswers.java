package org.fundcase.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers in our words what the server rejects before any filter or page of ours is asked, as an address that is none. The
 * page is in both languages: nobody knows yet who asks.
 */
@Component
class BareAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(BareAnswers.class);
    private static final Resource PAGE = new ClassPathResource("bare.html", BareAnswers.class);

    private final Problems problems;
    private final ObjectMapper json;

    BareAnswers(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable cause) {
            boolean unanswered = response.getStatus() >= 400 && response.getContentWritten() == 0;
            if (unanswered && response.setErrorReported()) {
                try {
                    answer(request, response);
                } catch (IOException | IllegalStateException gone) {
                    log.debug("Who asked is gone", gone);
                }
            }
        }
    }

    private void answer(Request request, Response response) throws IOException {
        HttpStatus known = HttpStatus.resolve(response.getStatus());
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        ProblemDetail zh = problems.of(status, Locale.SIMPLIFIED_CHINESE);
        boolean program = String.valueOf(request.getRequestURI()).startsWith("/api/");
        ResponseHeaders.put(response);
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        PrintWriter writer = response.getReporter();
        if (writer != null) {
            writer.write(program ? json.writeValueAsString(zh) : page(zh, problems.of(status, Locale.ENGLISH)));
            response.finishResponse();
        }
    }

    private static String page(ProblemDetail zh, ProblemDetail en) throws IOException {
        String page = PAGE.getContentAsString(StandardCharsets.UTF_8);
        Map<String, @Nullable String> words = Map.of(
                "{title}", String.valueOf(zh.getTitle()),
                "{text}", String.valueOf(zh.getDetail()),
                "{title-en}", String.valueOf(en.getTitle()),
                "{text-en}", String.valueOf(en.getDetail()));
        for (Map.Entry<String, @Nullable String> word : words.entrySet()) {
            page = page.replace(word.getKey(), HtmlUtils.htmlEscape(String.valueOf(word.getValue()), "UTF-8"));
        }
        return page;
    }
}
