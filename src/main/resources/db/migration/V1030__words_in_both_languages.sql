-- What a document's check says, and why a document was not read, is told in the reader's language: both are kept.
UPDATE documents_reading
SET checks = (
    SELECT coalesce(jsonb_agg(
        CASE WHEN jsonb_typeof(one -> 'message') = 'string'
             THEN jsonb_set(one, '{message}', jsonb_build_object('zh', one -> 'message', 'en', one -> 'message'))
             ELSE one END ORDER BY n), '[]'::jsonb)
    FROM jsonb_array_elements(checks) WITH ORDINALITY AS each_check (one, n));

ALTER TABLE documents_document ADD COLUMN reading_note_en text;
UPDATE documents_document SET reading_note_en = reading_note;
