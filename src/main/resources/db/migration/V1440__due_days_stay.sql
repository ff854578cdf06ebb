-- The day an instalment is due is fixed by what made it due: a later release starts a month of its own and postpones none
-- that runs or is over. Money that was paid counts for what was due first.
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
                WHERE owner_id = award AND kind IN ('PAID', 'RETURNED'))
            ORDER BY due.so_far LIMIT 1) END
$$;
