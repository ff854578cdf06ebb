-- A right is asked for among the relations without an end and those whose end has not come: each has its index, else every
-- question would walk all relations.
CREATE INDEX accounts_relation_ending ON accounts_relation (subject_id, office_id, relation, subject_kind)
    WHERE until IS NOT NULL;
