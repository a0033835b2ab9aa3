import { policiesOf, type PolicyKind } from './policies.sql.js';

/** What the policies read; empty settings become null, so that an unset tenant sees nothing. */
const FUNCTIONS = [
  `create function app_tenant() returns uuid language sql stable as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$`,
  `create function app_user() returns uuid language sql stable as $$ select nullif(current_setting('app.user', true), '')::uuid $$`,
  `create function app_session() returns text language sql stable as $$ select nullif(current_setting('app.session', true), '') $$`,
  `create function app_sign_in() returns text language sql stable as $$ select nullif(current_setting('app.sign_in', true), '') $$`,
  `create table clock_shift (id boolean primary key default true check (id), shift interval not null)`,
  `create function app_now() returns timestamptz language sql stable as
     $$ select now() + coalesce((select shift from clock_shift), interval '0') $$`,
];

const TABLES: Readonly<Record<string, string>> = {
  tenant: `
    id uuid primary key, legal_name text not null, legal_name_cyrillic text, bin text, country text not null, kind text not null check (kind in ('host','supplier')),
    time_zone text not null, language text not null, is_demo boolean not null default false,
    version int not null default 1, created_at timestamptz not null, deleted_at timestamptz`,
  tenant_setting: `
    tenant_id uuid primary key references tenant, office_opens_at text not null default '09:00', office_closes_at text not null default '17:00',
    unknown_delivery_policy text not null default 'resend' check (unknown_delivery_policy in ('resend','hold')), version int not null default 1`,
  partnership: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, created_at timestamptz not null,
    unique (host_tenant_id, supplier_tenant_id)`,
  user_account: `
    id uuid primary key, email text not null unique, password_hash text, name text not null, phone text, language text not null,
    version int not null default 1, created_at timestamptz not null, deleted_at timestamptz`,
  membership: `
    id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, role text not null,
    deputy_user_id uuid references user_account, created_at timestamptz not null, ended_at timestamptz, unique (tenant_id, user_id)`,
  user_session: `
    id uuid primary key, token_hash text not null unique, user_id uuid not null references user_account, tenant_id uuid not null references tenant,
    created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz`,
  site: `
    id uuid primary key, host_tenant_id uuid not null references tenant, name text not null, address text not null, address_cyrillic text, kato_code text,
    migration_unit text, version int not null default 1, created_at timestamptz not null, deleted_at timestamptz`,
  mission: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, reference text not null, title text not null,
    site_id uuid not null references site, equipment text not null, purpose text not null, contract_reference text, planned_from_on date not null, planned_to_on date not null,
    is_demo boolean not null default false, version int not null default 1, created_at timestamptz not null, deleted_at timestamptz,
    check (planned_from_on <= planned_to_on), unique (host_tenant_id, reference)`,
  technician: `
    id uuid primary key, supplier_tenant_id uuid not null references tenant, entered_by_tenant_id uuid not null references tenant, surname text not null, given_names text, native_name text, display_name text not null, citizenship text not null,
    born_on date, email text, phone text, language text not null, position text, is_demo boolean not null default false,
    version int not null default 1, created_at timestamptz not null, deleted_at timestamptz`,
  technician_key: `
    technician_id uuid primary key references technician, supplier_tenant_id uuid not null references tenant, wrapped_key bytea not null, created_at timestamptz not null, destroyed_at timestamptz`,
  passport: `
    id uuid primary key, technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant, number_sealed sealed not null, number_index bytea not null,
    expires_on date, version int not null default 1, created_at timestamptz not null, deleted_at timestamptz`,
  visit_case: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, mission_id uuid not null references mission,
    technician_id uuid not null references technician, stage text not null, planned_arrival_on date, planned_border_point text, basis text not null,
    visa_valid_from_on date, visa_valid_to_on date, doer_user_id uuid references user_account, is_demo boolean not null default false,
    version int not null default 1, created_at timestamptz not null, deleted_at timestamptz, unique (mission_id, technician_id)`,
  stay: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case, ordinal int not null,
    entered_on date not null, left_on date, border_point text not null, address_of_stay text not null, basis text not null, recorded_by uuid references user_account,
    version int not null default 1, created_at timestamptz not null, deleted_at timestamptz, unique (case_id, ordinal)`,
  case_question: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case, stay_id uuid references stay,
    kind text not null, facts jsonb not null, raised_at timestamptz not null, answered_at timestamptz, answered_by uuid references user_account, answer text`,
  deadline: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case, stay_id uuid references stay,
    kind text not null, occasion text not null, revision int not null, is_provisional boolean not null, event_on date not null, due_on date, due_at timestamptz, office_cutoff_at timestamptz,
    state text not null check (state in ('open','met','met-late','withdrawn','not-computable')), missing_year int, became_known_at timestamptz not null, settled_at timestamptz,
    version int not null default 1, created_at timestamptz not null, unique (case_id, kind, occasion)`,
  deadline_revision: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, deadline_id uuid not null references deadline, revision int not null,
    is_provisional boolean not null, event_on date not null, due_on date, due_at timestamptz, missing_year int, steps jsonb not null, rule_id text not null, rule_version text not null, convention text not null,
    calendar_version text, freshness text, confidence text, reason text not null, created_by uuid references user_account, created_at timestamptz not null, unique (deadline_id, revision)`,
  migration_notification: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case, stay_id uuid not null references stay,
    deadline_id uuid not null unique references deadline, progress text not null, version int not null default 1, created_at timestamptz not null`,
  event: `
    id uuid primary key, host_tenant_id uuid references tenant, supplier_tenant_id uuid references tenant, case_id uuid references visit_case, actor_user_id uuid, act text not null,
    subject_type text not null, subject_id uuid not null, before jsonb, after jsonb, personal_sealed sealed, at timestamptz not null`,
  idempotency_key: `
    id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null, key text not null, request_hash text not null, status int, response jsonb, created_at timestamptz not null,
    unique (tenant_id, user_id, key)`,
  legal_rule: `
    rule_id text not null, version text not null, in_force_from date not null, loaded_at timestamptz not null default now(), body jsonb not null, primary key (rule_id, version)`,
  working_calendar_year: `
    country text not null, year int not null, version text not null, loaded_at timestamptz not null default now(), body jsonb not null, primary key (country, year, version)`,
};

