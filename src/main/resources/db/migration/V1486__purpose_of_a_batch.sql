-- What the bank's file says the money is for, as it was when the batch was made; null for what was made before, whose file
-- has the code of the scheme.
ALTER TABLE funding_batch ADD COLUMN purpose text;
