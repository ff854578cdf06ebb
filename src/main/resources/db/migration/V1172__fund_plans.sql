-- The plan of a round's money (资金安排方案), for exactly one version of its list: who pays how much, and what the city
-- bears of it. A further plan takes the place of the one before; nothing is changed.
CREATE TABLE allocation_plan (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    list_id uuid NOT NULL,
    list_hash text NOT NULL,
    year int NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX allocation_plan_round ON allocation_plan (round_id, proposed_at DESC);

CREATE TABLE allocation_line (
    plan_id uuid NOT NULL REFERENCES allocation_plan,
    place int NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    enterprise_id uuid NOT NULL,
    payee text NOT NULL,
    item text NOT NULL,
    district_office uuid,
    paying_office uuid NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    city_share_fen bigint NOT NULL CHECK (city_share_fen BETWEEN 0 AND amount_fen),
    PRIMARY KEY (plan_id, place)
);

-- The number of the paper by which a plan is issued.
CREATE TABLE allocation_paper (
    plan_id uuid PRIMARY KEY REFERENCES allocation_plan,
    number text NOT NULL,
    entered_by uuid NOT NULL,
    entered_name text NOT NULL,
    entered_at timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON allocation_plan, allocation_line FROM ${application};
