package org.fundcase.rounds;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The record of a meeting as the form sends it; a session keeps it while it is shown again.
 *
 * @param heldOn as 2022-03-01
 * @param recusals blank if nobody withdrew
 * @param outcomes of the entries that it did not simply agree to; null if it agreed to all
 * @param seen what the form showed of the decision, by {@link Meetings#seen}; null where nobody looked at it
 */
public record NewMeeting(
        @Nullable String number,
        @Nullable String heldOn,
        @Nullable String attendees,
        @Nullable String recusals,
        @Nullable String decision,
        @Nullable List<NewOutcome> outcomes,
        @Nullable String seen)
        implements Serializable {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 2_000;
    private static final int ROWS = 2;
    private static final NewOutcome NOTHING = new NewOutcome("", "", "", "");

    /** Nothing is filled in yet. */
    static final NewMeeting BLANK = new NewMeeting("", "", "", "", "");

    /** Of a meeting that agreed to the whole list. */
    public NewMeeting(String number, String heldOn, String attendees, String recusals, String decision) {
        this(number, heldOn, attendees, recusals, decision, null, null);
    }

    /**
     * The record of a meeting as it may be kept.
     *
     * @param exceptions what it did not simply agree to
     */
    record Checked(
            String number,
            LocalDate heldOn,
            String attendees,
            String recusals,
            String decision,
            List<MeetingOutcome> exceptions) {}

    /** For the page: as many rows as were filled in, and at least two to fill in. */
    public List<NewOutcome> rows() {
        List<NewOutcome> rows = new ArrayList<>();
        for (NewOutcome one : outcomes == null ? List.<NewOutcome>of() : outcomes) {
            rows.add(one == null ? NOTHING : one);
        }
        while (rows.size() < ROWS) {
            rows.add(NOTHING);
        }
        return rows;
    }

    /** Whether any outcome was filled in. */
    public boolean hasOutcomes() {
        return rows().stream().anyMatch(one -> !one.isBlank());
    }

    /**
     * @param list the one that it decided about: nobody decides about what does not exist yet
     * @throws Refusal naming each field that is missing or has the wrong form
     */
    Checked checked(FrozenList list, LocalDate today) {
        Faults faults = new Faults();
        LocalDate frozenOn = BusinessTime.day(list.frozenAt());
        String named = faults.text(() -> Texts.required("number", "会议编号", number, LONGEST_NUMBER));
        LocalDate day = faults.gather(() -> held(frozenOn, today));
        String there = faults.text(() -> Texts.required("attendees", "出席人员", attendees, LONGEST_TEXT));
        String withdrawn = faults.text(() -> Texts.optional("recusals", "回避情况", recusals, LONGEST_TEXT));
        String decided = faults.text(() -> Texts.required("decision", "审议结论", decision, LONGEST_TEXT));
        List<MeetingOutcome> exceptions = new ReadOutcomes(list, faults).of(rows());
        faults.refuse();
        return new Checked(named, day == null ? today : day, there, withdrawn, decided, exceptions);
    }

    private LocalDate held(LocalDate frozenOn, LocalDate today) {
        LocalDate day = day();
        if (day.isAfter(today)) {
            throw Refusal.field("heldOn", "会议日期 {0} 在今天之后。填实际开会的日期。", day);
        }
        if (day.isBefore(frozenOn)) {
            throw Refusal.field("heldOn", "会议日期 {0} 早于名单定稿的 {1}，那时还没有这版名单。按会议纪要上的日期填。", day, frozenOn);
        }
        return day;
    }

    LocalDate day() {
        try {
            return LocalDate.parse(heldOn == null ? "" : heldOn);
        } catch (DateTimeException e) {
            throw Refusal.field("heldOn", "还没有填会议日期，或者写法不对。写成 2022-03-01。");
        }
    }
}
