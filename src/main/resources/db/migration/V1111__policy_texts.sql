-- The text of a policy as an officer uploaded it, split into clauses. The latest of a scheme version is shown.
CREATE TABLE policies_text (
    id uuid PRIMARY KEY,
    scheme_id text NOT NULL,
    scheme_version text NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    clauses jsonb NOT NULL
);
CREATE INDEX policies_text_scheme ON policies_text (scheme_id, scheme_version, uploaded_at DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON policies_text FROM ${application};
