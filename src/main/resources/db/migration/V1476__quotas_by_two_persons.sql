-- Quota that is given or taken back by hand; it counts once a second person agreed.
CREATE TABLE funding_quota_change (
    id uuid PRIMARY KEY,
    budget_id uuid NOT NULL REFERENCES funding_budget,
    office_id uuid NOT NULL REFERENCES accounts_office,
    back boolean NOT NULL,
    city_fen bigint NOT NULL CHECK (city_fen >= 0),
    district_fen bigint NOT NULL CHECK (district_fen >= 0),
    basis text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    waits boolean NOT NULL DEFAULT true,
    CHECK (city_fen + district_fen > 0)
);
CREATE INDEX funding_quota_change_budget ON funding_quota_change (budget_id, proposed_at);
CREATE INDEX funding_quota_change_waits ON funding_quota_change (proposed_at) WHERE waits;
CREATE UNIQUE INDEX funding_quota_change_key ON funding_quota_change (id, proposed_by);

CREATE TABLE funding_quota_change_answer (
    quota_change_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (quota_change_id, proposed_by) REFERENCES funding_quota_change (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);
CREATE TRIGGER funding_answered AFTER INSERT ON funding_quota_change_answer FOR EACH ROW
    EXECUTE FUNCTION funding_answered('funding_quota_change', 'quota_change_id');

REVOKE UPDATE, DELETE, TRUNCATE ON funding_quota_change, funding_quota_change_answer FROM ${application};
