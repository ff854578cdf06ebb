-- A person sees the own tokens and ends one of them.
ALTER TABLE accounts_token
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN issued_at timestamptz NOT NULL DEFAULT now();
