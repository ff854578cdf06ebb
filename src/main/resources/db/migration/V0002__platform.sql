-- The business clock of a demo: how far business time lies from machine time. Production never has a row.
CREATE TABLE platform_clock (
    one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
    offset_seconds bigint NOT NULL
);

-- Background jobs (db-scheduler), inserted in the transaction that wants them.
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time) WHERE NOT picked;
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat) WHERE picked;
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time ASC);

-- Indexes the engine ships without: completing a task at a million open tasks reads these tables by task.
CREATE INDEX act_idx_identitylink_task ON act_ru_identitylink (task_id_);
CREATE INDEX act_idx_variable_task ON act_ru_variable (task_id_);
CREATE INDEX act_idx_task_parent ON act_ru_task (parent_task_id_);
