-- The project pool (入库储备): what passed the review, until it is supported, taken back or too old.
CREATE TABLE rounds_pool (
    case_id uuid PRIMARY KEY,
    -- The round that it was handed in to.
    round_id uuid NOT NULL REFERENCES rounds_round,
    scheme_id text NOT NULL,
    city text NOT NULL,
    year int NOT NULL,
    number text NOT NULL,
    enterprise text NOT NULL,
    district text NOT NULL,
    item text NOT NULL,
    project text NOT NULL,
    score numeric(7, 2),
    amount_fen bigint NOT NULL,
    entered_on date NOT NULL,
    last_day date NOT NULL,
    state text NOT NULL CHECK (state IN ('IN_POOL', 'DRAWN', 'FUNDED', 'LEFT')),
    -- The round that ranks it, or that supported it; null while none does.
    drawn_by uuid REFERENCES rounds_round,
    CHECK (state NOT IN ('DRAWN', 'FUNDED') OR drawn_by IS NOT NULL)
);
CREATE INDEX rounds_pool_listed ON rounds_pool (city, entered_on DESC, case_id);
CREATE INDEX rounds_pool_round ON rounds_pool (round_id);
CREATE INDEX rounds_pool_drawn ON rounds_pool (drawn_by);

-- What became of a project of the pool, over the years.
CREATE TABLE rounds_pool_step (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES rounds_pool,
    step text NOT NULL CHECK (step IN ('ENTERED', 'DRAWN', 'RETURNED', 'FUNDED', 'LEFT')),
    round_id uuid REFERENCES rounds_round,
    reason text NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX rounds_pool_step_case ON rounds_pool_step (case_id, id);

REVOKE DELETE, TRUNCATE ON rounds_pool FROM ${application};
REVOKE UPDATE, DELETE, TRUNCATE ON rounds_pool_step FROM ${application};
