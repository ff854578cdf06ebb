-- Acceptance (验收) and closing (结案). An application for acceptance changes until it is handed in; a result that is proposed
-- and its answer are only ever added.
CREATE TABLE acceptance_request (
    case_id uuid NOT NULL,
    no int NOT NULL CHECK (no > 0),
    completed_on date,
    spent_fen bigint CHECK (spent_fen > 0),
    achieved text NOT NULL DEFAULT '',
    rectified text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    saved_name text NOT NULL,
    saved_at timestamptz NOT NULL,
    submitted_by uuid,
    submitted_name text,
    submitted_at timestamptz,
    PRIMARY KEY (case_id, no)
);

-- What became of a line of an invoice that was counted for the award, or came later; a line without a row was used.
CREATE TABLE acceptance_line (
    case_id uuid NOT NULL,
    line_id text NOT NULL,
    fate text NOT NULL CHECK (fate IN ('USED', 'UNUSED', 'REPLACED', 'RED')),
    note text NOT NULL DEFAULT '',
    of_office boolean NOT NULL,
    judged_name text NOT NULL,
    judged_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, line_id)
);

CREATE TABLE acceptance_check (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    no int NOT NULL,
    correction boolean NOT NULL DEFAULT false,
    office_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('PASS', 'LESS', 'RECTIFY', 'FAIL')),
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    awarded_fen bigint NOT NULL,
    base_before_fen bigint NOT NULL,
    base_after_fen bigint NOT NULL,
    bound_before_fen bigint NOT NULL,
    bound_after_fen bigint NOT NULL,
    clause text NOT NULL,
    reason text NOT NULL,
    due_on date,
    visited_on date,
    visit_note text NOT NULL DEFAULT '',
    panel jsonb NOT NULL,
    answers jsonb NOT NULL,
    lines jsonb NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    CHECK ((outcome = 'RECTIFY') = (due_on IS NOT NULL)),
    CHECK (outcome <> 'FAIL' OR amount_fen = 0)
);
CREATE INDEX acceptance_check_of ON acceptance_check (case_id, proposed_at);

CREATE TABLE acceptance_answer (
    check_id uuid PRIMARY KEY REFERENCES acceptance_check,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

-- What an agreed result did to an award.
CREATE TABLE acceptance_effect (
    check_id uuid NOT NULL REFERENCES acceptance_check,
    award_id uuid NOT NULL,
    reduced_fen bigint NOT NULL CHECK (reduced_fen >= 0),
    excess_fen bigint NOT NULL CHECK (excess_fen >= 0),
    released boolean NOT NULL,
    PRIMARY KEY (check_id, award_id)
);

CREATE TABLE acceptance_closing (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    summary text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX acceptance_closing_of ON acceptance_closing (case_id, proposed_at);
CREATE TABLE acceptance_closing_answer (
    closing_id uuid PRIMARY KEY REFERENCES acceptance_closing,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

-- A closed case that is to be opened again.
CREATE TABLE acceptance_reopening (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    place text NOT NULL CHECK (place IN ('COMPLETION', 'PAYMENT')),
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_name text NOT NULL,
    asked_at timestamptz NOT NULL
);
CREATE INDEX acceptance_reopening_of ON acceptance_reopening (case_id, asked_at);
CREATE TABLE acceptance_reopening_answer (
    reopening_id uuid PRIMARY KEY REFERENCES acceptance_reopening,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON acceptance_check, acceptance_answer, acceptance_effect, acceptance_closing,
    acceptance_closing_answer, acceptance_reopening, acceptance_reopening_answer FROM ${application};
REVOKE DELETE, TRUNCATE ON acceptance_request, acceptance_line FROM ${application};
