-- Budget, quota (指标), award, payment, and one ledger under them. Whatever says an amount or who decided only grows.

-- The money of a scheme in a year.
CREATE TABLE funding_budget (
    id uuid PRIMARY KEY,
    scheme_id text NOT NULL,
    city text NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    UNIQUE (scheme_id, year)
);

-- What was proposed for it; an amount counts once the second person agreed.
CREATE TABLE funding_proposal (
    id uuid PRIMARY KEY,
    budget_id uuid NOT NULL REFERENCES funding_budget,
    kind text NOT NULL CHECK (kind IN ('INITIAL', 'SUPPLEMENT', 'CUT')),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    basis text NOT NULL,
    target text NOT NULL,
    -- After 30 September of the year before.
    late boolean NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX funding_proposal_budget ON funding_proposal (budget_id, proposed_at);
CREATE UNIQUE INDEX funding_proposal_key ON funding_proposal (id, proposed_by);
CREATE TABLE funding_proposal_answer (
    proposal_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL DEFAULT '',
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (proposal_id, proposed_by) REFERENCES funding_proposal (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

-- What an office pays from: one per budget and paying office.
CREATE TABLE funding_quota (
    id uuid PRIMARY KEY,
    budget_id uuid NOT NULL REFERENCES funding_budget,
    office_id uuid NOT NULL REFERENCES accounts_office,
    UNIQUE (budget_id, office_id)
);
CREATE INDEX funding_quota_office ON funding_quota (office_id);

-- An issued list (资金下达): the paper that gives quotas and names what they are for.
CREATE TABLE funding_list (
    id uuid PRIMARY KEY,
    budget_id uuid NOT NULL REFERENCES funding_budget,
    round_id uuid NOT NULL,
    paper text NOT NULL,
    issued_on date NOT NULL,
    content_sha256 text NOT NULL,
    proposed_by uuid NOT NULL,
    confirmed_by uuid NOT NULL,
    confirmed_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (confirmed_by <> proposed_by)
);

-- A paying office received the paper; its month runs from here.
CREATE TABLE funding_receipt (
    list_id uuid NOT NULL REFERENCES funding_list,
    quota_id uuid NOT NULL REFERENCES funding_quota,
    received_on date NOT NULL,
    due_on date NOT NULL,
    received_by uuid NOT NULL,
    received_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (list_id, quota_id)
);

CREATE TABLE funding_award (
    id uuid PRIMARY KEY,
    list_id uuid NOT NULL REFERENCES funding_list,
    quota_id uuid NOT NULL REFERENCES funding_quota,
    -- Null where nobody applied: lump sums and single matters.
    case_id uuid,
    number text NOT NULL,
    enterprise_id uuid,
    payee text NOT NULL,
    item text NOT NULL,
    district_office uuid,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    city_fen bigint NOT NULL CHECK (city_fen BETWEEN 0 AND amount_fen),
    UNIQUE (list_id, number)
);
CREATE INDEX funding_award_quota ON funding_award (quota_id, list_id);
CREATE INDEX funding_award_case ON funding_award (case_id) WHERE case_id IS NOT NULL;

-- The ledger. A transfer moves an amount from one account to another; its entries balance. The application can only add:
-- the balance of an account is kept by the trigger below, as the owner of the tables.
CREATE TABLE funding_account (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    owner_id uuid NOT NULL,
    budget_id uuid NOT NULL REFERENCES funding_budget,
    fen bigint NOT NULL DEFAULT 0,
    entries bigint NOT NULL DEFAULT 0,
    UNIQUE (owner_id, kind),
    -- Money comes out of SOURCE and DISTRICT_SHARE; no other account is ever overdrawn. As every fen flows from budget to
    -- quota to commitment to payment to return, this alone keeps returned <= paid <= committed <= allocated <= budget.
    CONSTRAINT funding_nothing_overdrawn CHECK (
        CASE WHEN kind IN ('SOURCE', 'DISTRICT_SHARE') THEN fen <= 0 ELSE fen >= 0 END)
);
CREATE INDEX funding_account_budget ON funding_account (budget_id, kind);

CREATE TABLE funding_transfer (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind text NOT NULL,
    budget_id uuid NOT NULL REFERENCES funding_budget,
    quota_id uuid REFERENCES funding_quota,
    award_id uuid REFERENCES funding_award,
    payment_id uuid,
    memo text NOT NULL,
    by_person uuid,
    by_name text NOT NULL,
    business_date date NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX funding_transfer_budget ON funding_transfer (budget_id, sequence);
CREATE INDEX funding_transfer_award ON funding_transfer (award_id, sequence) WHERE award_id IS NOT NULL;
-- Each step of a payment is in the ledger once, whatever is sent twice.
CREATE UNIQUE INDEX funding_transfer_payment ON funding_transfer (payment_id, kind) WHERE payment_id IS NOT NULL;

CREATE TABLE funding_entry (
    transfer_id uuid NOT NULL REFERENCES funding_transfer,
    account_id uuid NOT NULL REFERENCES funding_account,
    fen bigint NOT NULL CHECK (fen <> 0),
    -- Of the account after this entry, and which entry of the account it is; set by the trigger.
    balance_fen bigint NOT NULL DEFAULT 0,
    place bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (transfer_id, account_id),
    UNIQUE (account_id, place)
);

CREATE FUNCTION funding_post() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = fundcase, pg_temp AS $$
BEGIN
    UPDATE funding_account SET fen = fen + NEW.fen, entries = entries + 1 WHERE id = NEW.account_id
        RETURNING fen, entries INTO NEW.balance_fen, NEW.place;
    RETURN NEW;
END $$;
CREATE TRIGGER funding_post BEFORE INSERT ON funding_entry FOR EACH ROW EXECUTE FUNCTION funding_post();

CREATE FUNCTION funding_balanced() RETURNS trigger LANGUAGE plpgsql SET search_path = fundcase, pg_temp AS $$
DECLARE
    transfer uuid := CASE WHEN TG_TABLE_NAME = 'funding_transfer' THEN (to_jsonb(NEW)->>'id')::uuid
                          ELSE (to_jsonb(NEW)->>'transfer_id')::uuid END;
BEGIN
    IF (SELECT coalesce(sum(fen), -1) FROM funding_entry WHERE transfer_id = transfer) <> 0 THEN
        RAISE EXCEPTION 'Transfer % is not balanced', transfer USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER funding_balanced_transfer AFTER INSERT ON funding_transfer
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION funding_balanced();
CREATE CONSTRAINT TRIGGER funding_balanced_entry AFTER INSERT ON funding_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION funding_balanced();

-- Locks accounts, always in the order of their ids, and says what is in them. The application may not update the table
-- and so cannot lock its rows by itself.
CREATE FUNCTION funding_lock(wanted uuid[]) RETURNS TABLE (account_id uuid, account_fen bigint)
    LANGUAGE sql SECURITY DEFINER SET search_path = fundcase, pg_temp AS $$
    SELECT a.id, a.fen FROM funding_account a WHERE a.id = ANY (wanted) ORDER BY a.id FOR UPDATE
$$;
REVOKE EXECUTE ON FUNCTION funding_lock(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION funding_lock(uuid[]) TO ${application};

-- Payments; what says how much and to whom never changes, only how far it has come.
CREATE TABLE funding_batch (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    quota_id uuid NOT NULL REFERENCES funding_quota,
    payments int NOT NULL CHECK (payments > 0),
    total_fen bigint NOT NULL,
    sha256 text NOT NULL,
    made_by uuid NOT NULL,
    made_name text NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX funding_batch_quota ON funding_batch (quota_id, made_at DESC);

CREATE TABLE funding_payment (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    award_id uuid NOT NULL REFERENCES funding_award,
    quota_id uuid NOT NULL REFERENCES funding_quota,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    holder text NOT NULL,
    bank text NOT NULL,
    account text NOT NULL,
    requested_by uuid NOT NULL,
    requested_name text NOT NULL,
    requested_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('REQUESTED', 'REFUSED', 'APPROVED', 'SENT', 'PAID', 'FAILED', 'REVERSED')),
    decided_by uuid,
    decided_name text,
    decided_at timestamptz,
    note text NOT NULL DEFAULT '',
    batch_id uuid REFERENCES funding_batch,
    settled_on date,
    CHECK (decided_by <> requested_by),
    CHECK (state = 'REQUESTED' OR decided_by IS NOT NULL),
    CHECK (state IN ('REQUESTED', 'REFUSED', 'APPROVED') OR batch_id IS NOT NULL)
);
CREATE INDEX funding_payment_award ON funding_payment (award_id);
CREATE INDEX funding_payment_quota ON funding_payment (quota_id, state);
CREATE INDEX funding_payment_batch ON funding_payment (batch_id, number) WHERE batch_id IS NOT NULL;

-- What the bank said, file by file and line by line.
CREATE TABLE funding_confirmation (
    id uuid PRIMARY KEY,
    quota_id uuid NOT NULL REFERENCES funding_quota,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    applied int NOT NULL,
    repeated int NOT NULL,
    queued int NOT NULL,
    imported_by uuid NOT NULL,
    imported_name text NOT NULL,
    imported_at timestamptz NOT NULL,
    UNIQUE (quota_id, sha256)
);
CREATE TABLE funding_bank_result (
    payment_id uuid NOT NULL REFERENCES funding_payment,
    outcome text NOT NULL CHECK (outcome IN ('PAID', 'FAILED', 'SENT_BACK')),
    serial text NOT NULL,
    confirmation_id uuid NOT NULL REFERENCES funding_confirmation,
    PRIMARY KEY (payment_id, outcome)
);
-- Lines that fit no payment or contradict one, with the reason; a person looks at each.
CREATE TABLE funding_bank_line (
    id uuid PRIMARY KEY,
    confirmation_id uuid NOT NULL REFERENCES funding_confirmation,
    line int NOT NULL,
    content text NOT NULL,
    reason text NOT NULL,
    reason_en text NOT NULL
);
CREATE INDEX funding_bank_line_confirmation ON funding_bank_line (confirmation_id);
CREATE TABLE funding_bank_line_answer (
    line_id uuid PRIMARY KEY REFERENCES funding_bank_line,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

-- Payment of an award stands still by a decision (暂缓拨付), until another person ends it.
CREATE TABLE funding_hold (
    id uuid PRIMARY KEY,
    award_id uuid NOT NULL REFERENCES funding_award,
    basis text NOT NULL,
    held_by uuid NOT NULL,
    held_name text NOT NULL,
    held_at timestamptz NOT NULL
);
CREATE INDEX funding_hold_award ON funding_hold (award_id);
CREATE TABLE funding_hold_end (
    hold_id uuid PRIMARY KEY REFERENCES funding_hold,
    basis text NOT NULL,
    ended_by uuid NOT NULL,
    ended_name text NOT NULL,
    ended_at timestamptz NOT NULL
);

-- Client-made keys: the same key is done once and answered alike ever after.
CREATE TABLE funding_key (
    key text PRIMARY KEY,
    content_sha256 text NOT NULL,
    answer uuid NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- Numbers of payments and batches, by prefix.
CREATE TABLE funding_number (
    prefix text PRIMARY KEY,
    last int NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON funding_budget, funding_proposal, funding_proposal_answer, funding_quota, funding_list,
    funding_receipt, funding_award, funding_transfer, funding_entry, funding_batch, funding_confirmation,
    funding_bank_result, funding_bank_line, funding_bank_line_answer, funding_hold, funding_hold_end, funding_key
    FROM ${application};
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON funding_account FROM ${application};
GRANT INSERT (id, kind, owner_id, budget_id) ON funding_account TO ${application};
REVOKE INSERT ON funding_entry FROM ${application};
GRANT INSERT (transfer_id, account_id, fen) ON funding_entry TO ${application};
REVOKE UPDATE, DELETE, TRUNCATE ON funding_payment FROM ${application};
GRANT UPDATE (state, decided_by, decided_name, decided_at, note, batch_id, settled_on) ON funding_payment
    TO ${application};
REVOKE DELETE, TRUNCATE ON funding_number FROM ${application};
