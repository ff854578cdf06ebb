-- Lump sums to districts by the factor method (因素法切块). A proposal never changes; the second person's answer, and what
-- each district files of its own, are further rows.
CREATE TABLE arrangements_block (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES rounds_round,
    item text NOT NULL,
    year int NOT NULL,
    total_fen bigint NOT NULL CHECK (total_fen > 0),
    basis text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX arrangements_block_round ON arrangements_block (round_id, proposed_at);

CREATE TABLE arrangements_factor (
    block_id uuid NOT NULL REFERENCES arrangements_block,
    place int NOT NULL,
    name text NOT NULL,
    weight int NOT NULL CHECK (weight BETWEEN 1 AND 100),
    PRIMARY KEY (block_id, place)
);

-- What a district gets, with the values it follows from, in the order of the factors.
CREATE TABLE arrangements_share (
    block_id uuid NOT NULL REFERENCES arrangements_block,
    office_id uuid NOT NULL REFERENCES accounts_office,
    payer_id uuid NOT NULL REFERENCES accounts_office,
    district text NOT NULL,
    factor_values numeric[] NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (block_id, office_id)
);

-- A district's own plan (分配使用方案), which it files with the city's bureau (备案).
CREATE TABLE arrangements_plan (
    id uuid PRIMARY KEY,
    block_id uuid NOT NULL,
    office_id uuid NOT NULL,
    basis text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    FOREIGN KEY (block_id, office_id) REFERENCES arrangements_share (block_id, office_id)
);
CREATE INDEX arrangements_plan_share ON arrangements_plan (block_id, office_id);

CREATE TABLE arrangements_line (
    plan_id uuid NOT NULL REFERENCES arrangements_plan,
    place int NOT NULL,
    payee text NOT NULL,
    credit_code text NOT NULL,
    enterprise_id uuid,
    reason text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (plan_id, place)
);

-- What the second person said to a block or to a district's plan; with a yes, the paper that issues it.
CREATE TABLE arrangements_answer (
    subject_id uuid PRIMARY KEY,
    agreed boolean NOT NULL,
    note text NOT NULL DEFAULT '',
    paper text NOT NULL DEFAULT '',
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    CHECK (agreed = (paper <> ''))
);

-- Recipients whom a plan or paper of the city names, once their money is issued.
CREATE TABLE arrangements_issued (
    recipient_id uuid PRIMARY KEY REFERENCES rounds_recipient,
    list_id uuid NOT NULL,
    paper text NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON arrangements_block, arrangements_factor, arrangements_share, arrangements_plan,
    arrangements_line, arrangements_answer, arrangements_issued FROM ${application};

-- How what an annual plan buys was procured; blank where nothing is bought.
ALTER TABLE rounds_recipient ADD COLUMN procurement text NOT NULL DEFAULT '';
ALTER TABLE rounds_recipient ADD COLUMN procurement_record text NOT NULL DEFAULT '';
