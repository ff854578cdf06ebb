-- Whether the second person compared an account that was typed by hand with a paper of the payee; null where the account is
-- a registered one, and for what was decided before anybody was asked.
ALTER TABLE funding_payment ADD COLUMN account_checked boolean;
GRANT UPDATE (account_checked) ON funding_payment TO ${application};
