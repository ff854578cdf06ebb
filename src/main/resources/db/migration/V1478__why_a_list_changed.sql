-- What made a version: a ranking, an objection that proved true, its enterprise, or a place that became free. Null where it
-- was not kept.
ALTER TABLE rounds_list ADD COLUMN cause text
    CHECK (cause IN ('RANKING', 'OBJECTION', 'WITHDRAWAL', 'RESERVE', 'OTHER'));
UPDATE rounds_list SET cause = 'RANKING' WHERE ranked;
ALTER TABLE rounds_list DROP COLUMN ranked;
