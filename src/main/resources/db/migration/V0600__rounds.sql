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
    next_number int NOT NULL DEFAULT 1,
    CHECK (closes_at > opens_at)
);
