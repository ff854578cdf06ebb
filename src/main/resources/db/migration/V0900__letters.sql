-- The next number of an office's series in a year; its row is locked until the event's transaction ends: no gaps.
CREATE TABLE letters_series (
    office_id uuid NOT NULL,
    word text NOT NULL,
    year int NOT NULL,
    next_number int NOT NULL,
    PRIMARY KEY (office_id, word, year)
);

-- A paper as it was issued. Its words are frozen in content; content_sha256 is of these bytes in UTF-8.
CREATE TABLE letters_letter (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    office_id uuid NOT NULL,
    office_name text NOT NULL,
    word text NOT NULL,
    year int NOT NULL,
    ordinal int NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    recipient_id uuid NOT NULL,
    recipient text NOT NULL,
    scheme_id text NOT NULL,
    issued_on date NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by text NOT NULL,
    content text NOT NULL,
    content_sha256 text NOT NULL,
    UNIQUE (office_id, word, year, ordinal)
);
CREATE INDEX letters_letter_case ON letters_letter (case_id, issued_at);

-- The files made of it; the bytes lie in the object store under their SHA-256.
CREATE TABLE letters_file (
    letter_id uuid NOT NULL REFERENCES letters_letter,
    form text NOT NULL CHECK (form IN ('DOCX', 'PDF')),
    sha256 text NOT NULL,
    size bigint NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (letter_id, form)
);

-- 送达回证: a paper is served once.
CREATE TABLE letters_service (
    letter_id uuid PRIMARY KEY REFERENCES letters_letter,
    way text NOT NULL,
    served_on date NOT NULL,
    recipient text NOT NULL,
    proof text NOT NULL,
    recorded_by uuid,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);

DO $$
BEGIN
    REVOKE UPDATE, DELETE, TRUNCATE ON letters_letter, letters_file, letters_service FROM ${application};
    REVOKE DELETE, TRUNCATE ON letters_series FROM ${application};
END $$;
