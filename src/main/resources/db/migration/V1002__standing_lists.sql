-- Lists of other bureaus as they came: the file is the proof of every row taken from it.
CREATE TABLE applicants_list (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('BARS', 'FUNDING')),
    file_name text NOT NULL,
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    uploaded_by uuid,
    uploaded_name text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    recorded_at timestamptz,
    entries int
);

ALTER TABLE applicants_bar
    ADD COLUMN name text NOT NULL DEFAULT '',
    ADD COLUMN cause text NOT NULL DEFAULT '',
    ADD COLUMN recorded_by uuid,
    ADD COLUMN recorded_name text NOT NULL DEFAULT '',
    ADD COLUMN list_id uuid REFERENCES applicants_list,
    ADD COLUMN lifted_on date,
    ADD COLUMN lifted_reason text,
    ADD COLUMN lifted_name text;
CREATE UNIQUE INDEX applicants_bar_once ON applicants_bar (credit_code, starts, until, basis);

ALTER TABLE applicants_other_funding
    ADD COLUMN name text NOT NULL DEFAULT '',
    ADD COLUMN recorded_name text NOT NULL DEFAULT '',
    ADD COLUMN list_id uuid REFERENCES applicants_list;
