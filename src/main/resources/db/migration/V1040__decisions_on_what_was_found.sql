-- An officer decides about a finding as it stands: when it says something else, or weighs more, nobody has decided yet.
-- Decisions from before do not say what they were made on and hold no longer.
ALTER TABLE cases_finding_decision
    ADD severity text,
    ADD words text;
