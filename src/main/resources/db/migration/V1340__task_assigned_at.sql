-- Since when the one who has a task has it: who comes second is told it.
ALTER TABLE workflow_task ADD COLUMN assigned_at timestamptz;
