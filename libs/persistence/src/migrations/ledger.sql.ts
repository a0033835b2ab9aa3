import { policiesOf, type PolicyKind } from './policies.sql.js';

const TABLES: Readonly<Record<string, string>> = {
  stored_file: `
    id uuid primary key, tenant_id uuid not null references tenant, host_tenant_id uuid references tenant, supplier_tenant_id uuid references tenant,
    case_id uuid references visit_case, name text not null, content_type text not null, size int not null, sha256 text not null, key_id text not null,
    created_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz`,
  filing: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    notification_id uuid not null references migration_notification, kind text not null check (kind in ('submitted','confirmed','said-filed','try-failed')),
    filed_by text check (filed_by in ('host','hotel','agent')), channel text, filed_on date, number text, said_by text, message text, note text,
    document_id uuid references stored_file, differences jsonb not null default '[]', not_compared jsonb not null default '[]', accepted_reason text,
    is_doubtful boolean not null default false, replaces_id uuid references filing, replaces_reason text,
    recorded_by uuid references user_account, recorded_at timestamptz not null, unique (replaces_id)`,
  delivery: `
    id uuid primary key, tenant_id uuid not null references tenant, kind text not null, purpose_key text unique, recipient_user_id uuid references user_account,
    recipient_technician_id uuid references technician, recipient_name text not null, recipient_email text not null, language text not null, message_id text not null unique,
    state text not null check (state in ('queued','claimed','dot-sent','accepted','unknown','held','undeliverable','bounced','cancelled')),
    subject_ids jsonb not null default '{}', due_at timestamptz not null, next_try_at timestamptz not null, enqueued_at timestamptz, round int not null default 0,
    attempts int not null default 0, fence int not null default 0, lease_until timestamptz, dot_sent_at timestamptz, accepted_at timestamptz,
    server_answer text, last_error text, late_reason text, cancel_reason text, created_at timestamptz not null`,
  reminder: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    deadline_id uuid not null references deadline, deadline_revision int not null, threshold text not null, occurrence text not null, recipient_key text not null,
    recipient_kind text not null, recipient_user_id uuid references user_account, recipient_technician_id uuid references technician, channel text not null,
    due_at timestamptz not null, is_critical boolean not null, state text not null check (state in ('planned','gathered','sent','cancelled')), cancel_reason text,
    delivery_id uuid references delivery, created_at timestamptz not null,
    unique (deadline_id, deadline_revision, threshold, occurrence, recipient_key, channel)`,
  action_link: `
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    deadline_id uuid not null references deadline, deadline_revision int not null, purpose text not null, recipient_key text not null, user_id uuid references user_account,
    technician_id uuid references technician, token_hash text not null unique, language text not null, expires_at timestamptz not null, created_at timestamptz not null,
    unique (deadline_id, deadline_revision, purpose, recipient_key)`,
  heartbeat: `name text primary key, at timestamptz not null, is_ok boolean not null, detail text`,
};

const INDEXES = [
  'create index stored_file_tenant on stored_file (tenant_id)',
  'create index stored_file_case on stored_file (case_id)',
  'create index filing_notification on filing (notification_id, recorded_at)',
  'create index filing_host on filing (host_tenant_id)',
  'create index filing_supplier on filing (supplier_tenant_id)',
  `create index reminder_due on reminder (due_at, host_tenant_id) where state = 'planned'`,
  'create index reminder_host on reminder (host_tenant_id, due_at)',
  'create index reminder_supplier on reminder (supplier_tenant_id)',
  'create index reminder_case on reminder (case_id, due_at)',
  'create index reminder_delivery on reminder (delivery_id)',
  `create index delivery_due on delivery (next_try_at) where state = 'queued'`,
  `create index delivery_leased on delivery (lease_until) where state in ('claimed','dot-sent')`,
  'create index delivery_tenant on delivery (tenant_id, created_at desc)',
  `create index delivery_open on delivery (tenant_id) where state in ('queued','claimed','dot-sent','unknown','held','undeliverable','bounced')`,
  'create index action_link_host on action_link (host_tenant_id)',
];

const POLICIES: Readonly<Record<string, PolicyKind>> = {
  stored_file: 'file',
  filing: 'shared',
  delivery: 'own',
  reminder: 'shared',
  action_link: 'link',
  heartbeat: 'pulse',
};

/** Across companies the worker sees ids, states and times, nothing that says who or why. */
const WORKER = [
  'grant select (id, host_tenant_id, due_at, state) on reminder to sapar_worker',
  'create policy reminder_times on reminder for select to sapar_worker using (true)',
  'grant select (id, tenant_id, state, next_try_at, enqueued_at, lease_until) on delivery to sapar_worker',
  'create policy delivery_times on delivery for select to sapar_worker using (true)',
  'grant select on clock_shift to sapar_worker',
];

/**
 * Whoever records an arrival, the host's people are reminded at the host's office hours. A supplier may not read the
 * host's members and settings; this function, under the owner's role, tells a partner what planning needs and no name.
 */
const DUTY = [
  'create policy membership_owner on membership for select to current_user using (true)',
  'create policy tenant_setting_owner on tenant_setting for select to current_user using (true)',
  'create policy partnership_owner on partnership for select to current_user using (true)',
  `create function host_office(host uuid) returns table (opens_at text, closes_at text) language sql stable security definer set search_path = public as $$
     select coalesce(s.office_opens_at, '09:00'), coalesce(s.office_closes_at, '17:00') from (select 1) one left join tenant_setting s on s.tenant_id = host
     where host = app_tenant() or exists (select 1 from partnership p where p.host_tenant_id = host and p.supplier_tenant_id = app_tenant()) $$`,
  `create function host_people(host uuid) returns table (user_id uuid, role text, deputy_user_id uuid) language sql stable security definer set search_path = public as $$
     select m.user_id, m.role, m.deputy_user_id from membership m where m.tenant_id = host and m.ended_at is null
       and (host = app_tenant() or exists (select 1 from partnership p where p.host_tenant_id = host and p.supplier_tenant_id = app_tenant()))
     order by m.created_at, m.id $$`,
  'revoke all on function host_office(uuid), host_people(uuid) from public',
  'grant execute on function host_office(uuid), host_people(uuid) to sapar_app',
];

export const CREATE_LEDGER: readonly string[] = [
  ...Object.entries(TABLES).map(([name, columns]) => `create table ${name} (${columns})`),
  ...INDEXES,
  ...Object.entries(POLICIES).flatMap(([table, kind]) => policiesOf(table, kind)),
  ...WORKER,
  ...DUTY,
];

export const DROP_LEDGER: readonly string[] = [
  'drop function host_office(uuid)',
  'drop function host_people(uuid)',
  ...['membership', 'tenant_setting', 'partnership'].map((table) => `drop policy ${table}_owner on ${table}`),
  'revoke select on clock_shift from sapar_worker',
  ...['action_link', 'reminder', 'delivery', 'filing', 'stored_file', 'heartbeat'].map((name) => `drop table ${name}`),
];
