-- Implementation (实施): the task sheet, changes, periodic reports, inspections, rectification, suspension, and what districts
-- report. What somebody said or decided is only ever added.

-- What an enterprise said: it signed a task sheet, asks for a change, reports, tells what it put right.
CREATE TABLE implementation_said (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SIGNATURE', 'CHANGE', 'REPORT', 'RECTIFIED')),
    -- The step that is signed or answered; null for a change and a report.
    about uuid,
    -- Of a report: the last day of its period.
    until date,
    content jsonb NOT NULL,
    proof_sha256 text,
    proof_name text,
    proof_mime text,
    proof_size bigint,
    said_by uuid NOT NULL,
    said_name text NOT NULL,
    said_at timestamptz NOT NULL,
    CHECK ((kind IN ('SIGNATURE', 'RECTIFIED')) = (about IS NOT NULL)),
    CHECK ((kind = 'REPORT') = (until IS NOT NULL))
);
CREATE INDEX implementation_said_of ON implementation_said (case_id, said_at);
CREATE TABLE implementation_read (
    said_id uuid PRIMARY KEY REFERENCES implementation_said,
    accepted boolean NOT NULL,
    note text NOT NULL,
    read_by uuid NOT NULL,
    read_name text NOT NULL,
    read_at timestamptz NOT NULL
);

-- What one person of an office proposes and another agrees to.
CREATE TABLE implementation_step (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SHEET', 'CHANGE', 'ORDER', 'CLEARED', 'SUSPENSION', 'LIFT')),
    about uuid,
    content jsonb NOT NULL,
    due_on date,
    office_id uuid NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX implementation_step_of ON implementation_step (case_id, proposed_at);
CREATE UNIQUE INDEX implementation_step_first ON implementation_step (id, proposed_by);
CREATE TABLE implementation_answer (
    step_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (step_id, proposed_by) REFERENCES implementation_step (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

-- A drawing for inspections (随机抽查): its seed and the whole list, so that anybody can draw the same again.
CREATE TABLE implementation_drawing (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL,
    no int NOT NULL CHECK (no > 0),
    algorithm text NOT NULL,
    seed text NOT NULL,
    list_hash text NOT NULL,
    measure text NOT NULL CHECK (measure IN ('PERCENT', 'COUNT')),
    size int NOT NULL CHECK (size > 0),
    drawn_by uuid NOT NULL,
    drawn_name text NOT NULL,
    drawn_at timestamptz NOT NULL,
    UNIQUE (office_id, no)
);
CREATE TABLE implementation_drawing_entry (
    drawing_id uuid NOT NULL REFERENCES implementation_drawing,
    case_id uuid NOT NULL,
    number text NOT NULL,
    place int NOT NULL,
    drawn boolean NOT NULL,
    PRIMARY KEY (drawing_id, case_id)
);

-- An inspection that is planned, drawn or given to a firm, and what came of it.
CREATE TABLE implementation_inspection (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    way text NOT NULL CHECK (way IN ('REGULAR', 'DRAWN', 'FIRM', 'AUDIT')),
    drawing_id uuid REFERENCES implementation_drawing,
    due_on date NOT NULL,
    focus text NOT NULL,
    firm text NOT NULL DEFAULT '',
    firm_code text NOT NULL DEFAULT '',
    contract text NOT NULL DEFAULT '',
    despite text NOT NULL DEFAULT '',
    office_id uuid NOT NULL,
    ordered_by uuid NOT NULL,
    ordered_name text NOT NULL,
    ordered_at timestamptz NOT NULL,
    CHECK ((way IN ('FIRM', 'AUDIT')) = (firm <> '')),
    CHECK ((way = 'DRAWN') = (drawing_id IS NOT NULL))
);
CREATE INDEX implementation_inspection_of ON implementation_inspection (case_id, ordered_at);
CREATE TABLE implementation_inspected (
    inspection_id uuid PRIMARY KEY REFERENCES implementation_inspection,
    inspected_on date NOT NULL,
    officers text NOT NULL,
    problems boolean NOT NULL,
    facts text NOT NULL,
    proof_sha256 text,
    proof_name text,
    proof_mime text,
    proof_size bigint,
    -- Of what was recorded, as it was recorded.
    sha256 text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- Enterprises are reminded once before a report is due, and offices told once that it is not there.
CREATE TABLE implementation_reminder (
    case_id uuid NOT NULL,
    until date NOT NULL,
    what text NOT NULL CHECK (what IN ('REMINDED', 'OVERDUE')),
    at timestamptz NOT NULL,
    PRIMARY KEY (case_id, until, what)
);

-- What a district tells city and finance of a period: drawn from what was recorded, frozen once a second person sent it.
CREATE TABLE implementation_district_report (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL,
    city text NOT NULL,
    from_on date NOT NULL,
    until date NOT NULL CHECK (until >= from_on),
    content jsonb NOT NULL,
    words text NOT NULL,
    sha256 text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX implementation_district_report_of ON implementation_district_report (office_id, until);
CREATE UNIQUE INDEX implementation_district_first ON implementation_district_report (id, proposed_by);
CREATE TABLE implementation_district_answer (
    report_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    sent boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (report_id, proposed_by) REFERENCES implementation_district_report (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

REVOKE UPDATE, DELETE, TRUNCATE ON implementation_said, implementation_read, implementation_step, implementation_answer,
    implementation_drawing, implementation_drawing_entry, implementation_inspection, implementation_inspected,
    implementation_reminder, implementation_district_report, implementation_district_answer FROM ${application};
