-- Performance (绩效): sheets of a scheme's money of a year, of a district's part of it and of a project. What is recorded is
-- only ever added; of a sheet itself only how far it has come changes.
CREATE TABLE performance_sheet (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    layer text NOT NULL CHECK (layer IN ('SCHEME', 'DISTRICT', 'PROJECT')),
    scheme_id text NOT NULL,
    deployment text NOT NULL,
    city text NOT NULL,
    year int NOT NULL,
    -- The sheet of the scheme that it is a part of.
    parent_id uuid REFERENCES performance_sheet,
    district text,
    case_id uuid,
    title text NOT NULL,
    -- Who sets the targets and evaluates itself, and who adopts and evaluates.
    owner_id uuid NOT NULL,
    overseer_id uuid NOT NULL,
    -- The tree of indicators as it was when the sheet was begun.
    tree text NOT NULL,
    opened_by uuid NOT NULL,
    opened_name text NOT NULL,
    opened_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('AIMS', 'AIMS_CHECK', 'RUNNING', 'EVALUATED', 'SCORE_CHECK', 'DONE')),
    CHECK ((layer = 'SCHEME') = (parent_id IS NULL)),
    CHECK (layer <> 'PROJECT' OR case_id IS NOT NULL),
    CHECK (layer <> 'DISTRICT' OR district IS NOT NULL)
);
CREATE UNIQUE INDEX performance_sheet_whole ON performance_sheet (scheme_id, year) WHERE layer = 'SCHEME';
CREATE UNIQUE INDEX performance_sheet_district ON performance_sheet (parent_id, district) WHERE layer = 'DISTRICT';
CREATE UNIQUE INDEX performance_sheet_project ON performance_sheet (parent_id, case_id) WHERE layer = 'PROJECT';
CREATE INDEX performance_sheet_city ON performance_sheet (city, year DESC);
CREATE INDEX performance_sheet_case ON performance_sheet (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX performance_sheet_owner ON performance_sheet (owner_id);
CREATE SEQUENCE performance_number;

-- Targets as they were proposed; the latest version that was adopted counts.
CREATE TABLE performance_aims (
    sheet_id uuid NOT NULL REFERENCES performance_sheet,
    version int NOT NULL CHECK (version > 0),
    goal text NOT NULL,
    -- Why they change; empty for the first.
    reason text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (sheet_id, version)
);
CREATE UNIQUE INDEX performance_aims_first ON performance_aims (sheet_id, version, proposed_by);
CREATE TABLE performance_aim (
    sheet_id uuid NOT NULL,
    version int NOT NULL,
    place int NOT NULL,
    indicator text NOT NULL,
    -- A quantity has a figure, a quality has words.
    target numeric CHECK (target >= 0),
    words text NOT NULL,
    weight numeric NOT NULL CHECK (weight > 0),
    source text NOT NULL,
    PRIMARY KEY (sheet_id, version, indicator),
    FOREIGN KEY (sheet_id, version) REFERENCES performance_aims
);
CREATE TABLE performance_aims_answer (
    sheet_id uuid NOT NULL,
    version int NOT NULL,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (sheet_id, version),
    FOREIGN KEY (sheet_id, version, proposed_by) REFERENCES performance_aims (sheet_id, version, proposed_by),
    CHECK (answered_by <> proposed_by)
);

-- Monitoring: how things stood on a day. Money is the ledger's of that moment.
CREATE TABLE performance_watch (
    id uuid PRIMARY KEY,
    sheet_id uuid NOT NULL REFERENCES performance_sheet,
    watched_on date NOT NULL,
    budget_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX performance_watch_of ON performance_watch (sheet_id, recorded_at);
CREATE TABLE performance_watch_line (
    watch_id uuid NOT NULL REFERENCES performance_watch,
    place int NOT NULL,
    -- EXECUTION for the money.
    indicator text NOT NULL,
    actual numeric NOT NULL,
    progress numeric NOT NULL,
    alert boolean NOT NULL,
    reason text NOT NULL,
    measure text NOT NULL,
    PRIMARY KEY (watch_id, indicator),
    -- No deviation without its reason and what is done about it.
    CHECK (NOT alert OR reason <> '' AND measure <> '')
);
CREATE TABLE performance_watch_answer (
    watch_id uuid PRIMARY KEY REFERENCES performance_watch,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_at timestamptz NOT NULL
);

-- What a sheet scored: by who set the targets itself, and by who evaluates.
CREATE TABLE performance_score (
    id uuid PRIMARY KEY,
    sheet_id uuid NOT NULL REFERENCES performance_sheet,
    kind text NOT NULL CHECK (kind IN ('SELF', 'DEPARTMENT')),
    version int NOT NULL CHECK (version > 0),
    budget_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    -- Null where the money is not measured.
    execution numeric,
    execution_of numeric NOT NULL,
    points numeric NOT NULL,
    grade text NOT NULL,
    done text NOT NULL,
    problems text NOT NULL,
    measures text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    UNIQUE (sheet_id, kind, version)
);
CREATE UNIQUE INDEX performance_score_first ON performance_score (id, proposed_by);
CREATE TABLE performance_score_line (
    score_id uuid NOT NULL REFERENCES performance_score,
    place int NOT NULL,
    indicator text NOT NULL,
    actual numeric,
    percent numeric CHECK (percent BETWEEN 0 AND 100),
    worth numeric NOT NULL,
    points numeric NOT NULL,
    proof text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (score_id, indicator),
    CHECK (points BETWEEN 0 AND worth)
);
CREATE TABLE performance_score_answer (
    score_id uuid PRIMARY KEY,
    proposed_by uuid NOT NULL,
    agreed boolean NOT NULL,
    note text NOT NULL,
    answered_by uuid NOT NULL,
    answered_name text NOT NULL,
    answered_on date NOT NULL,
    answered_at timestamptz NOT NULL,
    FOREIGN KEY (score_id, proposed_by) REFERENCES performance_score (id, proposed_by),
    CHECK (answered_by <> proposed_by)
);

-- Surveys (满意度): who is asked is fixed when it opens, a reply is given once.
CREATE TABLE performance_survey (
    id uuid PRIMARY KEY,
    sheet_id uuid NOT NULL REFERENCES performance_sheet,
    place int NOT NULL,
    questionnaire text NOT NULL,
    closes date NOT NULL,
    opened_by uuid NOT NULL,
    opened_name text NOT NULL,
    opened_at timestamptz NOT NULL,
    UNIQUE (sheet_id, place)
);
CREATE TABLE performance_survey_asked (
    survey_id uuid NOT NULL REFERENCES performance_survey,
    enterprise_id uuid NOT NULL,
    district text NOT NULL,
    PRIMARY KEY (survey_id, enterprise_id)
);
CREATE INDEX performance_survey_asked_of ON performance_survey_asked (enterprise_id);
CREATE TABLE performance_survey_reply (
    survey_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    answers text NOT NULL,
    satisfaction numeric NOT NULL CHECK (satisfaction BETWEEN 0 AND 100),
    remark text NOT NULL,
    replied_at timestamptz NOT NULL,
    PRIMARY KEY (survey_id, enterprise_id),
    FOREIGN KEY (survey_id, enterprise_id) REFERENCES performance_survey_asked
);

REVOKE UPDATE, DELETE, TRUNCATE ON performance_aims, performance_aim, performance_aims_answer, performance_watch,
    performance_watch_line, performance_watch_answer, performance_score, performance_score_line, performance_score_answer,
    performance_survey, performance_survey_asked, performance_survey_reply FROM ${application};
REVOKE UPDATE, DELETE, TRUNCATE ON performance_sheet FROM ${application};
GRANT UPDATE (state) ON performance_sheet TO ${application};

-- The performance of an enterprise's supported projects, part of its standing.
CREATE TABLE applicants_grade (
    sheet_id uuid PRIMARY KEY,
    enterprise_id uuid NOT NULL,
    scheme_id text NOT NULL,
    year int NOT NULL,
    project text NOT NULL,
    points numeric NOT NULL CHECK (points BETWEEN 0 AND 100),
    grade_zh text NOT NULL,
    grade_en text NOT NULL,
    recorded_name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX applicants_grade_of ON applicants_grade (enterprise_id, year DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON applicants_grade FROM ${application};
