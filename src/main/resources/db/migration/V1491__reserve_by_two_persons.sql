-- What one person would take from the reserve onto a list (备选递补); it counts once a second person agreed.
CREATE TABLE publicity_promotion (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES rounds_round,
    case_id uuid NOT NULL,
    number text NOT NULL,
    enterprise text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    reason text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX publicity_promotion_round ON publicity_promotion (round_id, proposed_at);
CREATE UNIQUE INDEX publicity_promotion_key ON publicity_promotion (id, proposed_by);

CREATE TABLE publicity_promotion_answer (
    promotion_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (promotion_id, proposed_by) REFERENCES publicity_promotion (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

REVOKE UPDATE, DELETE, TRUNCATE ON publicity_promotion, publicity_promotion_answer FROM ${application};
