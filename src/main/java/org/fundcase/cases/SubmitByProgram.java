package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits once per key of the client, so that a program that got no answer can ask again. */
@Component
class SubmitByProgram {

    private final SubmitApplication submit;
    private final FillApplication fill;
    private final JdbcClient jdbc;

    SubmitByProgram(SubmitApplication submit, FillApplication fill, JdbcClient jdbc) {
        this.submit = submit;
        this.fill = fill;
        this.jdbc = jdbc;
    }

    /** @param typed null or blank submits without a key */
    @Transactional
    public GrantCase submit(UUID id, @Nullable String typed, SignedIn by) {
        String key = Texts.optional("Idempotency-Key", "提交编号", typed, 200);
        GrantCase own = fill.own(id, by);
        return key.isEmpty() || isFirst(own.id(), key) ? submit.submit(id, by) : fill.own(id, by);
    }

    /** A second request with the key waits here until the first has ended. */
    private boolean isFirst(UUID id, String key) {
        return jdbc.sql(
                                "INSERT INTO cases_submission_key (case_id, idempotency_key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(id, key)
                        .update()
                == 1;
    }
}
