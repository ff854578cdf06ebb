-- Who works on which stage of a case, as its scheme's steps say; and what an office of a city has to do with a round.
ALTER TABLE cases_application
    ADD COLUMN offices jsonb,
    ADD COLUMN municipal_unit boolean;

UPDATE cases_application SET
    municipal_unit = finance_office IS NULL,
    offices = CASE WHEN finance_office IS NULL
        THEN jsonb_build_object('ACCEPTANCE', receiving_office)
        ELSE jsonb_build_object(
            'ACCEPTANCE', receiving_office,
            'DISTRICT_INDUSTRY_REVIEW', receiving_office,
            'DISTRICT_FINANCE_REVIEW', finance_office,
            'PRELIMINARY_CONCLUSION', receiving_office)
        END
    WHERE receiving_office IS NOT NULL;

ALTER TABLE cases_application
    DROP COLUMN receiving_office,
    DROP COLUMN finance_office;

INSERT INTO accounts_relation (subject_kind, subject_id, office_id, relation, since)
    SELECT 'ROUND', r.id, o.id, 'CITY', r.opens_at
    FROM rounds_round r JOIN accounts_office o ON o.kind = 'CITY_INDUSTRY'
    ON CONFLICT DO NOTHING;
