-- What the review proposes for an application, never above what its rules allow; the latest is in force.
CREATE TABLE review_proposal (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    bound_fen bigint NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    reason text NOT NULL,
    score numeric(7, 2),
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    CHECK (amount_fen <= bound_fen),
    CHECK (amount_fen = bound_fen OR reason <> '')
);
CREATE INDEX review_proposal_case ON review_proposal (case_id, proposed_at DESC);

-- A public notice (公示) of exactly one version of a round's list.
CREATE TABLE publicity_notice (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    list_id uuid NOT NULL,
    list_hash text NOT NULL,
    published_on date NOT NULL,
    place text NOT NULL,
    last_day date NOT NULL,
    proof_sha256 text NOT NULL,
    proof_name text NOT NULL,
    proof_mime text NOT NULL,
    proof_size bigint NOT NULL,
    published_by uuid NOT NULL,
    published_name text NOT NULL,
    published_at timestamptz NOT NULL,
    concluded_at timestamptz
);
CREATE INDEX publicity_notice_round ON publicity_notice (round_id, published_at DESC);

REVOKE UPDATE, DELETE, TRUNCATE ON review_proposal FROM ${application};
