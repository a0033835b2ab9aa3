#!/bin/sh
# Runs once, when the database's volume is empty: the three login roles, none of which row-level security lets pass.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$SAPAR_OWNER_PASSWORD" -v api="$SAPAR_API_PASSWORD" -v worker="$SAPAR_WORKER_PASSWORD" <<'SQL'
create role sapar_owner login nosuperuser nobypassrls createrole password :'owner';
create role sapar_api login nosuperuser nobypassrls password :'api';
create role sapar_worker_login login nosuperuser nobypassrls noinherit password :'worker';
create database sapar owner sapar_owner;
SQL
