-- Each event says itself what of it stays inside the offices; these did before they could say so.
ALTER TABLE history_entry ADD COLUMN internal boolean NOT NULL DEFAULT false,
    ADD COLUMN internal_fields text[] NOT NULL DEFAULT '{}';
UPDATE history_entry SET internal = true WHERE type IN ('StageEntered', 'TaskOpened', 'TaskAssigned', 'TaskHeld',
        'TaskResumed', 'TaskDone', 'TaskCancelled', 'OpinionGiven', 'OpinionChanged', 'FindingDecided', 'ReopeningAsked');
UPDATE history_entry SET internal_fields = '{comment,despite}'
        WHERE type IN ('ApplicationAccepted', 'ApplicationRecommended');
UPDATE history_entry SET internal = true WHERE type IN ('LetterIssued', 'LetterMade', 'PaperServed')
        AND (content LIKE '%"RECOMMENDATION"%' OR content LIKE '%荐〔%');
