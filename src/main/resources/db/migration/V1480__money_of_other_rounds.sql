-- What the lists in force of other rounds had taken off the budget of the year when a list was ranked; what is issued of
-- them is off the budget already.
CREATE TABLE rounds_list_taken (
    list_id uuid NOT NULL REFERENCES rounds_list,
    round_id uuid NOT NULL REFERENCES rounds_round,
    title text NOT NULL,
    city_fen bigint NOT NULL CHECK (city_fen > 0),
    PRIMARY KEY (list_id, round_id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON rounds_list_taken FROM ${application};
