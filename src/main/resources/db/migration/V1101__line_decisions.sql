-- What an officer decided about a line of an invoice; null takes a decision back. Rows are only added.
CREATE TABLE cases_line_decision (
    case_id uuid NOT NULL REFERENCES cases_application,
    line text NOT NULL,
    revision int NOT NULL,
    category text,
    reason text NOT NULL DEFAULT '',
    decided_by uuid,
    decided_name text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, line, revision)
);
REVOKE UPDATE, DELETE, TRUNCATE ON cases_line_decision FROM ${application};
