-- A task that was undone or left because its case went back: whoever signed on it is asked again when the step comes again.
ALTER TABLE workflow_signing ADD COLUMN ask_again boolean NOT NULL DEFAULT false;
-- Asked by that, not by a person.
ALTER TABLE workflow_signer ADD COLUMN again boolean NOT NULL DEFAULT false;
