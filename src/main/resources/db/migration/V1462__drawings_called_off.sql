-- A drawing that was called off: what it drew and nobody had checked is not checked, and may be drawn again.
CREATE TABLE review_drawing_off (
    drawing_id uuid PRIMARY KEY REFERENCES review_drawing,
    reason text NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON review_drawing_off FROM ${application};
