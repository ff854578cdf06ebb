-- What is sealed or frozen takes nothing in and gives nothing away: rows are looked at as they were and as they would be.
CREATE FUNCTION review_audit_is_sealed(audit uuid, of_version int) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM review_audit_report r WHERE r.audit_id = audit AND r.version = of_version
        AND r.hash IS NOT NULL)
$$;

CREATE OR REPLACE FUNCTION review_audit_finding_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' AND review_audit_is_sealed(NEW.audit_id, NEW.version)
        AND (TG_OP = 'INSERT' OR (to_jsonb(OLD) - 'dropped_in') <> (to_jsonb(NEW) - 'dropped_in')) THEN
        RAISE EXCEPTION 'review_audit_finding % of a sealed report', NEW.id;
    END IF;
    IF TG_OP <> 'INSERT' AND review_audit_is_sealed(OLD.audit_id, OLD.version)
        AND (TG_OP = 'DELETE' OR (to_jsonb(OLD) - 'dropped_in') <> (to_jsonb(NEW) - 'dropped_in')) THEN
        RAISE EXCEPTION 'review_audit_finding % is sealed', OLD.id;
    END IF;
    -- Which version no longer says it is part of what that version seals.
    IF TG_OP = 'UPDATE' AND OLD.dropped_in IS DISTINCT FROM NEW.dropped_in
        AND (review_audit_is_sealed(OLD.audit_id, OLD.dropped_in) OR review_audit_is_sealed(NEW.audit_id, NEW.dropped_in)) THEN
        RAISE EXCEPTION 'review_audit_finding % was dropped by a sealed report', OLD.id;
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
DROP TRIGGER review_audit_finding_sealed ON review_audit_finding;
CREATE TRIGGER review_audit_finding_sealed BEFORE INSERT OR UPDATE OR DELETE ON review_audit_finding
    FOR EACH ROW EXECUTE FUNCTION review_audit_finding_sealed();

-- Nothing is sealed before it is there.
CREATE FUNCTION review_begins_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.hash IS NOT NULL THEN
        RAISE EXCEPTION '% begins open', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_audit_begins_open BEFORE INSERT ON review_audit_report
    FOR EACH ROW EXECUTE FUNCTION review_begins_open();
CREATE TRIGGER review_visit_begins_open BEFORE INSERT ON review_visit_version
    FOR EACH ROW EXECUTE FUNCTION review_begins_open();

CREATE OR REPLACE FUNCTION review_visit_photo_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM review_visit_version v WHERE v.hash IS NOT NULL
            AND ((TG_OP <> 'DELETE' AND v.visit_id = NEW.visit_id AND v.version = NEW.version)
                OR (TG_OP <> 'INSERT' AND v.visit_id = OLD.visit_id AND v.version = OLD.version))) THEN
        RAISE EXCEPTION 'review_visit_photo of a frozen record';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
