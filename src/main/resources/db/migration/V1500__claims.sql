-- Money that was paid and is claimed back by a decision (追缴), and what of it is given up (核销): two accounts more for each
-- award. CLAIMED and WRITTEN_OFF are paid out as PAID is.
INSERT INTO funding_account (id, kind, owner_id, budget_id)
    SELECT gen_random_uuid(), k.kind, p.owner_id, p.budget_id FROM funding_account p
    CROSS JOIN (VALUES ('CLAIMED'), ('WRITTEN_OFF')) AS k (kind) WHERE p.kind = 'PAID';

CREATE VIEW funding_paid AS
    SELECT owner_id AS award_id, budget_id, sum(fen)::bigint AS fen FROM funding_account
    WHERE kind IN ('PAID', 'CLAIMED', 'WRITTEN_OFF') GROUP BY owner_id, budget_id;

-- What was paid counts for what was due first, also what is claimed back of it since.
CREATE OR REPLACE FUNCTION funding_due(award uuid, received_due date) RETURNS date LANGUAGE sql STABLE
    SET search_path = fundcase, pg_temp AS $$
    SELECT CASE
        WHEN received_due IS NULL THEN NULL
        WHEN funding_released(award) IS NULL THEN received_due
        ELSE (
            SELECT due.day FROM (
                SELECT part.day, sum(part.fen) OVER (ORDER BY part.day, part.place, part.id) AS so_far
                FROM (
                    SELECT i.fen, i.place, NULL::uuid AS id, CASE WHEN i.waits_for = 'ISSUED' THEN received_due ELSE (
                        SELECT greatest(received_due, min(x.due_on)) FROM funding_release r
                        JOIN funding_release_answer x ON x.release_id = r.id AND x.agreed
                        WHERE r.award_id = i.award_id AND r.passed
                        AND (r.kind = 'ACCEPTANCE' AND i.waits_for = 'ACCEPTED'
                            OR r.kind = 'INSTALMENT' AND r.place = i.place)
                        HAVING count(*) > 0) END AS day
                    FROM funding_instalment i WHERE i.award_id = award
                    UNION ALL
                    SELECT r.amount_fen, 0, r.id, greatest(received_due, x.due_on) FROM funding_release r
                    JOIN funding_release_answer x ON x.release_id = r.id AND x.agreed
                    WHERE r.award_id = award AND r.kind = 'PROGRESS' AND r.passed) part
                WHERE part.day IS NOT NULL) due
            WHERE due.so_far > (
                SELECT coalesce(sum(fen), 0) FROM funding_account
                WHERE owner_id = award AND kind IN ('PAID', 'CLAIMED', 'WRITTEN_OFF', 'RETURNED'))
            ORDER BY due.so_far LIMIT 1) END
$$;

DROP TRIGGER funding_owe_moved ON funding_account;
CREATE TRIGGER funding_owe_moved AFTER UPDATE OF fen ON funding_account FOR EACH ROW
    WHEN (NEW.kind IN ('PAID', 'CLAIMED', 'WRITTEN_OFF', 'RETURNED')
        OR NEW.kind IN ('COMMITMENT', 'REQUESTED') AND (OLD.fen > 0) <> (NEW.fen > 0))
    EXECUTE FUNCTION funding_owe_moved();
