-- The city whose office decides the case, so that the list of a city is found and read without looking at each case's offices.
ALTER TABLE cases_listing ADD COLUMN city text;
UPDATE cases_listing l SET city = (
    SELECT min(o.city) FROM accounts_relation r JOIN accounts_office o ON o.id = r.office_id
    WHERE r.subject_id = l.case_id AND r.subject_kind = 'CASE' AND r.relation = 'CITY' AND r.until IS NULL);
CREATE INDEX cases_listing_city ON cases_listing (city, submitted_at DESC, case_id DESC);
