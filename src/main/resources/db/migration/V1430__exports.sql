-- The columns that a person picked last for a list; a comfort, not a record.
CREATE TABLE exports_picked (
    person_id uuid NOT NULL REFERENCES accounts_person,
    list text NOT NULL,
    labels text[] NOT NULL,
    PRIMARY KEY (person_id, list)
);
