-- Of two looks into a list on one business day the later one counts.
ALTER TABLE applicants_query ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT clock_timestamp();
DROP INDEX applicants_query_code;
CREATE INDEX applicants_query_code ON applicants_query (credit_code, list, recorded_at DESC);
