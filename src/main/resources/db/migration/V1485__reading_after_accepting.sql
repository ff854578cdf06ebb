-- An expert reads a case once the invitation is accepted, no longer from the invitation on.
UPDATE accounts_relation r SET until = now() FROM review_invitation i
    WHERE i.state = 'INVITED' AND r.subject_kind = 'CASE' AND r.subject_id = i.case_id AND r.office_id = i.expert_id
    AND r.relation = 'EXPERT' AND (r.until IS NULL OR r.until > now());
