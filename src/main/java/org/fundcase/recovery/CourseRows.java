package org.fundcase.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.recovery.Hearing.What;
import org.fundcase.recovery.RecoveryFile.Filed;
import org.fundcase.recovery.RecoveryFile.Served;
import org.fundcase.recovery.law.Appeal;
import org.fundcase.recovery.law.Appeal.Kind;
import org.fundcase.recovery.law.Appeal.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens around a recovery: service, hearing, appeals; only ever added. */
@Component
class CourseRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CourseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By paper; of a demand the first, of others the latest. */
    Map<PaperKind, Served> served(UUID recovery) {
        Map<PaperKind, Served> served = new EnumMap<>(PaperKind.class);
        jdbc.sql("SELECT paper, served_on, proof, source FROM recovery_served WHERE recovery_id = ? ORDER BY place")
                .param(recovery)
                .query(row -> {
                    PaperKind paper = PaperKind.valueOf(row.getString(1));
                    Served one = new Served(row.getObject(2, LocalDate.class), row.getString(3), row.getString(4));
                    if (paper != PaperKind.DEMAND || !served.containsKey(paper)) {
                        served.put(paper, one);
                    }
                });
        return served;
    }

    void insert(PaperServed served) {
        jdbc.sql("INSERT INTO recovery_served (recovery_id, paper, source, served_on, proof, recorded_name, "
                        + "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(served.subject().id(), served.kind().name(), served.source(), served.date(), served.proof())
                .params(served.actor().name(), Timestamp.from(clock.instant()))
                .update();
    }

    List<Hearing> heard(UUID recovery) {
        return jdbc.sql("SELECT * FROM recovery_heard WHERE recovery_id = ? ORDER BY recorded_at, id")
                .param(recovery)
                .query((row, n) -> new Hearing(
                        row.getObject("id", UUID.class),
                        What.valueOf(row.getString("what")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("host"),
                        row.getObject("recorded_by", UUID.class),
                        row.getString("recorded_name")))
                .list();
    }

    void insert(UUID recovery, Hearing hearing) {
        jdbc.sql("INSERT INTO recovery_heard (id, recovery_id, what, happened_on, words, host, recorded_by, "
                        + "recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(hearing.id(), recovery, hearing.what().name(), hearing.happenedOn(), hearing.words())
                .params(hearing.host(), hearing.recordedBy(), hearing.recordedName())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** In the order of their days. */
    List<Filed> appeals(UUID recovery) {
        return jdbc.sql("SELECT a.*, e.result, e.ended_on, e.paper FROM recovery_appeal a "
                        + "LEFT JOIN recovery_appeal_end e ON e.appeal_id = a.id "
                        + "WHERE a.recovery_id = ? ORDER BY a.filed_on, a.recorded_at")
                .param(recovery)
                .query((row, n) -> new Filed(
                        row.getObject("id", UUID.class),
                        new Appeal(
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("filed_on", LocalDate.class),
                                row.getString("result") == null ? null : Result.valueOf(row.getString("result")),
                                row.getObject("ended_on", LocalDate.class)),
                        row.getString("authority"),
                        row.getString("paper")))
                .list();
    }

    void insert(UUID recovery, Filed filed, SignedIn by) {
        jdbc.sql("INSERT INTO recovery_appeal (id, recovery_id, kind, authority, filed_on, recorded_name, recorded_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(filed.id(), recovery, filed.appeal().kind().name(), filed.authority())
                .params(filed.appeal().filedOn(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return whether nobody had entered its end */
    boolean end(UUID appeal, Result result, LocalDate on, String paper, SignedIn by) {
        return jdbc.sql(
                                "INSERT INTO recovery_appeal_end (appeal_id, result, ended_on, paper, recorded_name, recorded_at) "
                                        + "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(appeal, result.name(), on, paper, by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
