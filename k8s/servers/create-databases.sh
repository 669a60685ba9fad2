#!/bin/sh
# Runs once, when PostgreSQL starts on an empty disk: a database and an owner for each service, none sees another's.
set -eu
for house in tracking customs optimizer; do
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set house="$house" --set password="$CORRIDOR_DB_PASSWORD" <<'SQL'
create role :"house" login password :'password';
create database :"house" owner :"house";
revoke connect on database :"house" from public;
SQL
done
