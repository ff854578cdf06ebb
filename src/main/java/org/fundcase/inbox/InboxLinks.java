package org.fundcase.inbox;

import java.util.Locale;
import java.util.UUID;
import org.fundcase.workflow.Stage;
import org.springframework.web.util.UriComponentsBuilder;

/** The page's own address with one thing changed: the state lives there. */
record InboxLinks(InboxQuery query) {

    public String scope(String scope) {
        return base().replaceQueryParam("scope", scope).build().encode().toUriString();
    }

    public String due(String due) {
        return base().replaceQueryParam("due", due).build().encode().toUriString();
    }

    public String after(String cursor) {
        return base().replaceQueryParam("after", cursor).build().encode().toUriString();
    }

    public String here() {
        return base().build().encode().toUriString();
    }

    public String cleared() {
        return "/inbox?scope=" + lower(query.scope()) + "&due=" + lower(query.due());
    }

    private UriComponentsBuilder base() {
        UUID round = query.round();
        Stage stage = query.stage();
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/inbox")
                .queryParam("scope", lower(query.scope()))
                .queryParam("due", lower(query.due()));
        add(link, "round", round == null ? "" : round.toString());
        add(link, "item", query.item());
        add(link, "district", query.district());
        add(link, "stage", stage == null ? "" : stage.name());
        add(link, "text", query.text());
        return link;
    }

    private static void add(UriComponentsBuilder link, String key, String value) {
        if (!value.isEmpty()) {
            link.queryParam(key, value.replace("{", "").replace("}", ""));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
