package org.fundcase.publicity;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.publicity.Notice.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A publication as the form sends it; a session keeps it while it is shown again.
 *
 * @param publishedOn as 2022-03-01
 * @param office whom to turn to with an objection; null or blank leaves what the round says
 * @param supervision telephone; null or blank leaves what the round says
 */
public record NewNotice(
        @Nullable String publishedOn, @Nullable String place, @Nullable String office, @Nullable String supervision)
        implements Serializable {

    private static final int LONGEST = 300;
    private static final int LONGEST_PHONE = 60;

    /** With the contacts of the round. */
    public NewNotice(String publishedOn, String place) {
        this(publishedOn, place, null, null);
    }

    /**
     * @param frozenOn the list's day: nobody publishes what does not exist yet
     * @param own what the round says of contacts
     * @throws Refusal naming each field that is missing or has the wrong form
     */
    Checked checked(LocalDate frozenOn, LocalDate today, Contact own) {
        Faults faults = new Faults();
        LocalDate day = faults.gather(() -> day(frozenOn, today));
        String where = faults.text(() -> Texts.required("place", "公示载体", place, LONGEST));
        String whom = faults.text(() -> Texts.optional("office", "异议受理单位", or(office, own.office()), LONGEST));
        String phone = faults.text(
                () -> Texts.required("supervision", "监督电话", or(supervision, own.supervision()), LONGEST_PHONE));
        faults.refuse();
        return new Checked(day == null ? today : day, where, new Contact(whom, phone));
    }

    /** A publication as it may be recorded. */
    record Checked(LocalDate day, String place, Contact contact) {}

    private LocalDate day(LocalDate frozenOn, LocalDate today) {
        LocalDate day = parsed();
        if (day.isAfter(today)) {
            throw Refusal.field("publishedOn", "发布日期 {0} 在今天之后。已经发布并有证明的，才能登记。", day);
        }
        if (day.isBefore(frozenOn)) {
            throw Refusal.field("publishedOn", "发布日期 {0} 早于名单定稿的 {1}，那时还没有这版名单。按证明上的日期填。", day, frozenOn);
        }
        return day;
    }

    private LocalDate parsed() {
        try {
            return LocalDate.parse(publishedOn == null ? "" : publishedOn);
        } catch (DateTimeException e) {
            throw Refusal.field("publishedOn", "还没有填发布日期，或者写法不对。写成 2022-03-01。");
        }
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }
}
