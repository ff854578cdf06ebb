-- The register of enterprises. The id is also the id of the office its people act for.
CREATE TABLE applicants_enterprise (
    id uuid PRIMARY KEY,
    credit_code text NOT NULL UNIQUE,
    name text NOT NULL,
    legal_representative text NOT NULL,
    established_on date,
    address text NOT NULL,
    city text NOT NULL,
    district text,
    municipal_unit boolean NOT NULL,
    legal_person boolean NOT NULL,
    contact_name text NOT NULL,
    contact_phone text NOT NULL,
    account_name text,
    bank_name text,
    bank_account text,
    version int NOT NULL DEFAULT 1
);

-- Support received outside Fundcase: declared, imported, or found by an officer's query with its proof.
CREATE TABLE applicants_other_funding (
    id uuid PRIMARY KEY,
    credit_code text NOT NULL,
    project text NOT NULL,
    level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCE', 'CITY', 'DISTRICT')),
    source text NOT NULL,
    year int NOT NULL,
    amount_fen bigint,
    origin text NOT NULL CHECK (origin IN ('DECLARED', 'IMPORTED', 'QUERIED')),
    proof text,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX applicants_other_funding_code ON applicants_other_funding (credit_code);

-- Bars from applying (取消申报资格), with their term.
CREATE TABLE applicants_bar (
    id uuid PRIMARY KEY,
    credit_code text NOT NULL,
    starts date NOT NULL,
    until date NOT NULL,
    basis text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (until >= starts)
);
CREATE INDEX applicants_bar_code ON applicants_bar (credit_code);

-- An officer looked into a list of the market regulator, or at whether other funding exists, on a day, with proof.
CREATE TABLE applicants_query (
    id uuid PRIMARY KEY,
    credit_code text NOT NULL,
    list text NOT NULL CHECK (list IN ('ABNORMAL', 'DISHONEST', 'OTHER_FUNDING')),
    found boolean NOT NULL,
    queried_on date NOT NULL,
    proof text NOT NULL,
    queried_by uuid NOT NULL
);
CREATE INDEX applicants_query_code ON applicants_query (credit_code, list, queried_on DESC);
