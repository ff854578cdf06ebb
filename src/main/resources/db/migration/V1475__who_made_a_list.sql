-- Who proposed a version that a second person confirmed; who froze it is the second person then. A ranking makes a list,
-- what comes after it changes it.
ALTER TABLE rounds_list ADD COLUMN proposed_by uuid;
ALTER TABLE rounds_list ADD COLUMN proposed_name text;
ALTER TABLE rounds_list ADD COLUMN ranked boolean NOT NULL DEFAULT false;
ALTER TABLE rounds_list ADD CHECK ((proposed_by IS NULL) = (proposed_name IS NULL));
