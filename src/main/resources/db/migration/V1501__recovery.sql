-- Recoveries of money (追缴). What is recorded is only ever added; of a recovery itself only how far it has come changes.
CREATE TABLE recovery_recovery (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    award_id uuid NOT NULL REFERENCES funding_award,
    quota_id uuid NOT NULL REFERENCES funding_quota,
    case_id uuid,
    enterprise_id uuid,
    party text NOT NULL,
    award_number text NOT NULL,
    city text NOT NULL,
    deployment text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('AUDIT', 'ACCEPTANCE', 'INSPECTION', 'OBJECTION', 'EARLY_EXIT', 'BY_HAND')),
    source text NOT NULL,
    opened_by uuid NOT NULL,
    opened_name text NOT NULL,
    opened_at timestamptz NOT NULL,
    told_on date,
    state text NOT NULL CHECK (state IN
        ('FACTS', 'NOTICE', 'DECISION', 'APPROVAL', 'COLLECTION', 'CLOSING', 'CLOSED', 'DROPPED'))
);
-- One at a time for an award.
CREATE UNIQUE INDEX recovery_open ON recovery_recovery (award_id) WHERE state NOT IN ('CLOSED', 'DROPPED');
CREATE INDEX recovery_city ON recovery_recovery (city, opened_at DESC);
CREATE INDEX recovery_case ON recovery_recovery (case_id) WHERE case_id IS NOT NULL;
CREATE SEQUENCE recovery_number;

-- What is held against the party; the latest version counts.
CREATE TABLE recovery_facts (
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    version int NOT NULL CHECK (version > 0),
    cause text NOT NULL CHECK (cause IN ('FALSE_CLAIM', 'MISUSE', 'EXCESS', 'EARLY_EXIT', 'OTHER')),
    facts text NOT NULL,
    evidence text NOT NULL,
    basis text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    computation text NOT NULL,
    act_ended_on date,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (recovery_id, version)
);

-- The day on which a paper counts as served, with its proof; the latest row of a paper counts.
CREATE TABLE recovery_served (
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    paper text NOT NULL,
    source text NOT NULL,
    served_on date NOT NULL,
    proof text NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX recovery_served_of ON recovery_served (recovery_id, place);

-- What the party said: statement and defence (陈述申辩), a waiver, a request for a hearing; and the hearing itself.
CREATE TABLE recovery_heard (
    id uuid PRIMARY KEY,
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    what text NOT NULL CHECK (what IN ('STATEMENT', 'WAIVER', 'HEARING_REQUEST', 'APPOINTMENT', 'HEARING', 'ANSWER')),
    happened_on date NOT NULL,
    words text NOT NULL,
    host text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX recovery_heard_of ON recovery_heard (recovery_id, recorded_at);

-- A decision as it is proposed; the latest version counts, and holds once the second person issued it.
CREATE TABLE recovery_decision (
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    version int NOT NULL CHECK (version > 0),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    pay_days int NOT NULL CHECK (pay_days BETWEEN 1 AND 180),
    holder text NOT NULL,
    bank text NOT NULL,
    account text NOT NULL,
    considered text NOT NULL,
    heard int NOT NULL CHECK (heard >= 0),
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (recovery_id, version)
);
CREATE TABLE recovery_decision_issued (
    recovery_id uuid PRIMARY KEY REFERENCES recovery_recovery,
    version int NOT NULL,
    paper text NOT NULL UNIQUE,
    issued_on date NOT NULL,
    issued_by uuid NOT NULL,
    issued_name text NOT NULL,
    issued_at timestamptz NOT NULL,
    FOREIGN KEY (recovery_id, version) REFERENCES recovery_decision (recovery_id, version)
);

CREATE TABLE recovery_appeal (
    id uuid PRIMARY KEY,
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    kind text NOT NULL CHECK (kind IN ('REVIEW', 'SUIT')),
    authority text NOT NULL,
    filed_on date NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX recovery_appeal_of ON recovery_appeal (recovery_id, filed_on);
CREATE TABLE recovery_appeal_end (
    appeal_id uuid PRIMARY KEY REFERENCES recovery_appeal,
    result text NOT NULL CHECK (result IN ('UPHELD', 'OVERTURNED', 'NOT_ADMITTED', 'WITHDRAWN')),
    ended_on date NOT NULL,
    paper text NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- What takes two persons while money is collected: an agreement to pay in instalments, a demand, an application to the court,
-- a referral, a write-off, and a decision that was set aside on appeal.
CREATE TABLE recovery_measure (
    id uuid PRIMARY KEY,
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    kind text NOT NULL CHECK (kind IN ('INSTALMENTS', 'DEMAND', 'COURT', 'JUDGMENT', 'REFERRAL', 'WRITE_OFF', 'REVOKE')),
    words text NOT NULL,
    addressee text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX recovery_measure_of ON recovery_measure (recovery_id, proposed_at);
CREATE UNIQUE INDEX recovery_measure_first ON recovery_measure (id, proposed_by);
CREATE TABLE recovery_measure_answer (
    measure_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_on date NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (measure_id, proposed_by) REFERENCES recovery_measure (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);
CREATE TABLE recovery_instalment (
    measure_id uuid NOT NULL REFERENCES recovery_measure,
    place int NOT NULL CHECK (place > 0),
    due_on date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (measure_id, place)
);

-- What came to the treasury's account; corrected by a row below zero, once. A slip is entered once in all recoveries of a city.
CREATE TABLE recovery_receipt (
    id uuid PRIMARY KEY,
    recovery_id uuid NOT NULL REFERENCES recovery_recovery,
    amount_fen bigint NOT NULL CHECK (amount_fen <> 0),
    received_on date NOT NULL,
    slip text NOT NULL,
    reverses uuid UNIQUE REFERENCES recovery_receipt,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX recovery_receipt_of ON recovery_receipt (recovery_id, received_on);
CREATE TABLE recovery_slip (
    city text NOT NULL,
    slip text NOT NULL,
    receipt_id uuid NOT NULL REFERENCES recovery_receipt,
    PRIMARY KEY (city, slip)
);

REVOKE UPDATE, DELETE, TRUNCATE ON recovery_facts, recovery_served, recovery_heard, recovery_decision,
    recovery_decision_issued, recovery_appeal, recovery_appeal_end, recovery_measure, recovery_measure_answer,
    recovery_instalment, recovery_receipt FROM ${application};
REVOKE DELETE, TRUNCATE ON recovery_recovery FROM ${application};
REVOKE UPDATE ON recovery_recovery FROM ${application};
GRANT UPDATE (state, told_on) ON recovery_recovery TO ${application};
