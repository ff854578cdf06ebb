-- How a version of a list came about: what the budget had left (the city's money), and the groups that share a cap.
ALTER TABLE rounds_list ADD COLUMN line_fen bigint;
ALTER TABLE rounds_list ADD COLUMN line_year int;

CREATE TABLE rounds_list_group (
    list_id uuid NOT NULL REFERENCES rounds_list,
    name text NOT NULL,
    name_en text NOT NULL,
    clause text NOT NULL,
    cap_fen bigint NOT NULL,
    -- What earlier rounds gave to the group.
    earlier_fen bigint NOT NULL,
    cases uuid[] NOT NULL,
    PRIMARY KEY (list_id, name)
);

CREATE INDEX rounds_list_entry_case ON rounds_list_entry (case_id);

-- What of a round's list has been issued. That stands; what an objection held back may still change, and comes later.
CREATE TABLE rounds_issued_entry (
    round_id uuid NOT NULL REFERENCES rounds_round,
    case_id uuid NOT NULL,
    list_id uuid NOT NULL REFERENCES rounds_list,
    issued_at timestamptz NOT NULL,
    PRIMARY KEY (round_id, case_id)
);
CREATE INDEX rounds_issued_entry_case ON rounds_issued_entry (case_id);

INSERT INTO rounds_issued_entry (round_id, case_id, list_id, issued_at)
    SELECT i.round_id, e.case_id, i.list_id, i.issued_at
    FROM rounds_issue i JOIN rounds_list_entry e ON e.list_id = i.list_id WHERE e.standing = 'SELECTED';

REVOKE UPDATE, DELETE, TRUNCATE ON rounds_list_group, rounds_issued_entry FROM ${application};
