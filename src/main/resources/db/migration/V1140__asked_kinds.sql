-- What kind of document its slot asked for when it came; null where the slot asks for none that is told apart.
ALTER TABLE documents_document ADD COLUMN asked_kind text;
UPDATE documents_document SET asked_kind = CASE slot
    WHEN 'invoices' THEN 'INVOICE'
    WHEN 'licence' THEN 'BUSINESS_LICENCE'
    WHEN 'certificate' THEN 'CERTIFICATE'
    WHEN 'commitment' THEN 'COMMITMENT_LETTER'
    WHEN 'audit' THEN 'AUDIT_REPORT'
    WHEN 'revenue' THEN 'AUDIT_REPORT'
    WHEN 'credit' THEN 'CREDIT_REPORT'
END;
