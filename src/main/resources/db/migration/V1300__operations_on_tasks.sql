-- The order of steps: opening and closing count on, so that what came after what is known whatever the clock says.
CREATE SEQUENCE workflow_step_no;
ALTER TABLE workflow_task
    ADD COLUMN opened_no bigint,
    ADD COLUMN closed_no bigint,
    -- Done, and undone since: returned over, taken back, or of the life of a case before it was reopened.
    ADD COLUMN reversed boolean NOT NULL DEFAULT false,
    -- Others have been asked to sign; only then is workflow_signing looked at.
    ADD COLUMN signing boolean NOT NULL DEFAULT false,
    -- Who changed it last, for whoever comes second.
    ADD COLUMN touched_by text;

WITH numbered AS (
    SELECT task_id, closing, row_number() OVER (ORDER BY at, closing DESC, task_id) AS no FROM (
        SELECT task_id, opened_at AS at, false AS closing FROM workflow_task
        UNION ALL SELECT task_id, closed_at, true FROM workflow_task WHERE closed_at IS NOT NULL) moments)
UPDATE workflow_task t SET
    opened_no = (SELECT no FROM numbered n WHERE n.task_id = t.task_id AND NOT closing),
    closed_no = (SELECT no FROM numbered n WHERE n.task_id = t.task_id AND closing);
SELECT setval('workflow_step_no', (SELECT count(*) * 2 + 1 FROM workflow_task));
ALTER TABLE workflow_task
    ALTER COLUMN opened_no SET DEFAULT nextval('workflow_step_no'),
    ALTER COLUMN opened_no SET NOT NULL;
UPDATE workflow_task t SET reversed = true WHERE state = 'DONE' AND EXISTS (
    SELECT 1 FROM workflow_task a WHERE a.case_id = t.case_id AND a.stage = 'ACCEPTANCE' AND a.opened_no > t.closed_no);

-- What is asked of others before a task can end, and the conclusion that waits for those who sign after it.
CREATE TABLE workflow_signing (
    task_id text PRIMARY KEY REFERENCES workflow_task,
    -- The latest countersigning (会签); null while there was none.
    rule text CHECK (rule IN ('ALL', 'RATIO', 'ONE', 'SEQUENCE')),
    -- Per cent of the countersigners, for RATIO.
    ratio int CHECK (ratio BETWEEN 1 AND 100),
    turn int NOT NULL DEFAULT 0,
    kept jsonb
);
CREATE TABLE workflow_signer (
    id uuid PRIMARY KEY,
    task_id text NOT NULL REFERENCES workflow_task,
    kind text NOT NULL CHECK (kind IN ('COSIGN', 'BEFORE', 'AFTER', 'DELEGATE')),
    turn int NOT NULL,
    place int NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    state text NOT NULL CHECK (state IN ('WAITING', 'OPEN', 'AGREED', 'DISAGREED', 'SPARED', 'WITHDRAWN')),
    -- What was asked for, and what was answered.
    note text NOT NULL,
    opinion text NOT NULL DEFAULT '',
    asked_name text NOT NULL,
    answered_name text,
    answered_at timestamptz
);
CREATE INDEX workflow_signer_task ON workflow_signer (task_id, place);
CREATE INDEX workflow_signer_person ON workflow_signer (person_id) WHERE state IN ('WAITING', 'OPEN');

-- Who does the work of whom on which days (请假代理).
CREATE TABLE accounts_absence (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES accounts_person,
    substitute_id uuid NOT NULL REFERENCES accounts_person,
    first_day date NOT NULL,
    last_day date NOT NULL,
    ended boolean NOT NULL DEFAULT false,
    CHECK (first_day <= last_day AND person_id <> substitute_id)
);
CREATE INDEX accounts_absence_person ON accounts_absence (person_id) WHERE NOT ended;
CREATE INDEX accounts_absence_substitute ON accounts_absence (substitute_id) WHERE NOT ended;

-- What the queues show of the operations.
ALTER TABLE inbox_item
    ADD COLUMN signers uuid[] NOT NULL DEFAULT '{}',
    -- Signed and asked, as 1/3; null where nobody is asked.
    ADD COLUMN signed text,
    ADD COLUMN urged int NOT NULL DEFAULT 0,
    ADD COLUMN sent_back boolean NOT NULL DEFAULT false;
CREATE INDEX inbox_item_signers ON inbox_item USING gin (signers) WHERE signers <> '{}';

-- One row for each thing a person finished: a task, or a signature on the task of another.
ALTER TABLE inbox_done DROP CONSTRAINT inbox_done_pkey;
ALTER TABLE inbox_done ADD COLUMN entry text;
UPDATE inbox_done SET entry = task_id;
ALTER TABLE inbox_done ALTER COLUMN entry SET NOT NULL, ADD PRIMARY KEY (entry);

CREATE TABLE inbox_copy (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    stage text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    words text NOT NULL,
    sent_name text NOT NULL,
    sent_at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX inbox_copy_person ON inbox_copy (person_id, sent_at DESC, id);
CREATE INDEX inbox_copy_case ON inbox_copy (case_id);

CREATE TABLE inbox_urge (
    id uuid PRIMARY KEY,
    task_id text NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    words text NOT NULL,
    urged_on date NOT NULL,
    UNIQUE (task_id, person_id, urged_on)
);

-- What a person has written for a task and not handed in; it goes with the task.
CREATE TABLE inbox_draft (
    task_id text NOT NULL,
    person_id uuid NOT NULL,
    form jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, person_id)
);

-- Why a task is back at a step: for whoever opens it.
CREATE TABLE workflow_return (
    task_id text PRIMARY KEY REFERENCES workflow_task,
    from_stage text NOT NULL,
    reason text NOT NULL,
    by_name text NOT NULL
);
