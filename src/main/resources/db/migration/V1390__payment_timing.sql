-- When the money of an award may be asked for: before acceptance (先拨后验), after it (验收后拨付), by instalments (分期) or by
-- progress (按进度). Only grows, like all money.
CREATE TABLE funding_terms (
    award_id uuid PRIMARY KEY REFERENCES funding_award,
    mode text NOT NULL CHECK (mode IN ('BEFORE_ACCEPTANCE', 'AFTER_ACCEPTANCE', 'INSTALMENTS', 'BY_PROGRESS')),
    -- Of the policy; empty where the round decided.
    clause text NOT NULL
);

-- The parts of an award that is not paid at once; together they are its amount.
CREATE TABLE funding_instalment (
    award_id uuid NOT NULL REFERENCES funding_terms,
    place int NOT NULL CHECK (place > 0),
    percent int NOT NULL CHECK (percent BETWEEN 1 AND 100),
    fen bigint NOT NULL CHECK (fen >= 0),
    waits_for text NOT NULL CHECK (waits_for IN ('ISSUED', 'ACCEPTED', 'RECORDED')),
    condition_zh text NOT NULL DEFAULT '',
    condition_en text NOT NULL DEFAULT '',
    PRIMARY KEY (award_id, place)
);

-- A result that lets money go, or does not: an acceptance, a condition of one instalment, an amount of progress.
CREATE TABLE funding_release (
    id uuid PRIMARY KEY,
    award_id uuid NOT NULL REFERENCES funding_terms,
    kind text NOT NULL CHECK (kind IN ('ACCEPTANCE', 'INSTALMENT', 'PROGRESS')),
    place int,
    amount_fen bigint CHECK (amount_fen > 0),
    passed boolean NOT NULL,
    paper text NOT NULL,
    basis text NOT NULL,
    happened_on date NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    CHECK ((kind = 'INSTALMENT') = (place IS NOT NULL)),
    CHECK ((kind = 'PROGRESS') = (amount_fen IS NOT NULL)),
    FOREIGN KEY (award_id, place) REFERENCES funding_instalment (award_id, place)
);
CREATE INDEX funding_release_award ON funding_release (award_id, proposed_at);
CREATE UNIQUE INDEX funding_release_first ON funding_release (id, proposed_by);

-- It counts once the second person agreed; what is released is due a month later.
CREATE TABLE funding_release_answer (
    release_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    due_on date,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (release_id, proposed_by) REFERENCES funding_release (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

-- What of an award may be asked for, whatever was taken off it since; null where that is all of it.
CREATE FUNCTION funding_released(award uuid) RETURNS bigint LANGUAGE sql STABLE SET search_path = fundcase, pg_temp AS $$
    SELECT CASE t.mode
        WHEN 'BEFORE_ACCEPTANCE' THEN NULL
        WHEN 'BY_PROGRESS' THEN (
            SELECT coalesce(sum(r.amount_fen), 0)::bigint FROM funding_release r
            JOIN funding_release_answer x ON x.release_id = r.id AND x.agreed
            WHERE r.award_id = t.award_id AND r.kind = 'PROGRESS' AND r.passed)
        ELSE (
            SELECT coalesce(sum(i.fen), 0)::bigint FROM funding_instalment i
            WHERE i.award_id = t.award_id AND (i.waits_for = 'ISSUED' OR EXISTS (
                SELECT 1 FROM funding_release r JOIN funding_release_answer x ON x.release_id = r.id AND x.agreed
                WHERE r.award_id = t.award_id AND r.passed
                AND (r.kind = 'ACCEPTANCE' AND i.waits_for = 'ACCEPTED' OR r.kind = 'INSTALMENT' AND r.place = i.place))))
        END
    FROM funding_terms t WHERE t.award_id = award
$$;

-- The last day to pay what may be paid now: a month after the paper or after the release, whichever is later; null while
-- nothing may be paid.
CREATE FUNCTION funding_due(award uuid, received_due date) RETURNS date LANGUAGE sql STABLE
    SET search_path = fundcase, pg_temp AS $$
    SELECT CASE
        WHEN received_due IS NULL THEN NULL
        WHEN funding_released(award) IS NULL THEN received_due
        WHEN funding_released(award) <= (
            SELECT coalesce(sum(fen), 0) FROM funding_account
            WHERE owner_id = award AND kind IN ('PAID', 'RETURNED')) THEN NULL
        ELSE greatest(received_due, (
            SELECT max(x.due_on) FROM funding_release r JOIN funding_release_answer x ON x.release_id = r.id
            WHERE r.award_id = award AND x.agreed AND r.passed)) END
$$;

REVOKE UPDATE, DELETE, TRUNCATE ON funding_terms, funding_instalment, funding_release, funding_release_answer
    FROM ${application};
