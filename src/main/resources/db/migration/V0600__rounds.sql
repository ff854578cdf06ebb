-- A call for applications (申报批次) under one version of a scheme, whose rules its cases keep.
CREATE TABLE rounds_round (
    id uuid PRIMARY KEY,
    scheme_id text NOT NULL,
    scheme_version text NOT NULL,
    deployment text NOT NULL,
    title text NOT NULL,
    prefix text NOT NULL,
    opens_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    parameters jsonb NOT NULL,
    CHECK (closes_at > opens_at)
);

-- Case numbers run through per prefix, also over several rounds of a year.
CREATE TABLE rounds_number (
    prefix text PRIMARY KEY,
    last int NOT NULL
);
