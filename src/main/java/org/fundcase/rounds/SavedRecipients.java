package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** Whom a plan or paper of the city names in a round, as a spreadsheet. */
@Component
class SavedRecipients implements ExportedList<Recipient> {

    private final Recipients recipients;
    private final Rounds rounds;
    private final Schemes schemes;

    SavedRecipients(Recipients recipients, Rounds rounds, Schemes schemes) {
        this.recipients = recipients;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "recipients";
    }

    @Override
    public List<Column<Recipient>> columns() {
        return List.of(
                Column.words("recipients.item", one -> schemes.itemName(one.item())),
                Column.text("recipients.name", Recipient::name),
                Column.text("export.creditCode", Recipient::creditCode),
                Column.money("recipients.amount", Recipient::amount),
                Column.text("recipients.basis", Recipient::basis),
                Column.day("recipients.on", Recipient::decidedOn),
                Column.message("recipients.state", one -> "recipients.state." + one.state()),
                Column.text("recipients.by", Recipient::recordedName),
                Column.text("export.second", Recipient::secondName),
                Column.text("recipients.reason", Recipient::reason));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round") + "/recipients";
    }

    @Override
    public List<Recipient> rows(Conditions where, SignedIn who, int most) {
        UUID round = rounds.get(where.requiredId("round"), who).id();
        return recipients.of(round).stream().limit(most).toList();
    }
}
