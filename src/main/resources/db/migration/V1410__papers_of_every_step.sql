-- A paper is about a case, a round or a quota.
ALTER TABLE letters_letter RENAME COLUMN case_id TO subject_id;
ALTER TABLE letters_letter ADD COLUMN subject_kind text NOT NULL DEFAULT 'CASE';
ALTER TABLE letters_letter ALTER COLUMN subject_kind DROP DEFAULT;
ALTER INDEX letters_letter_case RENAME TO letters_letter_subject;
-- Null where a paper is for the public or for somebody who is no party of the system.
ALTER TABLE letters_letter ALTER COLUMN recipient_id DROP NOT NULL;

-- What it is drawn from, as list/<id>; null for a paper that each decision issues anew. When the facts of a source change,
-- the paper is drawn again under the same number as a further version.
ALTER TABLE letters_letter ADD COLUMN source text;
ALTER TABLE letters_letter ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE letters_letter ADD COLUMN facts_sha256 text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX letters_letter_source ON letters_letter (kind, source, version) WHERE source IS NOT NULL;

-- Ordinal 0: a number that people gave outside of the series.
ALTER TABLE letters_letter DROP CONSTRAINT letters_letter_office_id_word_year_ordinal_key;
CREATE UNIQUE INDEX letters_letter_number ON letters_letter (office_id, word, year, ordinal, version) WHERE ordinal > 0;

-- A paper that an event of a step made due; a job of the same transaction draws it. The id is made of kind and occasion, so
-- an event that is told twice makes one paper due.
CREATE TABLE letters_due (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    source text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    officer text NOT NULL,
    due_on date NOT NULL,
    detail text NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON letters_due FROM ${application};
