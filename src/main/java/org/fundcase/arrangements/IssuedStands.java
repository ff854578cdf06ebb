package org.fundcase.arrangements;

import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.RecipientEvent.RecipientCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An entry whose money was issued is not corrected any more: what changes then is the award. */
@Component
class IssuedStands {

    private final JdbcClient jdbc;

    IssuedStands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(RecipientCorrected corrected) {
        boolean issued = jdbc.sql("SELECT EXISTS (SELECT 1 FROM arrangements_issued WHERE recipient_id = ?)")
                .param(corrected.before().id())
                .query(Boolean.class)
                .single();
        if (issued) {
            throw Refusal.conflict("already-issued", "这一条的资金已经下达，不能再更正。要改金额，在拨付页面调减。");
        }
    }
}
