-- What a notice says is kept with it, for the list goes on changing. A supplementary notice (补充公示) is of the entries
-- that a later version changed or added; a notice recorded again in place of a wrong one replaces it.
ALTER TABLE publicity_notice
    ADD COLUMN days int NOT NULL DEFAULT 7,
    ADD COLUMN working boolean NOT NULL DEFAULT false,
    ADD COLUMN supplements uuid REFERENCES publicity_notice,
    ADD COLUMN replaced_at timestamptz,
    ADD COLUMN contact text NOT NULL DEFAULT '',
    ADD COLUMN phone text NOT NULL DEFAULT '',
    ADD COLUMN secret_count int NOT NULL DEFAULT 0,
    ADD COLUMN secret_basis text NOT NULL DEFAULT '';

-- Exactly what was published, line by line; what is secret is not here.
CREATE TABLE publicity_notice_entry (
    notice_id uuid NOT NULL REFERENCES publicity_notice,
    place int NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    enterprise text NOT NULL,
    district text NOT NULL,
    item text NOT NULL,
    project text NOT NULL,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (notice_id, place),
    UNIQUE (notice_id, case_id)
);
CREATE INDEX publicity_notice_entry_case ON publicity_notice_entry (case_id);

INSERT INTO publicity_notice_entry
    SELECT n.id, e.place, e.case_id, e.number, e.enterprise, e.district, e.item, e.project, e.amount_fen
    FROM publicity_notice n JOIN rounds_list_entry e ON e.list_id = n.list_id
    WHERE e.standing = 'SELECTED' AND e.secret_basis = '';

REVOKE UPDATE, DELETE, TRUNCATE ON publicity_notice, publicity_notice_entry FROM ${application};
GRANT UPDATE (concluded_at, replaced_at) ON publicity_notice TO ${application};

-- An objection (异议), report (举报) or complaint (投诉) against a notice. Who handed it in stands in a table of its own.
CREATE TABLE publicity_objection (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    notice_id uuid NOT NULL REFERENCES publicity_notice,
    number int NOT NULL,
    receipt text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('OBJECTION', 'REPORT', 'COMPLAINT')),
    case_id uuid,
    facts text NOT NULL,
    anonymous boolean NOT NULL,
    -- The funds had been issued: it is kept for the stages that follow.
    after_issue boolean NOT NULL,
    received_at timestamptz NOT NULL,
    accept_due date NOT NULL,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'CLUE', 'ACCEPTED', 'REFUSED', 'CONCLUDED')),
    answered_at timestamptz,
    reason text NOT NULL DEFAULT '',
    conclude_due date,
    findings text NOT NULL DEFAULT '',
    outcome text CHECK (outcome IN ('KEEP', 'CHANGE', 'REMOVE')),
    reply text NOT NULL DEFAULT '',
    concluded_at timestamptz,
    UNIQUE (round_id, number),
    CHECK (kind = 'COMPLAINT' OR case_id IS NOT NULL),
    CHECK ((state = 'CONCLUDED') = (outcome IS NOT NULL))
);
CREATE INDEX publicity_objection_case ON publicity_objection (case_id);

CREATE TABLE publicity_objector (
    objection_id uuid PRIMARY KEY REFERENCES publicity_objection,
    name text NOT NULL,
    contact text NOT NULL
);

CREATE TABLE publicity_objection_file (
    objection_id uuid NOT NULL REFERENCES publicity_objection,
    position int NOT NULL,
    sha256 text NOT NULL,
    name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    PRIMARY KEY (objection_id, position)
);

REVOKE DELETE, TRUNCATE ON publicity_objection FROM ${application};
REVOKE UPDATE, DELETE, TRUNCATE ON publicity_objector, publicity_objection_file FROM ${application};