const INDEXES = [
  'create index membership_user on membership (user_id)',
  'create index user_session_user on user_session (user_id)',
  'create index site_host on site (host_tenant_id)',
  'create index mission_host on mission (host_tenant_id, planned_from_on desc, id)',
  'create index mission_supplier on mission (supplier_tenant_id, planned_from_on desc, id)',
  'create index mission_site on mission (site_id)',
  'create index technician_supplier on technician (supplier_tenant_id, display_name, id)',
  'create index technician_entered_by on technician (entered_by_tenant_id)',
  'create index passport_technician on passport (technician_id)',
  'create index passport_number on passport (supplier_tenant_id, number_index)',
  'create index visit_case_host on visit_case (host_tenant_id, id)',
  'create index visit_case_supplier on visit_case (supplier_tenant_id, id)',
  'create index visit_case_technician on visit_case (technician_id)',
  'create index visit_case_mission on visit_case (mission_id)',
  'create index visit_case_planned on visit_case (host_tenant_id, planned_arrival_on) where planned_arrival_on is not null',
  'create index stay_host on stay (host_tenant_id)',
  'create index stay_supplier on stay (supplier_tenant_id)',
  'create index case_question_case on case_question (case_id)',
  'create index case_question_host on case_question (host_tenant_id)',
  'create index case_question_supplier on case_question (supplier_tenant_id)',
  `create index deadline_host_open on deadline (host_tenant_id, (coalesce(due_on, '0001-01-01'::date)), id) where state in ('open','not-computable')`,
  `create index deadline_supplier_open on deadline (supplier_tenant_id, (coalesce(due_on, '0001-01-01'::date)), id) where state in ('open','not-computable')`,
  'create index deadline_host on deadline (host_tenant_id, settled_at desc, id)',
  'create index deadline_supplier on deadline (supplier_tenant_id, settled_at desc, id)',
  'create index deadline_revision_host on deadline_revision (host_tenant_id)',
  'create index deadline_revision_supplier on deadline_revision (supplier_tenant_id)',
  'create index migration_notification_case on migration_notification (case_id)',
  'create index migration_notification_host on migration_notification (host_tenant_id)',
  'create index migration_notification_supplier on migration_notification (supplier_tenant_id)',
  'create index event_case on event (case_id, at, id)',
  'create index event_host on event (host_tenant_id, at)',
  'create index event_supplier on event (supplier_tenant_id, at)',
  'create index partnership_supplier on partnership (supplier_tenant_id)',
];

const POLICIES: Readonly<Record<string, PolicyKind>> = {
  tenant: 'company',
  tenant_setting: 'own',
  partnership: 'shared',
  user_account: 'account',
  membership: 'membership',
  user_session: 'session',
  site: 'site',
  mission: 'shared',
  technician: 'person',
  technician_key: 'person-part',
  passport: 'person-part',
  visit_case: 'shared',
  stay: 'shared',
  case_question: 'shared',
  deadline: 'shared',
  deadline_revision: 'shared',
  migration_notification: 'shared',
  event: 'journal',
  idempotency_key: 'own',
  legal_rule: 'public',
  working_calendar_year: 'public',
  clock_shift: 'public',
};

export const CREATE_MAIN_JOB: readonly string[] = [
  // The only column type that may hold a passport number: ciphertext with its nonce, never readable text.
  'create domain sealed as bytea check (octet_length(value) > 28)',
  ...FUNCTIONS,
  ...Object.entries(TABLES).map(([name, columns]) => `create table ${name} (${columns})`),
  ...INDEXES,
  ...Object.entries(POLICIES).flatMap(([table, kind]) => policiesOf(table, kind)),
];

export const DROP_MAIN_JOB: readonly string[] = [
  ...Object.keys(TABLES)
    .reverse()
    .map((name) => `drop table ${name} cascade`),
  ...['app_now', 'app_sign_in', 'app_session', 'app_user', 'app_tenant'].map(
    (name) => `drop function ${name}() cascade`,
  ),
  'drop table clock_shift',
  'drop domain sealed',
];
