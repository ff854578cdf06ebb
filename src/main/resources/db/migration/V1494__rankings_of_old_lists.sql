-- Why lists were frozen before the cause was kept, where their reason tells: who changed a list before its last ranking has
-- no hand in it any more. A round's first version is a ranking.
UPDATE rounds_list SET cause = 'OBJECTION' WHERE cause IS NULL AND reason LIKE '异议第 % 件核实：%';
UPDATE rounds_list SET cause = 'WITHDRAWAL' WHERE cause IS NULL AND reason = '申报单位撤回';
UPDATE rounds_list SET cause = 'RANKING' WHERE cause IS NULL AND (version = 1 OR reason = '排序');
