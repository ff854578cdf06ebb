-- With which paper a due was answered: by it the public is given the paper of what was really published, and what was due
-- earlier never draws over what was due later.
ALTER TABLE letters_due ADD COLUMN entered bigint GENERATED ALWAYS AS IDENTITY;

CREATE TABLE letters_drawn (
    due_id uuid NOT NULL REFERENCES letters_due,
    letter_id uuid NOT NULL REFERENCES letters_letter,
    PRIMARY KEY (due_id, letter_id)
);
CREATE INDEX letters_drawn_letter ON letters_drawn (letter_id);
CREATE INDEX letters_due_source ON letters_due (source);
REVOKE UPDATE, DELETE, TRUNCATE ON letters_drawn FROM ${application};

-- Notices that were published before this table was there: their paper is the last version.
INSERT INTO letters_drawn (due_id, letter_id)
SELECT DISTINCT ON (d.id) d.id, l.id
FROM letters_due d
JOIN publicity_notice n ON d.source = 'notice/' || n.id
JOIN letters_letter l ON l.kind = 'NOTICE'
    AND l.source = CASE WHEN n.supplements IS NULL THEN 'list/' || n.list_id ELSE 'notice/' || n.id END
WHERE d.kind = 'NOTICE'
ORDER BY d.id, l.version DESC;

-- A paper that could not be drawn, or whose files could not be made: shown where papers are listed until it is.
CREATE TABLE letters_trouble (
    id uuid PRIMARY KEY,
    due_id uuid REFERENCES letters_due,
    letter_id uuid REFERENCES letters_letter,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    about text NOT NULL,
    reason text NOT NULL,
    reason_en text NOT NULL,
    tries int NOT NULL,
    gave_up boolean NOT NULL,
    last_at timestamptz NOT NULL,
    solved_at timestamptz,
    CHECK ((due_id IS NULL) <> (letter_id IS NULL))
);
CREATE INDEX letters_trouble_subject ON letters_trouble (subject_id) WHERE solved_at IS NULL;
REVOKE DELETE, TRUNCATE ON letters_trouble FROM ${application};
