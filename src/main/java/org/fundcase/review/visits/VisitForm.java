package org.fundcase.review.visits;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.visits.VisitRecord.Conclusion;
import org.fundcase.review.visits.VisitRecord.Host;
import org.fundcase.review.visits.VisitRecord.HostSigned;
import org.fundcase.review.visits.VisitRecord.Said;
import org.fundcase.review.visits.VisitRecord.Seen;
import org.fundcase.schemes.VisitChecklist;

/**
 * The record of a visit as it is typed.
 *
 * @param values by field: {@code place}, {@code day}, {@code seen.<key>} for each question of the checklist,
 *     {@code ask.<n>} with {@code told.<n>} for added ones, {@code conclusion}, {@code summary}, {@code host},
 *     {@code hostSigned}, {@code hostReason}
 */
record VisitForm(Map<String, String> values) implements Serializable {

    /** How many questions of their own the page has room for. */
    static final int ADDED = 3;

    private static final int SHORT = 200;
    private static final int LONG = 2_000;

    VisitForm {
        values = Map.copyOf(values);
    }

    /** What was recorded, to be changed. */
    static VisitForm of(VisitRecord known) {
        Said said = known.said();
        Map<String, String> values = new HashMap<>();
        values.put("place", said.place());
        values.put("day", said.day().toString());
        said.seen().stream()
                .filter(seen -> !seen.key().isEmpty())
                .forEach(seen -> values.put("seen." + seen.key(), seen.answer()));
        List<Seen> added = known.added();
        for (int n = 1; n <= added.size(); n++) {
            values.put("ask." + n, added.get(n - 1).question().zh());
            values.put("told." + n, added.get(n - 1).answer());
        }
        values.put("conclusion", said.conclusion().name());
        values.put("summary", said.summary());
        values.put("host", said.host().name());
        values.put("hostSigned", said.host().signed().name());
        values.put("hostReason", said.host().reason());
        return new VisitForm(values);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * @param first the first day on which the visit could be
     * @throws Refusal with every field that is wrong
     */
    Said checked(VisitChecklist checklist, LocalDate first, LocalDate today) {
        Faults faults = new Faults();
        String place = faults.text(() -> Texts.required("place", "核查地点", get("place"), SHORT));
        LocalDate day = faults.gather(() -> day(first, today));
        List<Seen> seen = seen(checklist, faults);
        Conclusion conclusion = faults.gather(() -> one("conclusion", Conclusion.values()));
        String summary = faults.text(() -> Texts.required("summary", "核查情况的小结", get("summary"), LONG));
        Host host = host(faults);
        faults.refuse();
        return new Said(place, Objects.requireNonNull(day), seen, Objects.requireNonNull(conclusion), summary, host);
    }

    private LocalDate day(LocalDate first, LocalDate today) {
        LocalDate on = NewVisit.day("day", get("day"));
        if (on.isAfter(today) || on.isBefore(first)) {
            throw Refusal.field("day", "核查的实际日期要在 {0} 和 {1} 之间：不早于安排核查那天，不晚于今天。", first, today);
        }
        return on;
    }

    private List<Seen> seen(VisitChecklist checklist, Faults faults) {
        List<Seen> all = new ArrayList<>();
        for (VisitChecklist.Question question : checklist.questions()) {
            String field = "seen." + question.key();
            String answer = faults.text(() -> Texts.required(field, "看到的情况", get(field), LONG));
            all.add(new Seen(question.key(), question.label(), answer));
        }
        for (int n = 1; n <= ADDED; n++) {
            String ask = "ask." + n;
            String told = "told." + n;
            if (!get(ask).isBlank() || !get(told).isBlank()) {
                String question = faults.text(() -> Texts.required(ask, "另外核查的问题", get(ask), SHORT));
                String answer = faults.text(() -> Texts.required(told, "看到的情况", get(told), LONG));
                all.add(new Seen("", Words.asIs(question), answer));
            }
        }
        if (values.containsKey("ask." + (ADDED + 1))) {
            faults.check(() -> {
                throw Refusal.field("ask." + (ADDED + 1), "另外核查的问题最多 {0} 条。", ADDED);
            });
        }
        return all;
    }

    private Host host(Faults faults) {
        HostSigned signed = faults.gather(() -> one("hostSigned", HostSigned.values()));
        boolean present = signed != HostSigned.NOBODY;
        String name = faults.text(() -> present
                ? Texts.required("host", "企业在场人员", get("host"), SHORT)
                : Texts.optional("host", "企业在场人员", get("host"), SHORT));
        String reason = faults.text(() -> signed == HostSigned.SIGNED
                ? Texts.optional("hostReason", "没有签字的原因", get("hostReason"), SHORT)
                : Texts.required("hostReason", "没有签字的原因", get("hostReason"), SHORT));
        return new Host(name, signed == null ? HostSigned.NOBODY : signed, reason);
    }

    private <T extends Enum<T>> T one(String field, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(get(field)))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field, "还没有选。从列出的里面选一项。"));
    }
}
