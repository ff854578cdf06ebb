package org.fundcase.funding;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A result as somebody records it.
 *
 * @param place of the instalment; only for the condition of one
 * @param amount in yuan, as typed; only for progress
 * @param passed whether it was passed; null is not said
 * @param paper number of the paper with the result
 * @param happenedOn as 2022-03-01
 */
public record ReleaseForm(
        Release.@Nullable Kind kind,
        @Nullable Integer place,
        @Nullable String amount,
        @Nullable Boolean passed,
        @Nullable String paper,
        @Nullable String basis,
        @Nullable String happenedOn,
        @Nullable String key)
        implements Serializable {

    private static final int LONGEST_PAPER = 60;
    private static final int LONGEST = 500;

    /** @param amount null unless it is about progress */
    record Checked(
            Release.Kind kind,
            @Nullable Integer place,
            @Nullable Money amount,
            boolean passed,
            String paper,
            String basis,
            LocalDate day) {}

    ReleaseForm keyed(String sent) {
        return new ReleaseForm(kind, place, amount, passed, paper, basis, happenedOn, sent);
    }

    String keyOrNone() {
        return key == null ? "" : key;
    }

    /** @throws Refusal on every field that is missing or has the wrong form */
    Checked checked(LocalDate today) {
        Faults faults = new Faults();
        Release.Kind which = faults.gather(this::kindChosen);
        Money money =
                which == Release.Kind.PROGRESS ? faults.gather(() -> Yuan.positive("releaseAmount", amount)) : null;
        Boolean answer = faults.gather(() -> result(which));
        String number = faults.text(() -> Texts.required("releasePaper", "文号或者编号", paper, LONGEST_PAPER));
        String why = faults.text(() -> Texts.required("releaseBasis", "依据", basis, LONGEST));
        LocalDate day = faults.gather(() -> day(today));
        faults.refuse();
        return new Checked(
                Objects.requireNonNull(which),
                which == Release.Kind.INSTALMENT ? place : null,
                money,
                Boolean.TRUE.equals(answer),
                number,
                why,
                Objects.requireNonNull(day));
    }

    private Release.Kind kindChosen() {
        if (kind == null) {
            throw Refusal.field("releaseKind", "还没有选登记的是验收、分期条件还是进度。");
        }
        return kind;
    }

    /** Progress that is recorded is reached. */
    private boolean result(Release.@Nullable Kind which) {
        if (which == Release.Kind.PROGRESS) {
            return true;
        }
        if (passed == null) {
            throw Refusal.field("passed", "还没有选结果：通过，还是没有通过。");
        }
        return passed;
    }

    private LocalDate day(LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(happenedOn == null ? "" : happenedOn);
        } catch (DateTimeException e) {
            throw Refusal.field("happenedOn", "还没有填结果的日期，或者写法不对。写成 2022-03-01。");
        }
        if (day.isAfter(today)) {
            throw Refusal.field("happenedOn", "结果的日期 {0} 在今天之后。填文件上的日期。", day);
        }
        return day;
    }
}
