-- Agreements with operators (委托协议), vouchers of their payments (票据销账) and their reports (定期报告). All of it only grows.
CREATE TABLE operators_agreement (
    id uuid PRIMARY KEY,
    scheme_id text NOT NULL,
    city text NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    number text NOT NULL,
    bureau_id uuid NOT NULL REFERENCES accounts_office,
    bureau_name text NOT NULL,
    operator_id uuid NOT NULL REFERENCES accounts_office,
    operator_name text NOT NULL,
    signed_on date NOT NULL,
    from_day date NOT NULL,
    until_day date NOT NULL,
    account_fen bigint NOT NULL CHECK (account_fen > 0),
    fee_fen bigint NOT NULL CHECK (fee_fen >= 0),
    report_every text NOT NULL CHECK (report_every IN ('MONTH', 'QUARTER', 'HALF_YEAR')),
    report_days int NOT NULL CHECK (report_days BETWEEN 1 AND 60),
    paper_sha256 text NOT NULL,
    paper_name text NOT NULL,
    paper_mime text NOT NULL,
    paper_size bigint NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (from_day <= until_day)
);
CREATE INDEX operators_agreement_scheme ON operators_agreement (scheme_id, operator_id);
CREATE UNIQUE INDEX operators_agreement_first ON operators_agreement (id, recorded_by);

CREATE TABLE operators_service (
    agreement_id uuid NOT NULL REFERENCES operators_agreement,
    service text NOT NULL,
    PRIMARY KEY (agreement_id, service)
);

-- Where in the agreement a limit stands.
CREATE TABLE operators_clause (
    agreement_id uuid NOT NULL REFERENCES operators_agreement,
    term text NOT NULL,
    clause text NOT NULL,
    PRIMARY KEY (agreement_id, term)
);

-- It holds once a second person of the bureau agreed; of several for a day the one agreed to last.
CREATE TABLE operators_agreement_answer (
    agreement_id uuid PRIMARY KEY,
    place bigint GENERATED ALWAYS AS IDENTITY,
    recorded_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (agreement_id, recorded_by) REFERENCES operators_agreement (id, recorded_by),
    CHECK (answered_by <> recorded_by)
);

-- A bank's paper for a payment of the special account.
CREATE TABLE operators_voucher (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL REFERENCES accounts_office,
    quota_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    number text NOT NULL,
    dated date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    paper_sha256 text NOT NULL,
    paper_name text NOT NULL,
    paper_mime text NOT NULL,
    paper_size bigint NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX operators_voucher_payment ON operators_voucher (payment_id);
CREATE INDEX operators_voucher_number ON operators_voucher (office_id, number);
CREATE INDEX operators_voucher_paper ON operators_voucher (office_id, paper_sha256);
CREATE INDEX operators_voucher_quota ON operators_voucher (quota_id, recorded_at);
CREATE UNIQUE INDEX operators_voucher_first ON operators_voucher (id, recorded_by);

-- Written off once the bureau agreed.
CREATE TABLE operators_voucher_answer (
    voucher_id uuid PRIMARY KEY,
    recorded_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_on date NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (voucher_id, recorded_by) REFERENCES operators_voucher (id, recorded_by),
    CHECK (answered_by <> recorded_by)
);

-- A report of a period, frozen with its hash. Its figures came from the ledger when it was handed in.
CREATE TABLE operators_report (
    id uuid PRIMARY KEY,
    quota_id uuid NOT NULL,
    agreement_id uuid NOT NULL REFERENCES operators_agreement,
    from_day date NOT NULL,
    until_day date NOT NULL,
    version int NOT NULL CHECK (version > 0),
    opening_fen bigint NOT NULL,
    received_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    returned_fen bigint NOT NULL,
    written_off_fen bigint NOT NULL,
    closing_fen bigint NOT NULL,
    content text NOT NULL,
    sha256 text NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_name text NOT NULL,
    submitted_on date NOT NULL,
    submitted_at timestamptz NOT NULL,
    UNIQUE (quota_id, until_day, version)
);
CREATE TABLE operators_report_line (
    report_id uuid NOT NULL REFERENCES operators_report,
    item text NOT NULL,
    committed_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    written_off_fen bigint NOT NULL,
    PRIMARY KEY (report_id, item)
);
CREATE TABLE operators_report_answer (
    report_id uuid PRIMARY KEY REFERENCES operators_report,
    received boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

CREATE INDEX funding_transfer_quota ON funding_transfer (quota_id, business_date) WHERE quota_id IS NOT NULL;

REVOKE UPDATE, DELETE, TRUNCATE ON operators_agreement, operators_service, operators_clause, operators_agreement_answer,
    operators_voucher, operators_voucher_answer, operators_report, operators_report_line, operators_report_answer
    FROM ${application};
