package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.scenario.Crawler.Call;
import org.fundcase.scenario.Crawler.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way to call the running application with an id.
 *
 * @param accept null for anything
 */
record CrawledRoute(String method, String pattern, Form form, @Nullable String accept) {

    /** Where which kind of id stands in a path. */
    private static final Map<String, String> KINDS = kinds();

    /**
     * Shown to everybody (ObjectionPagesTest), to every office, of money (MoneyDoorsTest), of experts (ExpertReviewTest), of
     * an objector (RoundPapersTest), of papers not drawn (TroublesTest), of checks (SiteVisitTest, SpecialAuditTest, SecondCheckTest), a list by its name (SavedListsTest), or calls about
     * a round (RoundApiTest), recoveries (RecoveryPagesTest), listings (CreditPagesTest), sheets of performance (PerformancePagesTest); what a person may do with them is tested in their rooms.
     */
    private static final List<String> SHARED = List.of(
            "/rounds/",
            "/api/v1/rounds/",
            "/standing/",
            "/policies/",
            "/finance/",
            "/budgets/",
            "/api/v1/finance/",
            "/operator/",
            "/api/v1/operator/",
            "/api/v1/budgets/",
            "/projects/",
            "/recoveries/",
            "/api/v1/recoveries/",
            "/credit/",
            "/api/v1/credit/",
            "/performance/",
            "/api/v1/performance/",
            "/notices/",
            "/results/",
            "/api/v1/rounds/",
            "/api/v1/notices/",
            "/api/v1/pool/",
            "/api/v1/account/",
            "/exports/",
            "/api/v1/exports/",
            "/experts/",
            "/reviewing/",
            "/letters/{id}/own",
            "/letters/troubles/",
            "/api/v1/invitations/",
            "/cases/{id}/invitations/{invitation}",
            "/api/v1/cases/{id}/invitations/{invitation}",
            "/cases/{id}/visits/{visit}",
            "/api/v1/cases/{id}/visits/{visit}",
            "/cases/{id}/answers/{task}");

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("(?:/api/v1)?/(?:cases|applications)/", "case");
        kinds.put("/inbox/presence/", "case");
        kinds.put("(?:/api/v1)?/(?:cases|applications)/[^{]+/documents/", "document");
        kinds.put("(?:/api/v1)?/documents/", "document");
        kinds.put("(?:/api/v1)?/letters/", "letter");
        kinds.put("(?:/api/v1)?/tasks/", "task");
        kinds.put("/inbox/beside/", "task");
        kinds.put("/account/tokens/", "token");
        kinds.put("/accounts/", "person");
        kinds.put("/municipal-units/", "enterprise");
        return kinds;
    }

    /** Read from the application, so that a new route cannot be forgotten: one with an unknown kind of id fails. */
    static List<CrawledRoute> all(WebApplicationContext application) {
        List<CrawledRoute> routes = application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(CrawledRoute::of)
                .filter(route -> route.pattern().contains("{"))
                .filter(route -> SHARED.stream().noneMatch(route.pattern()::startsWith))
                .toList();
        assertThat(routes).hasSizeGreaterThan(40).allSatisfy(route -> assertThat(KINDS.keySet())
                .as("%s takes an id of an unknown kind: add it to kinds()", route)
                .anyMatch(kind -> route.pattern().matches(kind + "\\{.*")));
        return routes;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean knows(Map<String, String> ids) {
        return !at(ids).contains("{");
    }

    Call call(Map<String, String> ids, LocalDate today) {
        return new Call(method, at(ids), form, values(ids, today), accept);
    }

    private String at(Map<String, String> ids) {
        String path = pattern;
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            String id = ids.get(kind.getValue());
            path = id == null ? path : path.replaceFirst("^(" + kind.getKey() + ")\\{[a-zA-Z]+}", "$1" + id);
        }
        String query = method.equals("DELETE") ? "?revision=0&line=" + line(ids).replace("#", "%23") : "";
        return path.replace("{number}", "1")
                        .replace("{field}", "name")
                        .replace("{step}", "sheet")
                        .replace("{file}", new UUID(0, 1).toString())
                + query;
    }

    private static String line(Map<String, String> ids) {
        return ids.getOrDefault("line", "none");
    }

    /** Every field any form asks for. */
    private static Map<String, String> values(Map<String, String> ids, LocalDate today) {
        String nothing = UUID.randomUUID().toString();
        Map<String, String> values = new HashMap<>();
        values.putAll(Map.of("version", "1", "outcome", "accept", "comment", "同意", "item", "CZ19-3-1"));
        values.putAll(Map.of("field", "number", "value", "1", "finding", "x", "correct", "true", "reason", "理由"));
        values.putAll(Map.of("list", "ABNORMAL", "found", "false", "proof", "截图", "way", "POST", "slot", "invoices"));
        values.putAll(Map.of("on", today.toString(), "recipient", "收发室", "page", "1", "to", nothing));
        values.putAll(Map.of("document", ids.getOrDefault("document", nothing), "password", "Other-horse-8"));
        values.put("roles", "OFFICER");
        values.put("answer", "confirm");
        // Flags and numbers that a body may not leave out.
        values.putAll(
                Map.of("agreed", "true", "passed", "true", "impartial", "true", "received", "true", "year", "2022"));
        values.putAll(Map.of("workingDays", "5", "x", "0", "y", "0", "w", "1", "h", "1"));
        values.putAll(Map.of("line", line(ids), "category", "OTHER", "revision", "0"));
        return values;
    }

    private static Stream<CrawledRoute> of(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        String accept = info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse(null);
        return info.getPatternValues().stream().flatMap(pattern -> methods.stream()
                .map(method -> new CrawledRoute(method.name(), pattern, form(method, pattern, info), accept)));
    }

    private static Form form(RequestMethod method, String pattern, RequestMappingInfo info) {
        if (method == RequestMethod.GET) {
            return Form.NONE;
        }
        String consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .collect(Collectors.joining());
        if (consumes.contains("multipart") || pattern.endsWith("/documents")) {
            return Form.FILE;
        }
        return consumes.contains("json") || pattern.startsWith("/api/") ? Form.JSON : Form.FIELDS;
    }
}
