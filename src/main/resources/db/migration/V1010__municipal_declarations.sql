-- An enterprise declares itself a municipal unit (市级单位); it is one only after the city's industry bureau confirmed it.
-- What was only declared so far waits for that.
ALTER TABLE applicants_enterprise
    ADD municipal text NOT NULL DEFAULT 'NO' CHECK (municipal IN ('NO', 'DECLARED', 'CONFIRMED', 'DECLINED')),
    ADD municipal_at timestamptz,
    ADD municipal_by text,
    ADD municipal_reason text NOT NULL DEFAULT '';
UPDATE applicants_enterprise SET municipal = 'DECLARED', municipal_at = now() WHERE municipal_unit;
ALTER TABLE applicants_enterprise DROP COLUMN municipal_unit;
CREATE INDEX applicants_enterprise_municipal ON applicants_enterprise (municipal_at) WHERE municipal <> 'NO';
