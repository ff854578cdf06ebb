-- A ZIP of several documents comes in under one key: its documents share the key and are told apart by their place in
-- it. What the ZIP hashed to is kept, so that a repeated upload is known again.
ALTER TABLE documents_document ADD COLUMN part int NOT NULL DEFAULT 0;
ALTER TABLE documents_document ADD COLUMN package_sha256 text;
DROP INDEX documents_document_idempotency;
CREATE UNIQUE INDEX documents_document_idempotency ON documents_document (case_id, idempotency_key, part)
    WHERE idempotency_key IS NOT NULL;
