-- Bodies people act for. An enterprise's office carries the id of its register entry.
CREATE TABLE accounts_office (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    city text NOT NULL,
    district text,
    name text NOT NULL
);
CREATE INDEX accounts_office_kind ON accounts_office (kind, district);

CREATE TABLE accounts_person (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username = lower(username)),
    name text NOT NULL,
    password_hash text NOT NULL,
    office_id uuid NOT NULL REFERENCES accounts_office,
    disabled boolean NOT NULL DEFAULT false,
    -- Wrong passwords since the last right one; machine time below, because a lock protects against machines.
    failures int NOT NULL DEFAULT 0,
    locked_until timestamptz
);
CREATE INDEX accounts_person_office ON accounts_person (office_id);

CREATE TABLE accounts_person_role (
    person_id uuid NOT NULL REFERENCES accounts_person,
    role text NOT NULL,
    PRIMARY KEY (person_id, role)
);

-- Who has to do with what. A row is never removed: revoking sets its end, so that past rights can be explained.
CREATE TABLE accounts_relation (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    office_id uuid NOT NULL REFERENCES accounts_office,
    relation text NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz
);
CREATE UNIQUE INDEX accounts_relation_now ON accounts_relation (subject_id, office_id, relation, subject_kind)
    WHERE until IS NULL;
CREATE INDEX accounts_relation_office ON accounts_relation (office_id, subject_kind, subject_id) WHERE until IS NULL;

-- Bearer tokens; only the SHA-256 of a token is kept.
CREATE TABLE accounts_token (
    hash bytea PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES accounts_person,
    expires_at timestamptz NOT NULL
);
CREATE INDEX accounts_token_person ON accounts_token (person_id);
