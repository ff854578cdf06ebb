-- Each event says itself whether it stays inside the offices; these did before they could say so.
ALTER TABLE history_entry ADD COLUMN internal boolean NOT NULL DEFAULT false;
UPDATE history_entry SET internal = true WHERE type IN ('StageEntered', 'TaskOpened', 'TaskAssigned', 'TaskHeld',
        'TaskResumed', 'TaskDone', 'TaskCancelled', 'OpinionGiven', 'OpinionChanged', 'FindingDecided', 'ReopeningAsked');
