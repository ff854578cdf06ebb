-- What answers to audits and second checks took off a proposal for good. The source is what was answered.
CREATE TABLE review_cut (
    source_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    reason text NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX review_cut_case ON review_cut (case_id);

-- 现场核查.
CREATE TABLE review_visit (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    round_id uuid NOT NULL,
    office_id uuid NOT NULL,
    no int NOT NULL,
    reason text NOT NULL,
    day date NOT NULL,
    -- The questions as the scheme asked them when the visit was ordered.
    questions text NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'CANCELLED')),
    cancelled_reason text NOT NULL DEFAULT '',
    ordered_by uuid NOT NULL,
    ordered_name text NOT NULL,
    ordered_at timestamptz NOT NULL,
    UNIQUE (case_id, no)
);
CREATE INDEX review_visit_round ON review_visit (round_id);
CREATE TABLE review_visit_officer (
    visit_id uuid NOT NULL REFERENCES review_visit,
    person_id uuid NOT NULL,
    name text NOT NULL,
    leader boolean NOT NULL,
    PRIMARY KEY (visit_id, person_id)
);
CREATE UNIQUE INDEX review_visit_one_leader ON review_visit_officer (visit_id) WHERE leader;

-- The record of a visit; a frozen version never changes.
CREATE TABLE review_visit_version (
    visit_id uuid NOT NULL REFERENCES review_visit,
    version int NOT NULL CHECK (version > 0),
    -- Why there is a further version; blank for the first.
    why text NOT NULL,
    revision int NOT NULL,
    place text NOT NULL,
    day date NOT NULL,
    seen text NOT NULL,
    conclusion text NOT NULL CHECK (conclusion IN ('MATCHES', 'PARTLY', 'DIFFERS')),
    summary text NOT NULL,
    host text NOT NULL,
    host_signed text NOT NULL CHECK (host_signed IN ('SIGNED', 'REFUSED', 'NOBODY')),
    host_reason text NOT NULL,
    saved_name text NOT NULL,
    saved_at timestamptz NOT NULL,
    -- Of the content, once both officers have signed it.
    hash text,
    frozen_at timestamptz,
    PRIMARY KEY (visit_id, version),
    CHECK ((hash IS NULL) = (frozen_at IS NULL))
);
CREATE UNIQUE INDEX review_visit_one_draft ON review_visit_version (visit_id) WHERE hash IS NULL;

CREATE TABLE review_visit_photo (
    id uuid PRIMARY KEY,
    visit_id uuid NOT NULL,
    version int NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    caption text NOT NULL,
    added_name text NOT NULL,
    added_at timestamptz NOT NULL,
    FOREIGN KEY (visit_id, version) REFERENCES review_visit_version
);
CREATE INDEX review_visit_photo_of ON review_visit_photo (visit_id, version, added_at);

-- Counts only while its hash is the content's.
CREATE TABLE review_visit_signature (
    visit_id uuid NOT NULL,
    version int NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (visit_id, version, person_id, hash),
    FOREIGN KEY (visit_id, version) REFERENCES review_visit_version
);

-- What the review says to a visit that found something else than was applied for.
CREATE TABLE review_visit_answer (
    id uuid PRIMARY KEY,
    visit_id uuid NOT NULL,
    version int NOT NULL,
    words text NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (visit_id, version)
);

CREATE FUNCTION review_visit_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.hash IS NOT NULL THEN
        RAISE EXCEPTION 'review_visit_version % of % is frozen', OLD.version, OLD.visit_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_visit_frozen BEFORE UPDATE ON review_visit_version
    FOR EACH ROW EXECUTE FUNCTION review_visit_frozen();
CREATE FUNCTION review_visit_photo_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM review_visit_version v WHERE v.visit_id = coalesce(NEW.visit_id, OLD.visit_id)
            AND v.version = coalesce(NEW.version, OLD.version) AND v.hash IS NOT NULL) THEN
        RAISE EXCEPTION 'review_visit_photo of a frozen record';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER review_visit_photo_frozen BEFORE INSERT OR UPDATE OR DELETE ON review_visit_photo
    FOR EACH ROW EXECUTE FUNCTION review_visit_photo_frozen();

-- 专项审计: one order to one firm, about one or more cases of a round.
CREATE TABLE review_audit (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    office_id uuid NOT NULL,
    no int NOT NULL,
    firm text NOT NULL,
    firm_code text NOT NULL,
    contract text NOT NULL,
    scope text NOT NULL,
    due date NOT NULL,
    ordered_by uuid NOT NULL,
    ordered_name text NOT NULL,
    ordered_at timestamptz NOT NULL,
    UNIQUE (round_id, no)
);
CREATE TABLE review_audit_case (
    audit_id uuid NOT NULL REFERENCES review_audit,
    case_id uuid NOT NULL,
    -- Why the firm was chosen although something is near to a party.
    despite text NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'CANCELLED')),
    cancelled_reason text NOT NULL DEFAULT '',
    PRIMARY KEY (audit_id, case_id)
);
CREATE INDEX review_audit_case_of ON review_audit_case (case_id);

