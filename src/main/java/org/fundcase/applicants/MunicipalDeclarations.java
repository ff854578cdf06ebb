package org.fundcase.applicants;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Enterprise.Municipal;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enterprises that declare themselves municipal units (市级单位), and what the city bureau said to it. */
@Component
public class MunicipalDeclarations {

    /**
     * @param at when it was declared, or answered
     * @param by who answered; null while open
     * @param reason why, as the answer says; blank while open
     */
    public record Declaration(Enterprise enterprise, @Nullable Instant at, @Nullable String by, String reason) {}

    /** @param seen the version of the entry that was looked at */
    public record Answer(int seen, boolean confirmed, String reason) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MunicipalDeclarations(JdbcClient jdbc, Access access, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** All of the person's city that wait for an answer, the latest first. */
    public List<Declaration> open(SignedIn who) {
        return where("municipal = 'DECLARED'", who);
    }

    /** The answered ones of the person's city, the latest first. */
    public List<Declaration> answered(SignedIn who) {
        return where("municipal IN ('CONFIRMED', 'DECLINED')", who);
    }

    private List<Declaration> where(String condition, SignedIn who) {
        return jdbc.sql("SELECT * FROM applicants_enterprise WHERE " + condition
                        + " AND city = (SELECT city FROM accounts_office WHERE id = :office)"
                        + " ORDER BY municipal_at DESC, id")
                .param("office", who.officeId())
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("municipal_at");
                    return new Declaration(
                            Applicants.enterprise(row),
                            at == null ? null : at.toInstant(),
                            row.getString("municipal_by"),
                            row.getString("municipal_reason"));
                })
                .list();
    }

    /**
     * From now on the enterprise files with the city, or with its district. An answer can be turned round; cases already
     * filed stay where they are.
     *
     * @throws Refusal not found unless the person may say so; on the field {@code reason} if it says nothing; conflict
     *     if there is no declaration, it has this answer already, or the entry changed meanwhile
     */
    @Transactional
    public void answer(UUID enterpriseId, Answer given, SignedIn by) {
        access.require(by, Action.RECOGNISE, Subject.ofEnterprise(enterpriseId));
        String why = Texts.required("reason", "依据或理由", given.reason(), 500);
        Municipal answer = given.confirmed() ? Municipal.CONFIRMED : Municipal.DECLINED;
        Enterprise entry = jdbc.sql("SELECT * FROM applicants_enterprise WHERE id = :id FOR UPDATE")
                .param("id", enterpriseId)
                .query((row, n) -> Applicants.enterprise(row))
                .optional()
                .orElseThrow(Refusal::notFound);
        Municipal before = entry.municipal();
        if (before == Municipal.NO || before == answer) {
            throw Refusal.conflict("not-declared", "这家单位现在没有待确认的市级单位声明，可能已经有人答复，或企业已撤回声明。请刷新后再看。");
        }
        if (entry.version() != given.seen()) {
            throw Refusal.conflict("stale", "你打开以后，这家单位的信息或答复有变化，你的答复没有提交。请核对后再办。");
        }
        jdbc.sql("UPDATE applicants_enterprise SET municipal = :answer, municipal_at = :now, municipal_by = :by, "
                        + "municipal_reason = :why, version = version + 1 WHERE id = :id")
                .param("answer", answer.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("why", why)
                .param("id", enterpriseId)
                .update();
        events.publishEvent(new EnterpriseEvent.MunicipalUnitAnswered(enterpriseId, before, answer, why, by.actor()));
    }
}
