-- The moment of the step that made a paper due; null where only its day was kept.
ALTER TABLE letters_due ADD COLUMN due_at timestamptz;
