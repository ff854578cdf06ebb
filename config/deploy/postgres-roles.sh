#!/bin/sh
# Run once by the PostgreSQL image on an empty data folder.
set -e
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v owner_password="$OWNER_PASSWORD" \
    -v application_password="$APPLICATION_PASSWORD" \
    -v reader_password="$READER_PASSWORD" \
    -f /database-roles.sql
