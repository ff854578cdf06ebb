-- Listings of dishonest parties (信用): from the proposal to the day the party is off the list. What is recorded is only ever
-- added; of a listing itself only how far it has come changes.
CREATE TABLE credit_listing (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    party_kind text NOT NULL CHECK (party_kind IN ('ENTERPRISE', 'EXPERT', 'INTERMEDIARY')),
    -- The office of a registered enterprise or of an expert; null for who is not in the register.
    party_id uuid,
    credit_code text,
    party text NOT NULL,
    city text NOT NULL,
    office_id uuid NOT NULL,
    deployment text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('AUDIT', 'RECOVERY', 'ACCEPTANCE', 'INSPECTION', 'BY_HAND')),
    source text NOT NULL,
    recovery_id uuid,
    opened_by uuid NOT NULL,
    opened_name text NOT NULL,
    opened_at timestamptz NOT NULL,
    told_on date,
    -- Once in force; without an end the party stays until it is taken off.
    starts date,
    until date,
    off_on date,
    state text NOT NULL CHECK (state IN ('FACTS', 'NOTICE', 'DECISION', 'APPROVAL', 'DECIDED', 'LISTED', 'REPAIRED',
        'REVOKED', 'DROPPED')),
    CHECK (credit_code IS NOT NULL OR party_kind = 'EXPERT' AND party_id IS NOT NULL)
);
CREATE INDEX credit_listing_city ON credit_listing (city, opened_at DESC);
CREATE INDEX credit_listing_party ON credit_listing (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX credit_listing_recovery ON credit_listing (recovery_id) WHERE recovery_id IS NOT NULL;
-- One at a time for a party and scheme, until it is in force or dropped.
CREATE UNIQUE INDEX credit_listing_open ON credit_listing (coalesce(credit_code, party_id::text), deployment)
    WHERE state IN ('FACTS', 'NOTICE', 'DECISION', 'APPROVAL', 'DECIDED');
CREATE SEQUENCE credit_number;

-- What is held against the party; the latest version counts. Years are null where the listing has no length.
CREATE TABLE credit_facts (
    listing_id uuid NOT NULL REFERENCES credit_listing,
    version int NOT NULL CHECK (version > 0),
    cause text NOT NULL CHECK (cause IN ('FALSE_CLAIM', 'MISUSE', 'FALSE_PAPER', 'PARTIAL', 'NOT_PAID_BACK', 'OTHER')),
    facts text NOT NULL,
    evidence text NOT NULL,
    basis text NOT NULL,
    years int CHECK (years BETWEEN 1 AND 10),
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (listing_id, version)
);

-- The day on which a paper counts as served, with its proof; the latest row of a paper counts.
CREATE TABLE credit_served (
    listing_id uuid NOT NULL REFERENCES credit_listing,
    place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    paper text NOT NULL,
    served_on date NOT NULL,
    proof text NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX credit_served_of ON credit_served (listing_id, place);

-- What the party said before the decision: statement and defence (陈述申辩), or that it says nothing.
CREATE TABLE credit_said (
    id uuid PRIMARY KEY,
    listing_id uuid NOT NULL REFERENCES credit_listing,
    what text NOT NULL CHECK (what IN ('STATEMENT', 'WAIVER')),
    said_on date NOT NULL,
    words text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX credit_said_of ON credit_said (listing_id, recorded_at);

-- A decision as it is proposed; the latest version counts, and holds once the second person issued it.
CREATE TABLE credit_decision (
    listing_id uuid NOT NULL REFERENCES credit_listing,
    version int NOT NULL CHECK (version > 0),
    years int CHECK (years BETWEEN 1 AND 10),
    considered text NOT NULL,
    repair text NOT NULL,
    said int NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (listing_id, version)
);
CREATE UNIQUE INDEX credit_decision_first ON credit_decision (listing_id, version, proposed_by);
CREATE TABLE credit_decision_issued (
    listing_id uuid PRIMARY KEY,
    version int NOT NULL,
    paper text NOT NULL UNIQUE,
    issued_on date NOT NULL,
    proposed_by uuid NOT NULL,
    issued_by uuid NOT NULL,
    issued_name text NOT NULL,
    issued_at timestamptz NOT NULL,
    FOREIGN KEY (listing_id, version, proposed_by) REFERENCES credit_decision (listing_id, version, proposed_by),
    CHECK (issued_by <> proposed_by)
);

-- What the party asks for (信用修复), with its proof.
CREATE TABLE credit_request (
    id uuid PRIMARY KEY,
    listing_id uuid NOT NULL REFERENCES credit_listing,
    asked_on date NOT NULL,
    words text NOT NULL,
    proof text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX credit_request_of ON credit_request (listing_id, recorded_at);

-- How a listing is to end before its time, or a request is to be refused: proposed by one person, answered by another.
CREATE TABLE credit_end (
    id uuid PRIMARY KEY,
    listing_id uuid NOT NULL REFERENCES credit_listing,
    kind text NOT NULL CHECK (kind IN ('REPAIR', 'REPAIR_REFUSED', 'APPEAL', 'WRONG_ENTRY')),
    request_id uuid REFERENCES credit_request,
    reason text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    CHECK ((kind IN ('REPAIR', 'REPAIR_REFUSED')) = (request_id IS NOT NULL))
);
CREATE INDEX credit_end_of ON credit_end (listing_id, proposed_at);
CREATE UNIQUE INDEX credit_end_first ON credit_end (id, proposed_by);
CREATE TABLE credit_end_answer (
    end_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_on date NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (end_id, proposed_by) REFERENCES credit_end (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

REVOKE UPDATE, DELETE, TRUNCATE ON credit_facts, credit_served, credit_said, credit_decision, credit_decision_issued,
    credit_request, credit_end, credit_end_answer FROM ${application};
REVOKE DELETE, TRUNCATE ON credit_listing FROM ${application};
REVOKE UPDATE ON credit_listing FROM ${application};
GRANT UPDATE (state, told_on, starts, until, off_on) ON credit_listing TO ${application};

-- The book of bars: a listing of ours puts its bar there once it is in force. A bar without a length ends at infinity.
ALTER TABLE applicants_bar ADD COLUMN listing_id uuid UNIQUE;
-- Bars of people (experts), who have no credit code: by the office of the expert.
CREATE TABLE applicants_person_bar (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL,
    name text NOT NULL,
    cause text NOT NULL,
    basis text NOT NULL,
    starts date NOT NULL,
    until date NOT NULL,
    listing_id uuid NOT NULL UNIQUE,
    lifted_on date,
    lifted_reason text,
    recorded_by uuid,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (until >= starts)
);
CREATE INDEX applicants_person_bar_office ON applicants_person_bar (office_id);
-- On a day an officer looked into a list; the list itself may say since when the party stands on it.
ALTER TABLE applicants_query ADD COLUMN listed_on date;
