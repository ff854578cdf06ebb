-- Nobody ever wrote when a case ended here: the engine knows it.
ALTER TABLE workflow_case DROP COLUMN ended_at;
