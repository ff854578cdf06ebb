package org.fundcase.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.workflow.StepHandler.Reason;
import org.springframework.stereotype.Component;

/** Words the 补正通知书: everything that must be corrected at once, until when, and what follows if it is not. */
@Component
class CorrectionText {

    private final ReasonRows rows;
    private final WorkingCalendar calendar;

    CorrectionText(ReasonRows rows, WorkingCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    Draft of(Matter matter, List<Reason> reasons, LocalDate due) {
        Map<String, String> values = new HashMap<>(matter.application());
        int days = matter.round().parameters().number("correctionDays");
        values.put("due", ChineseDate.of(due));
        values.put("days", String.valueOf(days));
        values.put("counted", counted(matter.today(), days, due));
        Content content = Content.of(
                values, Map.of("reasons", rows.of(matter, reasons), "remarks", List.<Map<String, String>>of()));
        return new Draft(LetterKind.CORRECTION, matter, ReasonRows.applicant(matter), content);
    }

    /** 民法典 §201, §203: the day of the event is not counted; a last day that is no working day moves on. */
    private String counted(LocalDate today, int days, LocalDate due) {
        String first = "自" + ChineseDate.of(today.plusDays(1)) + "起算，共" + days + "日";
        LocalDate last = today.plusDays(days);
        return calendar.isWorkingDay(last) || last.equals(due)
                ? first
                : first + "；第" + days + "日（" + ChineseDate.of(last) + "）不是工作日，顺延至" + ChineseDate.of(due);
    }
}
