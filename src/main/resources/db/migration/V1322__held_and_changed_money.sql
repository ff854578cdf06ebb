-- What a plan leaves out until an objection to it is answered.
CREATE TABLE allocation_held (
    plan_id uuid NOT NULL REFERENCES allocation_plan,
    place int NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    payee text NOT NULL,
    amount_fen bigint NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (plan_id, place)
);

-- A plan was issued; a round may issue several, of what an objection had held back.
CREATE TABLE allocation_issue (
    plan_id uuid PRIMARY KEY REFERENCES allocation_plan,
    issued_by uuid,
    issued_name text NOT NULL,
    issued_at timestamptz NOT NULL
);
INSERT INTO allocation_issue (plan_id, issued_by, issued_name, issued_at)
    SELECT DISTINCT ON (p.round_id) p.id, i.issued_by, i.issued_name, i.issued_at
    FROM allocation_plan p JOIN rounds_issue i ON i.round_id = p.round_id AND i.list_id = p.list_id
    ORDER BY p.round_id, p.proposed_at DESC;

-- A change of an award that takes two persons: less of it, or a return that was entered wrongly.
CREATE TABLE funding_change (
    id uuid PRIMARY KEY,
    award_id uuid NOT NULL REFERENCES funding_award,
    kind text NOT NULL CHECK (kind IN ('REDUCE', 'CORRECT_RETURN')),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    basis text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX funding_change_award ON funding_change (award_id, proposed_at);

CREATE TABLE funding_change_answer (
    change_id uuid PRIMARY KEY REFERENCES funding_change,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    CHECK (answered_by <> proposed_by)
);

CREATE INDEX funding_list_round ON funding_list (round_id);

REVOKE UPDATE, DELETE, TRUNCATE ON allocation_held, allocation_issue, funding_change, funding_change_answer FROM ${application};
