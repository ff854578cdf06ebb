-- 抵缴: a claim is paid with what the same enterprise is still to be paid.
ALTER TABLE recovery_measure DROP CONSTRAINT recovery_measure_kind_check;
ALTER TABLE recovery_measure ADD CONSTRAINT recovery_measure_kind_check CHECK
    (kind IN ('INSTALMENTS', 'DEMAND', 'COURT', 'JUDGMENT', 'REFERRAL', 'WRITE_OFF', 'SET_OFF', 'REVOKE'));
ALTER TABLE recovery_measure ADD COLUMN against_award uuid REFERENCES funding_award;
ALTER TABLE recovery_measure ADD CONSTRAINT recovery_measure_against CHECK ((kind = 'SET_OFF') = (against_award IS NOT NULL));
