package org.fundcase.exports;

import java.util.List;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The offices of government and the operators, as a spreadsheet for who looks after accounts. */
@Component
class SavedOffices implements ExportedList<Office> {

    private final Offices offices;

    SavedOffices(Offices offices) {
        this.offices = offices;
    }

    @Override
    public String key() {
        return "offices";
    }

    @Override
    public List<Column<Office>> columns() {
        return List.of(
                Column.text("offices.name", Office::name),
                Column.message("offices.kind", office -> "office." + office.kind()),
                Column.text("offices.city", Office::city),
                Column.text("offices.district", Office::district));
    }

    @Override
    public String page(Conditions where) {
        return "/accounts/offices";
    }

    @Override
    public List<Office> rows(Conditions where, SignedIn who, int most) {
        if (!who.has(Role.ADMINISTRATOR)) {
            throw Refusal.notFound();
        }
        return offices.all().stream()
                .filter(office -> office.kind() != OfficeKind.ENTERPRISE && office.kind() != OfficeKind.EXPERT)
                .limit(most)
                .toList();
    }
}
