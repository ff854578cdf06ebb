-- A unit that declares itself again after it was declined waits for an answer; the old one is in the history.
UPDATE applicants_enterprise SET municipal_by = NULL, municipal_reason = '' WHERE municipal IN ('NO', 'DECLARED');
