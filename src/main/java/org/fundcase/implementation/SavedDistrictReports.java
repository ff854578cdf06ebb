package org.fundcase.implementation;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** What districts reported of their projects, as a spreadsheet. */
@Component
class SavedDistrictReports implements ExportedList<DistrictReport> {

    private final ReportDistrict reports;

    SavedDistrictReports(ReportDistrict reports) {
        this.reports = reports;
    }

    @Override
    public String key() {
        return "project-reports";
    }

    @Override
    public List<Column<DistrictReport>> columns() {
        List<Column<DistrictReport>> columns = new ArrayList<>();
        columns.add(Column.text("implementation.district.office", DistrictReport::office));
        columns.add(Column.day("implementation.district.from", DistrictReport::from));
        columns.add(Column.day("implementation.district.until", DistrictReport::until));
        DistrictReport.FIGURES.forEach(name -> columns.add(Column.text(
                "implementation.district." + name, report -> report.figures().get(name))));
        columns.add(Column.text("implementation.district.words", DistrictReport::words));
        columns.add(Column.text("implementation.district.hash", DistrictReport::sha256));
        return columns;
    }

    @Override
    public String page(Conditions where) {
        return where.on("/projects/reports");
    }

    @Override
    public List<DistrictReport> rows(Conditions where, SignedIn who, int most) {
        return reports.of(who).stream().limit(most).toList();
    }
}