-- A report; it is sealed when it is handed in, from then on only a further version says something else.
CREATE TABLE review_audit_report (
    audit_id uuid NOT NULL REFERENCES review_audit,
    version int NOT NULL CHECK (version > 0),
    why text NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    uploaded_name text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    -- Over the report and all findings in force, once sealed.
    hash text,
    sealed_name text,
    sealed_at timestamptz,
    PRIMARY KEY (audit_id, version),
    CHECK ((hash IS NULL) = (sealed_at IS NULL))
);
CREATE UNIQUE INDEX review_audit_one_draft ON review_audit_report (audit_id) WHERE hash IS NULL;
CREATE FUNCTION review_audit_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.hash IS NOT NULL THEN
        RAISE EXCEPTION 'review_audit_report % of % is sealed', OLD.version, OLD.audit_id;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_audit_sealed BEFORE UPDATE ON review_audit_report
    FOR EACH ROW EXECUTE FUNCTION review_audit_sealed();

-- One line of a report. The id is also that of the task that asks for the answer.
CREATE TABLE review_audit_finding (
    id uuid PRIMARY KEY,
    audit_id uuid NOT NULL,
    version int NOT NULL,
    no int NOT NULL,
    case_id uuid NOT NULL,
    what text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    clause text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('MINOR', 'MATERIAL', 'SERIOUS')),
    -- Who is to answer; null for whoever of the office takes it.
    person_id uuid,
    person_name text,
    entered_name text NOT NULL,
    entered_at timestamptz NOT NULL,
    -- The version of the report that no longer says it.
    dropped_in int,
    FOREIGN KEY (audit_id, version) REFERENCES review_audit_report,
    FOREIGN KEY (audit_id, case_id) REFERENCES review_audit_case
);
CREATE INDEX review_audit_finding_of ON review_audit_finding (audit_id, no);
CREATE INDEX review_audit_finding_case ON review_audit_finding (case_id);

CREATE FUNCTION review_audit_finding_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM review_audit_report r WHERE r.audit_id = OLD.audit_id AND r.version = OLD.version
            AND r.hash IS NOT NULL)
        AND (TG_OP = 'DELETE' OR (to_jsonb(OLD) - 'dropped_in') <> (to_jsonb(NEW) - 'dropped_in')) THEN
        RAISE EXCEPTION 'review_audit_finding % is sealed', OLD.id;
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER review_audit_finding_sealed BEFORE UPDATE OR DELETE ON review_audit_finding
    FOR EACH ROW EXECUTE FUNCTION review_audit_finding_sealed();

CREATE TABLE review_audit_answer (
    finding_id uuid PRIMARY KEY REFERENCES review_audit_finding,
    adopted boolean NOT NULL,
    effect_fen bigint NOT NULL CHECK (effect_fen >= 0),
    words text NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    CHECK (adopted OR effect_fen = 0)
);

-- 复核抽查: one drawing from the reviewed cases of a round. Its list is kept whole, so that anybody draws it again.
CREATE TABLE review_drawing (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    no int NOT NULL,
    algorithm text NOT NULL,
    seed text NOT NULL,
    list_hash text NOT NULL,
    strata text NOT NULL CHECK (strata IN ('NONE', 'DISTRICT', 'ITEM')),
    measure text NOT NULL CHECK (measure IN ('PERCENT', 'COUNT')),
    size int NOT NULL CHECK (size > 0),
    office_id uuid NOT NULL,
    drawn_by uuid NOT NULL,
    drawn_name text NOT NULL,
    drawn_at timestamptz NOT NULL,
    UNIQUE (round_id, no)
);
CREATE TABLE review_drawing_entry (
    drawing_id uuid NOT NULL REFERENCES review_drawing,
    case_id uuid NOT NULL,
    number text NOT NULL,
    stratum text NOT NULL,
    -- Its place in its stratum by the algorithm, from 1.
    place int NOT NULL,
    drawn boolean NOT NULL,
    PRIMARY KEY (drawing_id, case_id)
);
CREATE INDEX review_drawing_entry_case ON review_drawing_entry (case_id) WHERE drawn;

-- The second check of a drawn case. The id is that of its task; the answer's task has another.
CREATE TABLE review_check (
    id uuid PRIMARY KEY,
    drawing_id uuid NOT NULL REFERENCES review_drawing,
    case_id uuid NOT NULL,
    answer_task uuid NOT NULL,
    first_id uuid NOT NULL,
    first_name text NOT NULL,
    first_office uuid NOT NULL,
    -- The check is not asked for any more: the case ended.
    dropped boolean NOT NULL DEFAULT false,
    UNIQUE (drawing_id, case_id)
);
CREATE INDEX review_check_case ON review_check (case_id);
CREATE TABLE review_check_result (
    check_id uuid PRIMARY KEY REFERENCES review_check,
    consistent boolean NOT NULL,
    reason text NOT NULL,
    differences text NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);
CREATE TABLE review_check_answer (
    check_id uuid PRIMARY KEY REFERENCES review_check,
    adopted boolean NOT NULL,
    effect_fen bigint NOT NULL CHECK (effect_fen >= 0),
    words text NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    CHECK (adopted OR effect_fen = 0)
);

REVOKE DELETE, TRUNCATE ON review_visit, review_visit_version, review_audit, review_audit_case,
    review_audit_report, review_check FROM ${application};
REVOKE UPDATE, DELETE, TRUNCATE ON review_cut, review_visit_officer, review_visit_signature,
    review_visit_answer, review_audit_answer, review_drawing, review_drawing_entry, review_check_result,
    review_check_answer FROM ${application};
