-- One row per event, chained per subject; never changed, never deleted, by month.
CREATE TABLE history_entry (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    sequence int NOT NULL,
    type text NOT NULL,
    actor_person uuid,
    actor_office uuid,
    actor_name text NOT NULL,
    business_time timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    content text NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (subject_id, sequence, subject_kind, recorded_at)
) PARTITION BY RANGE (recorded_at);

DO $$
DECLARE
    month date := date '2026-01-01';
BEGIN
    WHILE month < date '2036-01-01' LOOP
        EXECUTE format('CREATE TABLE history_entry_%s PARTITION OF history_entry FOR VALUES FROM (%L) TO (%L)',
                to_char(month, 'YYYYMM'), month, month + interval '1 month');
        month := month + interval '1 month';
    END LOOP;
END $$;
CREATE TABLE history_entry_other PARTITION OF history_entry DEFAULT;

-- The last link of each chain; derived, and locked while the next link is written.
CREATE TABLE history_head (
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    sequence int NOT NULL,
    hash bytea NOT NULL,
    sealed_sequence int NOT NULL DEFAULT 0,
    PRIMARY KEY (subject_id, subject_kind)
);
CREATE INDEX history_head_unsealed ON history_head (subject_id) WHERE sequence > sealed_sequence;

-- The global chain: each seal covers the heads that moved since the one before.
CREATE TABLE history_seal (
    number bigint PRIMARY KEY,
    sealed_at timestamptz NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL
);
CREATE TABLE history_seal_head (
    number bigint NOT NULL REFERENCES history_seal,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    sequence int NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (number, subject_id, subject_kind)
);

DO $$
DECLARE
    part text;
BEGIN
    FOR part IN SELECT tablename FROM pg_tables WHERE schemaname = 'fundcase'
            AND (tablename LIKE 'history\_entry%' OR tablename IN ('history_seal', 'history_seal_head')) LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM ${application}', part);
    END LOOP;
END $$;
