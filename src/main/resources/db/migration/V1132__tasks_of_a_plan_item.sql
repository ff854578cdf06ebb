-- A plan item that ends leaves its open tasks undone; they are found by it at every step.
CREATE INDEX workflow_task_plan_item ON workflow_task (plan_item_id) WHERE state IN ('OPEN', 'HELD');
