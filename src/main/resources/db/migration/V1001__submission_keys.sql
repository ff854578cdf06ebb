-- The client's key of a submission: the same key again is the same submission, however often it is sent.
CREATE TABLE cases_submission_key (
    case_id uuid NOT NULL,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) <= 200),
    submitted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, idempotency_key)
);
