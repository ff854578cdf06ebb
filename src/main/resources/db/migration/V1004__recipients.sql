-- Recipients of what nobody applies for: districts' lump sums (切块) and matters decided one by one (一事一议). Every row
-- is an entry that stays; a correction is a further entry that names the one it corrects, without an amount it takes it
-- back.
CREATE TABLE rounds_recipient (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES rounds_round,
    item text NOT NULL,
    recipient text NOT NULL,
    credit_code text,
    -- Never 0: an amount that was not decided is not recorded.
    amount_fen bigint CHECK (amount_fen > 0),
    basis text NOT NULL,
    decided_on date NOT NULL,
    corrects uuid REFERENCES rounds_recipient,
    reason text NOT NULL DEFAULT '',
    proof_sha256 text NOT NULL,
    proof_name text NOT NULL,
    proof_mime text NOT NULL,
    proof_size bigint NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (amount_fen IS NOT NULL OR corrects IS NOT NULL)
);
CREATE INDEX rounds_recipient_round ON rounds_recipient (round_id, recorded_at);
CREATE INDEX rounds_recipient_corrects ON rounds_recipient (corrects) WHERE corrects IS NOT NULL;

-- What the second person said to an entry.
CREATE TABLE rounds_recipient_answer (
    recipient_id uuid PRIMARY KEY REFERENCES rounds_recipient,
    agreed boolean NOT NULL,
    note text NOT NULL DEFAULT '',
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON rounds_recipient, rounds_recipient_answer FROM ${application};
