-- One uploaded file. Its bytes lie in the object store under their SHA-256 and are never rewritten.
CREATE TABLE documents_document (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    slot text NOT NULL,
    file_name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    version int NOT NULL,
    idempotency_key text,
    uploaded_by uuid,
    uploaded_name text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    removed_at timestamptz,
    reading text NOT NULL DEFAULT 'PENDING' CHECK (reading IN ('PENDING', 'READ', 'UNSUPPORTED', 'FAILED')),
    reading_note text,
    tries int NOT NULL DEFAULT 0,
    kind text,
    pages int
);
CREATE INDEX documents_document_case ON documents_document (case_id, slot, uploaded_at);
CREATE INDEX documents_document_sha256 ON documents_document (sha256);
CREATE UNIQUE INDEX documents_document_idempotency ON documents_document (case_id, idempotency_key)
    WHERE idempotency_key IS NOT NULL;

-- One value: what the machine read and, apart from it, what a person set; the person's wins.
CREATE TABLE documents_field (
    document_id uuid NOT NULL REFERENCES documents_document,
    name text NOT NULL,
    ordinal int NOT NULL,
    machine_value text,
    source text,
    page int,
    x double precision,
    y double precision,
    w double precision,
    h double precision,
    confidence double precision NOT NULL DEFAULT 0,
    person_value text,
    person_id uuid,
    person_name text,
    person_at timestamptz,
    PRIMARY KEY (document_id, name)
);

-- Lines of an invoice and the checks that an invoice fails or passes by itself.
CREATE TABLE documents_reading (
    document_id uuid PRIMARY KEY REFERENCES documents_document,
    lines jsonb NOT NULL,
    checks jsonb NOT NULL,
    text text NOT NULL
);

-- Who presented which invoice where: the same key in another row is the same invoice, in whatever form.
CREATE TABLE documents_invoice (
    document_id uuid PRIMARY KEY REFERENCES documents_document,
    case_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    invoice_key text NOT NULL,
    red boolean NOT NULL,
    red_of text,
    total_fen bigint,
    counted_fen bigint NOT NULL DEFAULT 0
);
CREATE INDEX documents_invoice_key ON documents_invoice (invoice_key);
CREATE INDEX documents_invoice_red_of ON documents_invoice (red_of) WHERE red_of IS NOT NULL;
CREATE INDEX documents_invoice_case ON documents_invoice (case_id);
