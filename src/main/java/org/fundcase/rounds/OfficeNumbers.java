package org.fundcase.rounds;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers (文号) of the papers that issue money: an office gives each to one paper, whichever room makes it. */
@Component
public class OfficeNumbers {

    private final JdbcClient jdbc;
    private final Rounds rounds;

    OfficeNumbers(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * Gives a number of the person's office to a paper, in place of the one it had; nobody else of the office gives it until
     * the transaction ends.
     *
     * @param paperId of what the paper issues
     * @throws Refusal on the field {@code paper} if another paper has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String number, UUID paperId, UUID roundId, SignedIn by) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 1479))")
                .param(by.officeId() + number)
                .query(row -> {});
        jdbc.sql("SELECT round_id FROM rounds_paper_number WHERE office_id = ? AND number = ? AND paper_id <> ?")
                .params(by.officeId(), number, paperId)
                .query(UUID.class)
                .optional()
                .ifPresent(other -> {
                    throw Refusal.field(
                            "paper",
                            "文号 {0} 已经用于“{1}”的另一份下达文件，同一单位的一个文号只能用一次。核对后填这份文件自己的文号。",
                            number,
                            rounds.get(other).title());
                });
        free(paperId);
        jdbc.sql("INSERT INTO rounds_paper_number (office_id, number, paper_id, round_id) VALUES (?, ?, ?, ?)")
                .params(by.officeId(), number, paperId, roundId)
                .update();
    }

    /** What never was issued and will not be gives its number up; nothing happens if it has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(UUID paperId) {
        jdbc.sql("DELETE FROM rounds_paper_number WHERE paper_id = ?")
                .param(paperId)
                .update();
    }
}
