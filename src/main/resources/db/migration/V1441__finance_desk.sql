-- What the desk of finance lists and counts, kept by the database as the balances are, so that the desk reads its own
-- pages of an index and not every payment there ever was.
CREATE TABLE funding_owed (
    award_id uuid PRIMARY KEY REFERENCES funding_award,
    quota_id uuid NOT NULL,
    number text NOT NULL,
    -- The last day to pay; the far end while no month runs.
    due_on date NOT NULL DEFAULT '9999-12-31',
    -- Whether some of it is not asked for yet, and whether some of it is not paid.
    open boolean NOT NULL DEFAULT false,
    owed boolean NOT NULL DEFAULT false
);
CREATE INDEX funding_owed_open ON funding_owed (quota_id, due_on, number, award_id) WHERE open;
CREATE INDEX funding_owed_owed ON funding_owed (quota_id, due_on, number, award_id) WHERE owed;

-- The row is locked before anything is read for it: of two at once the second sees what the first wrote.
CREATE FUNCTION funding_owe(awards uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    PERFORM 1 FROM funding_owed WHERE award_id = ANY (awards) ORDER BY award_id FOR UPDATE;
    UPDATE funding_owed w SET due_on = s.due_on, open = s.open, owed = s.owed FROM (
        SELECT a.id, coalesce(funding_due(a.id, r.due_on), '9999-12-31') AS due_on, c.fen > 0 AS open,
            c.fen > 0 OR q.fen > 0 AS owed
        FROM funding_award a JOIN funding_account c ON c.owner_id = a.id AND c.kind = 'COMMITMENT'
        JOIN funding_account q ON q.owner_id = a.id AND q.kind = 'REQUESTED'
        LEFT JOIN funding_receipt r ON r.list_id = a.list_id AND r.quota_id = a.quota_id
        WHERE a.id = ANY (awards)) s
    WHERE w.award_id = s.id AND (w.due_on, w.open, w.owed) IS DISTINCT FROM (s.due_on, s.open, s.owed);
END $$;
REVOKE EXECUTE ON FUNCTION funding_owe(uuid[]) FROM PUBLIC;

CREATE FUNCTION funding_owe_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    INSERT INTO funding_owed (award_id, quota_id, number) SELECT id, quota_id, number FROM fresh;
    RETURN NULL;
END $$;
CREATE TRIGGER funding_owe_new AFTER INSERT ON funding_award REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION funding_owe_new();

CREATE FUNCTION funding_owe_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    PERFORM funding_owe(ARRAY[NEW.owner_id]);
    RETURN NULL;
END $$;
CREATE TRIGGER funding_owe_moved AFTER UPDATE OF fen ON funding_account FOR EACH ROW
    WHEN (NEW.kind IN ('PAID', 'RETURNED')
        OR NEW.kind IN ('COMMITMENT', 'REQUESTED') AND (OLD.fen > 0) <> (NEW.fen > 0))
    EXECUTE FUNCTION funding_owe_moved();

CREATE FUNCTION funding_owe_received() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    PERFORM funding_owe(ARRAY(
        SELECT id FROM funding_award WHERE quota_id = NEW.quota_id AND list_id = NEW.list_id));
    RETURN NULL;
END $$;
CREATE TRIGGER funding_owe_received AFTER INSERT ON funding_receipt FOR EACH ROW EXECUTE FUNCTION funding_owe_received();

CREATE FUNCTION funding_owe_released() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    PERFORM funding_owe(ARRAY(SELECT award_id FROM funding_release WHERE id = NEW.release_id));
    RETURN NULL;
END $$;
CREATE TRIGGER funding_owe_released AFTER INSERT ON funding_release_answer FOR EACH ROW WHEN (NEW.agreed)
    EXECUTE FUNCTION funding_owe_released();

INSERT INTO funding_owed (award_id, quota_id, number) SELECT id, quota_id, number FROM funding_award;
SELECT funding_owe(ARRAY(SELECT id FROM funding_award));

-- What waits for a second person or for a look; taken off by the answer.
ALTER TABLE funding_release ADD COLUMN waits boolean NOT NULL DEFAULT true;
ALTER TABLE funding_change ADD COLUMN waits boolean NOT NULL DEFAULT true;
ALTER TABLE funding_bank_line ADD COLUMN waits boolean NOT NULL DEFAULT true;
UPDATE funding_release SET waits = false WHERE id IN (SELECT release_id FROM funding_release_answer);
UPDATE funding_change SET waits = false WHERE id IN (SELECT change_id FROM funding_change_answer);
UPDATE funding_bank_line SET waits = false WHERE id IN (SELECT line_id FROM funding_bank_line_answer);
CREATE INDEX funding_release_waits ON funding_release (proposed_at) WHERE waits;
CREATE INDEX funding_change_waits ON funding_change (proposed_at) WHERE waits;
CREATE INDEX funding_bank_line_waits ON funding_bank_line (confirmation_id) WHERE waits;

CREATE FUNCTION funding_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    EXECUTE format('UPDATE %I SET waits = false WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]) USING NEW;
    RETURN NULL;
END $$;
CREATE TRIGGER funding_answered AFTER INSERT ON funding_release_answer FOR EACH ROW
    EXECUTE FUNCTION funding_answered('funding_release', 'release_id');
CREATE TRIGGER funding_answered AFTER INSERT ON funding_change_answer FOR EACH ROW
    EXECUTE FUNCTION funding_answered('funding_change', 'change_id');
CREATE TRIGGER funding_answered AFTER INSERT ON funding_bank_line_answer FOR EACH ROW
    EXECUTE FUNCTION funding_answered('funding_bank_line', 'line_id');

-- A page of payments is read in the order of this index: by number while they wait, from the latest day once paid.
CREATE INDEX funding_payment_desk ON funding_payment (quota_id, state, (coalesce(settled_on, '0001-01-01'::date)), number);
DROP INDEX funding_payment_quota;
DROP INDEX funding_batch_quota;
CREATE INDEX funding_batch_quota ON funding_batch (quota_id, made_at DESC, number DESC);

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON funding_owed FROM ${application};
