-- The pool of experts (专家库) of an office that reviews. The id is also the expert's office in accounts: relations run to it.
CREATE TABLE review_expert (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    keeper uuid NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    phone text NOT NULL,
    fields text NOT NULL,
    entered_by uuid NOT NULL,
    entered_name text NOT NULL,
    entered_at timestamptz NOT NULL,
    struck_on date,
    struck_reason text,
    struck_name text,
    CHECK ((struck_on IS NULL) = (struck_reason IS NULL))
);
CREATE INDEX review_expert_keeper ON review_expert (keeper, name);

CREATE TABLE review_expert_employer (
    id uuid PRIMARY KEY,
    expert_id uuid NOT NULL REFERENCES review_expert,
    name text NOT NULL,
    credit_code text,
    since date NOT NULL,
    until date,
    CHECK (until >= since)
);
CREATE INDEX review_expert_employer_of ON review_expert_employer (expert_id);

-- What an expert declares; it counts until its last day.
CREATE TABLE review_expert_interest (
    id uuid PRIMARY KEY,
    expert_id uuid NOT NULL REFERENCES review_expert,
    party text NOT NULL,
    credit_code text,
    until date NOT NULL,
    declared_at timestamptz NOT NULL
);
CREATE INDEX review_expert_interest_of ON review_expert_interest (expert_id, until);

CREATE TABLE review_invitation (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    expert_id uuid NOT NULL REFERENCES review_expert,
    -- The score sheet as it was when the first expert of the case was invited.
    form text NOT NULL,
    due date NOT NULL,
    -- Why somebody near to a party was invited all the same.
    despite text NOT NULL,
    state text NOT NULL CHECK (state IN ('INVITED', 'ACCEPTED', 'DECLINED', 'SUBMITTED', 'EXPIRED', 'CLOSED')),
    invited_by uuid NOT NULL,
    invited_name text NOT NULL,
    invited_at timestamptz NOT NULL,
    answered_at timestamptz,
    decline_reason text NOT NULL DEFAULT '',
    reminders int NOT NULL DEFAULT 0,
    reminded_on date
);
CREATE UNIQUE INDEX review_invitation_once ON review_invitation (case_id, expert_id)
    WHERE state IN ('INVITED', 'ACCEPTED', 'SUBMITTED');
CREATE INDEX review_invitation_expert ON review_invitation (expert_id, invited_at DESC);

-- As it was typed, until it is handed in.
CREATE TABLE review_score_draft (
    invitation_id uuid PRIMARY KEY REFERENCES review_invitation,
    typed text NOT NULL,
    saved_at timestamptz NOT NULL
);

-- Handed in and frozen.
CREATE TABLE review_score (
    invitation_id uuid PRIMARY KEY REFERENCES review_invitation,
    case_id uuid NOT NULL,
    total numeric(5, 2) NOT NULL CHECK (total BETWEEN 0 AND 100),
    suggested_fen bigint CHECK (suggested_fen > 0),
    opinion text NOT NULL,
    submitted_at timestamptz NOT NULL
);
CREATE INDEX review_score_case ON review_score (case_id);

CREATE TABLE review_score_line (
    invitation_id uuid NOT NULL REFERENCES review_score,
    criterion text NOT NULL,
    points numeric(9, 2) NOT NULL CHECK (points >= 0),
    weighted numeric(5, 2) NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (invitation_id, criterion)
);

REVOKE DELETE, TRUNCATE ON review_expert, review_expert_employer, review_invitation FROM ${application};
REVOKE UPDATE, DELETE, TRUNCATE ON review_expert_interest, review_score, review_score_line FROM ${application};
