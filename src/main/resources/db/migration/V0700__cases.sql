-- One application from the first draft on; a case of the engine runs it from the first submission on, under the same id.
CREATE TABLE cases_application (
    id uuid PRIMARY KEY,
    number text UNIQUE,
    round_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    item text NOT NULL,
    tier text,
    project text NOT NULL DEFAULT '',
    project_start date,
    project_end date,
    stated_base_fen bigint,
    contents jsonb NOT NULL,
    state text NOT NULL,
    version int NOT NULL DEFAULT 1,
    corrections int NOT NULL DEFAULT 0,
    year int NOT NULL,
    begun_at timestamptz NOT NULL,
    submitted_at timestamptz,
    receiving_office uuid,
    finance_office uuid,
    city_office uuid
);
-- One draft per enterprise and call: it is offered again, never doubled.
CREATE UNIQUE INDEX cases_application_draft ON cases_application (enterprise_id, round_id) WHERE state = 'DRAFT';
CREATE INDEX cases_application_enterprise ON cases_application (enterprise_id, begun_at DESC);
CREATE INDEX cases_application_round ON cases_application (round_id, number);

-- What an officer decided about a finding that the checks bring up again each time.
CREATE TABLE cases_finding_decision (
    case_id uuid NOT NULL,
    finding text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('TO_CORRECT', 'DISMISSED')),
    reason text NOT NULL,
    decided_by uuid NOT NULL,
    decided_name text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, finding)
);

-- Decisions of officers with their typed reasons, in order; the letters and the case page quote them.
CREATE TABLE cases_decision (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    stage text NOT NULL,
    outcome text NOT NULL,
    reasons jsonb NOT NULL,
    comment text NOT NULL,
    due date,
    decided_by uuid,
    decided_name text NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE INDEX cases_decision_case ON cases_decision (case_id, decided_at);

-- A request to reopen waits here for the second person.
CREATE TABLE cases_reopening (
    case_id uuid PRIMARY KEY,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_name text NOT NULL,
    asked_at timestamptz NOT NULL
);

DO $$
BEGIN
    REVOKE UPDATE, DELETE ON cases_decision FROM ${application};
END $$;
