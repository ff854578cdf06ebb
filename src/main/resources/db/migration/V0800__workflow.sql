-- A case of ours and the engine's instance that runs it. Locking this row serialises the engine's commands per case.
CREATE TABLE workflow_case (
    case_id uuid PRIMARY KEY,
    instance_id text NOT NULL,
    deployment_id text NOT NULL,
    ended_at timestamptz
);

-- One engine task and who has it. The version goes up with every change, so a stale page is noticed.
CREATE TABLE workflow_task (
    task_id text PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES workflow_case,
    stage text NOT NULL,
    plan_item_id text NOT NULL,
    office_id uuid NOT NULL,
    assignee uuid,
    assignee_name text,
    opened_at timestamptz NOT NULL,
    due date,
    held_since date,
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'HELD', 'DONE', 'CANCELLED')),
    outcome text,
    closed_by uuid,
    closed_by_name text,
    closed_at timestamptz,
    version int NOT NULL DEFAULT 1
);
CREATE INDEX workflow_task_case ON workflow_task (case_id);
CREATE INDEX workflow_task_done ON workflow_task (closed_by, closed_at DESC) WHERE state = 'DONE';
