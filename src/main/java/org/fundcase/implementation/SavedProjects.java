package org.fundcase.implementation;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.implementation.ProjectDesk.Line;
import org.springframework.stereotype.Component;

/** The projects of an office that are carried out, as a spreadsheet. */
@Component
class SavedProjects implements ExportedList<Line> {

    private final ProjectDesk desk;

    SavedProjects(ProjectDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return "projects";
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("implementation.number", Line::number),
                Column.text("implementation.enterprise", Line::enterprise),
                Column.text("implementation.district", Line::district),
                Column.text("implementation.project", Line::project),
                Column.message("implementation.state", line -> "caseState." + line.state()),
                Column.number("implementation.sheet.version", Line::sheet),
                Column.day("implementation.ends", Line::ends),
                Column.number("implementation.progress", Line::progress),
                Column.day("implementation.reportDue", Line::reportDue),
                Column.day("implementation.rectifyDue", Line::rectifyDue),
                Column.number("implementation.open", Line::open),
                Column.message("implementation.overdue", line -> "implementation.yes." + line.overdue()),
                Column.message("implementation.suspended", line -> "implementation.yes." + line.suspended()));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/projects");
    }

    @Override
    public List<Line> rows(Conditions where, SignedIn who, int most) {
        return desk.lines(who, most);
    }
}
