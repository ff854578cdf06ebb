-- Which application of the demo has been made, so that a restart goes on where the last run ended.
CREATE TABLE demo_application (
    number int PRIMARY KEY,
    case_id uuid NOT NULL
);
