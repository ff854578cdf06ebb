-- What an acceptance finds too much after the party was told of a recovery is recovered by a further one of the same award;
-- opened by hand there is still one at a time.
ALTER TABLE recovery_recovery ADD COLUMN further_of uuid REFERENCES recovery_recovery;
DROP INDEX recovery_open;
CREATE UNIQUE INDEX recovery_open ON recovery_recovery (award_id)
    WHERE state NOT IN ('CLOSED', 'DROPPED') AND further_of IS NULL;
