package org.fundcase.implementation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ProjectDrawings for inspections, with all that is needed to draw them again. */
@Component
class ProjectDrawings {

    /** @param measure of the list in percent, or a count */
    record Drawing(
            UUID id,
            String office,
            int no,
            String algorithm,
            String seed,
            String listHash,
            String measure,
            int size,
            String drawnBy,
            Instant at,
            List<Entry> entries) {

        public List<Entry> drawn() {
            return entries.stream().filter(Entry::drawn).toList();
        }
    }

    record Entry(UUID caseId, String number, int place, boolean drawn) {}

    private final JdbcClient jdbc;

    ProjectDrawings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the person's office; of the whole city for its offices and who inspects it. The latest first. */
    List<Drawing> of(SignedIn who) {
        OfficeKind kind = who.officeKind();
        boolean all = kind == OfficeKind.CITY_INDUSTRY || kind == OfficeKind.CITY_FINANCE || kind == OfficeKind.AUDIT;
        return jdbc
                .sql("SELECT d.*, o.name AS office FROM implementation_drawing d JOIN accounts_office o "
                        + "ON o.id = d.office_id JOIN accounts_office me ON me.id = :office "
                        + "WHERE d.office_id = :office OR :all AND o.city = me.city ORDER BY d.drawn_at DESC LIMIT 50")
                .param("office", who.officeId())
                .param("all", all)
                .query((row, n) -> new Drawing(
                        row.getObject("id", UUID.class),
                        row.getString("office"),
                        row.getInt("no"),
                        row.getString("algorithm"),
                        row.getString("seed"),
                        row.getString("list_hash"),
                        row.getString("measure"),
                        row.getInt("size"),
                        row.getString("drawn_name"),
                        row.getTimestamp("drawn_at").toInstant(),
                        List.of()))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private Drawing whole(Drawing bare) {
        List<Entry> entries = jdbc.sql("SELECT * FROM implementation_drawing_entry WHERE drawing_id = ? ORDER BY place")
                .param(bare.id())
                .query((row, n) -> new Entry(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getInt("place"),
                        row.getBoolean("drawn")))
                .list();
        return new Drawing(
                bare.id(),
                bare.office(),
                bare.no(),
                bare.algorithm(),
                bare.seed(),
                bare.listHash(),
                bare.measure(),
                bare.size(),
                bare.drawnBy(),
                bare.at(),
                entries);
    }
}
