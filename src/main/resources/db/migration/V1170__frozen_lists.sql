-- A round is a case of the engine under its own id; from the start of its review on, applications are not waited for.
ALTER TABLE rounds_round ADD COLUMN review_started_at timestamptz;

-- What a round is about to support, frozen. Nothing of it is ever changed: whatever changes is a further version with
-- its reason.
CREATE TABLE rounds_list (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES rounds_round,
    version int NOT NULL,
    reason text NOT NULL,
    hash text NOT NULL,
    frozen_by uuid,
    frozen_name text NOT NULL,
    frozen_at timestamptz NOT NULL,
    UNIQUE (round_id, version)
);

CREATE TABLE rounds_list_entry (
    list_id uuid NOT NULL REFERENCES rounds_list,
    place int NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    enterprise text NOT NULL,
    district text NOT NULL,
    item text NOT NULL,
    project text NOT NULL,
    score numeric(7, 2),
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    standing text NOT NULL CHECK (standing IN ('SELECTED', 'RESERVE', 'LEFT_OUT', 'REMOVED')),
    note text NOT NULL,
    -- The basis for leaving the entry out of what is published; empty where there is none.
    secret_basis text NOT NULL DEFAULT '',
    PRIMARY KEY (list_id, place),
    UNIQUE (list_id, case_id)
);

-- The list that a round issued (下达); there is one.
CREATE TABLE rounds_issue (
    round_id uuid PRIMARY KEY REFERENCES rounds_round,
    list_id uuid NOT NULL REFERENCES rounds_list,
    issued_by uuid,
    issued_name text NOT NULL,
    issued_at timestamptz NOT NULL
);

-- The record of a meeting that decided about a list, tied to exactly that list by its hash.
CREATE TABLE rounds_meeting (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES rounds_round,
    list_id uuid NOT NULL REFERENCES rounds_list,
    list_hash text NOT NULL,
    number text NOT NULL,
    held_on date NOT NULL,
    attendees text NOT NULL,
    recusals text NOT NULL,
    decision text NOT NULL,
    minutes_sha256 text NOT NULL,
    minutes_name text NOT NULL,
    minutes_mime text NOT NULL,
    minutes_size bigint NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX rounds_meeting_round ON rounds_meeting (round_id, recorded_at);

REVOKE UPDATE, DELETE, TRUNCATE ON rounds_list, rounds_list_entry, rounds_issue, rounds_meeting FROM ${application};

-- Rounds are worked on by the offices that their scheme's steps name.
INSERT INTO accounts_relation (subject_kind, subject_id, office_id, relation, since)
    SELECT 'ROUND', r.id, o.id, CASE o.kind WHEN 'OPERATOR' THEN 'RECEIVER' ELSE 'CITY' END, r.opens_at
    FROM rounds_round r
    JOIN accounts_relation own ON own.subject_kind = 'ROUND' AND own.subject_id = r.id AND own.relation = 'CITY'
    JOIN accounts_office bureau ON bureau.id = own.office_id
    JOIN accounts_office o ON o.city = bureau.city AND o.kind IN ('CITY_FINANCE', 'OPERATOR')
    ON CONFLICT DO NOTHING;
