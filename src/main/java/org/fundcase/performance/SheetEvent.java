package org.fundcase.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** What happened to a sheet of performance; on its own record. */
public sealed interface SheetEvent extends Recorded {

    UUID sheetId();

    @Override
    default Subject subject() {
        return Subject.ofPerformance(sheetId());
    }

    /** 建立绩效表. */
    record SheetOpened(Sheet sheet, Actor actor) implements SheetEvent {

        @Override
        public UUID sheetId() {
            return sheet.id();
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("number", sheet.number()), Change.set("year", sheet.year()));
        }
    }

    /** 编报绩效目标. */
    record AimsProposed(UUID sheetId, int version, String goal, String reason, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("version", version),
                    Change.set("performanceTarget", goal),
                    Change.set("comment", reason));
        }
    }

    /** 审核绩效目标. */
    record AimsAnswered(UUID sheetId, int version, boolean agreed, String reason, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("version", version), Change.set("agreed", agreed), Change.set("comment", reason));
        }
    }

    /** 绩效监控. */
    record ProgressWatched(UUID sheetId, UUID watchId, LocalDate on, boolean alert, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("happenedOn", on), Change.set("deviation", alert));
        }
    }

    /** 处理偏差. */
    record AlertAnswered(UUID sheetId, UUID watchId, String note, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", note));
        }
    }

    /** 报送自评. */
    record SelfEvaluated(UUID sheetId, UUID scoreId, BigDecimal points, String grade, Actor actor)
            implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("points", points), Change.set("grade", grade));
        }
    }

    /** 退回自评. */
    record SelfReturned(UUID sheetId, String reason, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", reason));
        }
    }

    /** 部门评价, by the first person. */
    record ScoreProposed(UUID sheetId, UUID scoreId, BigDecimal points, String grade, Actor actor)
            implements SheetEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("points", points), Change.set("grade", grade));
        }
    }

    /** 部门评价复核, by the second person. */
    record ScoreAnswered(
            UUID sheetId, UUID scoreId, boolean agreed, BigDecimal points, String grade, String reason, Actor actor)
            implements SheetEvent {

        @Override
        public boolean isInternal() {
            return !agreed;
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("agreed", agreed),
                    Change.set("points", points),
                    Change.set("grade", grade),
                    Change.set("comment", reason));
        }
    }

    /** 开展满意度调查. */
    record SurveyOpened(UUID sheetId, UUID surveyId, int asked, LocalDate closes, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("asked", asked), Change.set("due", closes));
        }
    }

    /** 回答满意度调查; whose reply it is stands nowhere, nor what it says. */
    record SurveyReplied(UUID sheetId, UUID surveyId, int replies, Actor actor) implements SheetEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("replies", replies));
        }
    }
}
