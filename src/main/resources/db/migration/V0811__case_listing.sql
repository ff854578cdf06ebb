-- What a list of cases shows and searches; written at each submission.
CREATE TABLE cases_listing (
    case_id uuid PRIMARY KEY,
    number text NOT NULL,
    enterprise text NOT NULL,
    credit_code text NOT NULL,
    item_name text NOT NULL,
    round_id uuid NOT NULL,
    round text NOT NULL,
    district text NOT NULL,
    submitted_at timestamptz NOT NULL,
    bigrams tsvector NOT NULL
);
CREATE INDEX cases_listing_latest ON cases_listing (submitted_at DESC, case_id DESC);
CREATE INDEX cases_listing_number ON cases_listing (number text_pattern_ops);
CREATE INDEX cases_listing_code ON cases_listing (credit_code text_pattern_ops);
CREATE INDEX cases_listing_bigrams ON cases_listing USING gin (bigrams);
CREATE INDEX cases_listing_round ON cases_listing (round_id);
