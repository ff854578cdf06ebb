-- A password that somebody else chose: its holder changes it before doing anything else.
ALTER TABLE accounts_person ADD COLUMN temporary boolean NOT NULL DEFAULT false;
