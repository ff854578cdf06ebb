-- What the inbox shows of a case; written at each submission and copied into its items.
CREATE TABLE inbox_case (
    case_id uuid PRIMARY KEY,
    number text NOT NULL,
    enterprise text NOT NULL,
    item text NOT NULL,
    item_name text NOT NULL,
    district text NOT NULL,
    round_id uuid NOT NULL,
    amount_fen bigint,
    -- Corrected and handed in again (补正已回).
    returned boolean NOT NULL,
    bigrams tsvector NOT NULL
);

-- One open task of an office. It repeats what lists filter and order by, so that a page reads one index.
CREATE TABLE inbox_item (
    task_id text PRIMARY KEY,
    case_id uuid NOT NULL,
    office_id uuid NOT NULL,
    assignee uuid,
    assignee_name text,
    stage text NOT NULL,
    due date,
    held boolean NOT NULL DEFAULT false,
    -- The due day, or a day after all others where the clock stands still or no term runs.
    sort_due date NOT NULL,
    opened_at timestamptz NOT NULL,
    version int NOT NULL,
    number text NOT NULL,
    enterprise text NOT NULL,
    item text NOT NULL,
    item_name text NOT NULL,
    district text NOT NULL,
    round_id uuid NOT NULL,
    amount_fen bigint,
    returned boolean NOT NULL,
    bigrams tsvector NOT NULL
);
CREATE INDEX inbox_item_office ON inbox_item (office_id, sort_due, task_id);
CREATE INDEX inbox_item_assignee ON inbox_item (assignee, sort_due, task_id) WHERE assignee IS NOT NULL;
CREATE INDEX inbox_item_due ON inbox_item (sort_due, task_id);
CREATE INDEX inbox_item_case ON inbox_item (case_id);
CREATE INDEX inbox_item_number ON inbox_item (number text_pattern_ops);
CREATE INDEX inbox_item_bigrams ON inbox_item USING gin (bigrams);

-- What a person has done, the latest first.
CREATE TABLE inbox_done (
    task_id text PRIMARY KEY,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    stage text NOT NULL,
    outcome text NOT NULL,
    done_at timestamptz NOT NULL,
    number text NOT NULL,
    enterprise text NOT NULL
);
CREATE INDEX inbox_done_person ON inbox_done (person_id, done_at DESC, task_id);

-- Who has a case open; machine time, because a page pings.
CREATE TABLE inbox_presence (
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    since timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, person_id)
);
