-- What a meeting decided about each entry of the list that it was about; never changed. What it did not agree with, put
-- off or lowered has its reason.
CREATE TABLE rounds_meeting_outcome (
    meeting_id uuid NOT NULL REFERENCES rounds_meeting,
    list_id uuid NOT NULL,
    case_id uuid NOT NULL,
    ruling text NOT NULL CHECK (ruling IN ('AGREED', 'REFUSED', 'DEFERRED')),
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    reason text NOT NULL,
    PRIMARY KEY (meeting_id, case_id),
    FOREIGN KEY (list_id, case_id) REFERENCES rounds_list_entry (list_id, case_id),
    CHECK (ruling = 'AGREED' OR reason <> '' AND amount_fen = 0)
);

REVOKE UPDATE, DELETE, TRUNCATE ON rounds_meeting_outcome FROM ${application};

-- The version that a meeting made of the one it decided about.
ALTER TABLE rounds_list ADD COLUMN meeting_id uuid REFERENCES rounds_meeting;
ALTER TABLE rounds_list DROP CONSTRAINT rounds_list_cause_check;
ALTER TABLE rounds_list ADD CONSTRAINT rounds_list_cause_check
    CHECK (cause IN ('RANKING', 'OBJECTION', 'WITHDRAWAL', 'RESERVE', 'DECISION', 'OTHER'));
