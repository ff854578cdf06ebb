package org.fundcase.performance;

import org.fundcase.applicants.Grades;
import org.fundcase.applicants.Grades.Graded;
import org.fundcase.performance.SheetEvent.ScoreAnswered;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The result of a project goes into the standing of its enterprise. */
@Component
class GradeStanding {

    private final SheetRows rows;
    private final SheetFiles files;
    private final Grades grades;

    GradeStanding(SheetRows rows, SheetFiles files, Grades grades) {
        this.rows = rows;
        this.files = files;
        this.grades = grades;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ScoreAnswered answered) {
        Sheet sheet = rows.find(answered.sheetId()).orElseThrow();
        if (answered.agreed() && sheet.layer() == Layer.PROJECT) {
            grades.record(
                    new Graded(
                            sheet.id(),
                            sheet.ownerId(),
                            sheet.schemeId(),
                            sheet.year(),
                            sheet.title(),
                            answered.points(),
                            files.of(sheet).tree().grade(answered.points()).label()),
                    answered.actor());
        }
    }
}
