-- Work that a room has on a page of its own is a task too: what it is about (one open task for each), and its page.
ALTER TABLE workflow_task
    ADD COLUMN matter text,
    ADD COLUMN desk text;
CREATE UNIQUE INDEX workflow_task_matter ON workflow_task (matter) WHERE matter IS NOT NULL AND state = 'OPEN';
ALTER TABLE inbox_item
    ADD COLUMN desk text,
    -- The money of an office is of no single round.
    ALTER COLUMN round_id DROP NOT NULL;
ALTER TABLE inbox_done ADD COLUMN desk text;
