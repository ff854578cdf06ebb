-- How often a person set the field: who saves says which one was seen, so the second of two is told.
ALTER TABLE documents_field ADD COLUMN revision int NOT NULL DEFAULT 0;
-- Where the person's value stands on the page; the machine's own place stays beside it.
ALTER TABLE documents_field ADD COLUMN person_page int;
ALTER TABLE documents_field ADD COLUMN person_x double precision;
ALTER TABLE documents_field ADD COLUMN person_y double precision;
ALTER TABLE documents_field ADD COLUMN person_w double precision;
ALTER TABLE documents_field ADD COLUMN person_h double precision;
UPDATE documents_field SET revision = 1 WHERE person_value IS NOT NULL;

-- What the machine read in a rectangle that a person framed.
CREATE TABLE documents_region (
    id uuid PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES documents_document,
    page int NOT NULL,
    x double precision NOT NULL,
    y double precision NOT NULL,
    w double precision NOT NULL,
    h double precision NOT NULL,
    text text NOT NULL,
    source text NOT NULL,
    confidence double precision NOT NULL,
    person_id uuid,
    person_name text NOT NULL,
    read_at timestamptz NOT NULL
);
CREATE INDEX documents_region_document ON documents_region (document_id);

-- Every value that a person gave a field, in order; null where the person went back to the machine's.
CREATE TABLE documents_field_value (
    document_id uuid NOT NULL REFERENCES documents_document,
    name text NOT NULL,
    revision int NOT NULL,
    value text,
    region_id uuid REFERENCES documents_region,
    person_id uuid,
    person_name text NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (document_id, name, revision)
);
INSERT INTO documents_field_value (document_id, name, revision, value, person_id, person_name, given_at)
SELECT document_id, name, 1, person_value, person_id, coalesce(person_name, ''), coalesce(person_at, now())
FROM documents_field WHERE person_value IS NOT NULL;

REVOKE UPDATE, DELETE, TRUNCATE ON documents_region, documents_field_value FROM ${application};
