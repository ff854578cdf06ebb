-- What of an application's contents is in its history already, so that many automatic saves make one entry.
CREATE TABLE cases_recorded (
    case_id uuid PRIMARY KEY REFERENCES cases_application,
    fields jsonb NOT NULL,
    -- Whose changes are saved and not yet in the history; null if there are none.
    editor_id uuid,
    editor_office uuid,
    editor_name text
);

-- The contents of every submission, frozen.
CREATE TABLE cases_submission (
    case_id uuid NOT NULL REFERENCES cases_application,
    ordinal int NOT NULL,
    fields jsonb NOT NULL,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, ordinal)
);
REVOKE UPDATE, DELETE, TRUNCATE ON cases_submission FROM ${application};
