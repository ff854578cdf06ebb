-- Every pair of neighbouring characters of a listed name, by city and by time of submission: a page of a search for two
-- characters and its count read one stretch of one index, however many cases have the pair. One row for each, none
-- shared: two submissions never wait for each other here.
CREATE TABLE cases_name_pair (
    pair text COLLATE "C" NOT NULL,
    city text COLLATE "C" NOT NULL,
    submitted_at timestamptz NOT NULL,
    case_id uuid NOT NULL
);
INSERT INTO cases_name_pair (pair, city, submitted_at, case_id)
    SELECT unnest(tsvector_to_array(bigrams)), city, submitted_at, case_id FROM cases_listing WHERE city IS NOT NULL;
ALTER TABLE cases_name_pair ADD PRIMARY KEY (pair, city, submitted_at, case_id);
-- The latest are what everybody asks for: they too are soon read from the index alone.
ALTER TABLE cases_name_pair SET (autovacuum_vacuum_insert_scale_factor = 0.02);
-- The planner knows at once how common a pair is.
ANALYZE cases_name_pair;

-- Kept by the database alone, whoever writes the list.
CREATE FUNCTION cases_pair_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = fundcase, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM cases_name_pair WHERE pair = ANY (tsvector_to_array(OLD.bigrams)) AND city = OLD.city
            AND submitted_at = OLD.submitted_at AND case_id = OLD.case_id;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.city IS NOT NULL THEN
        INSERT INTO cases_name_pair (pair, city, submitted_at, case_id)
            SELECT unnest(tsvector_to_array(NEW.bigrams)), NEW.city, NEW.submitted_at, NEW.case_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cases_pair_name AFTER INSERT OR DELETE ON cases_listing FOR EACH ROW EXECUTE FUNCTION cases_pair_name();
CREATE TRIGGER cases_pair_new_name AFTER UPDATE ON cases_listing FOR EACH ROW
    WHEN ((OLD.bigrams, OLD.city, OLD.submitted_at, OLD.case_id)
        IS DISTINCT FROM (NEW.bigrams, NEW.city, NEW.submitted_at, NEW.case_id))
    EXECUTE FUNCTION cases_pair_name();
REVOKE INSERT, UPDATE, DELETE ON cases_name_pair FROM ${application};
