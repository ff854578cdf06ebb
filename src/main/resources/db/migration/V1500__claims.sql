-- Money that was paid and is claimed back by a decision (追缴), and what of it is given up (核销): two accounts more for each
-- award. CLAIMED and WRITTEN_OFF are paid out as PAID is.
INSERT INTO funding_account (id, kind, owner_id, budget_id)
    SELECT gen_random_uuid(), k.kind, p.owner_id, p.budget_id FROM funding_account p
    CROSS JOIN (VALUES ('CLAIMED'), ('WRITTEN_OFF')) AS k (kind) WHERE p.kind = 'PAID';

CREATE VIEW funding_paid AS
    SELECT owner_id AS award_id, budget_id, sum(fen)::bigint AS fen FROM funding_account
    WHERE kind IN ('PAID', 'CLAIMED', 'WRITTEN_OFF') GROUP BY owner_id, budget_id;
