-- What one person concludes about an objection that changes the list; it counts once a second person agreed.
CREATE TABLE publicity_conclusion (
    id uuid PRIMARY KEY,
    objection_id uuid NOT NULL REFERENCES publicity_objection,
    outcome text NOT NULL CHECK (outcome IN ('CHANGE', 'REMOVE')),
    amount_fen bigint CHECK (amount_fen > 0),
    findings text NOT NULL,
    reply text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    CHECK ((outcome = 'CHANGE') = (amount_fen IS NOT NULL))
);
CREATE INDEX publicity_conclusion_objection ON publicity_conclusion (objection_id, proposed_at);
CREATE UNIQUE INDEX publicity_conclusion_key ON publicity_conclusion (id, proposed_by);

CREATE TABLE publicity_conclusion_answer (
    conclusion_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (conclusion_id, proposed_by) REFERENCES publicity_conclusion (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

REVOKE UPDATE, DELETE, TRUNCATE ON publicity_conclusion, publicity_conclusion_answer FROM ${application};
