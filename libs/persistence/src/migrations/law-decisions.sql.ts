import { policiesOf } from './policies.sql.js';

const DECISION = `
  id uuid primary key, tenant_id uuid not null references tenant, kind text not null check (kind in ('reading','figure','calendar-year')), subject text not null,
  body jsonb not null, from_on date not null, signed_by uuid not null references user_account, signed_name text not null, signed_at timestamptz not null,
  reason text not null`;

const PROPOSAL = `
  id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
  deadline_id uuid not null references deadline, revision int not null, old_due_on date, new_due_on date, new_due_at timestamptz, new_office_cutoff_at timestamptz,
  steps jsonb not null, rule_version text not null, convention text not null, calendar_version text, changes jsonb not null, cause jsonb not null,
  state text not null check (state in ('open','accepted','declined','outdated')), decided_by uuid references user_account, decided_name text, decided_at timestamptz,
  decided_reason text, version int not null default 1, created_at timestamptz not null`;

/** Written once and never changed; a partner of the host reads it, since it stands behind dates of shared cases. */
const DECISION_POLICIES = [
  'alter table law_decision enable row level security',
  'alter table law_decision force row level security',
  `create policy law_decision_read on law_decision for select to sapar_app using (tenant_id = app_tenant() or exists (
     select 1 from partnership p where p.host_tenant_id = law_decision.tenant_id and p.supplier_tenant_id = app_tenant()))`,
  'create policy law_decision_append on law_decision for insert to sapar_app with check (tenant_id = app_tenant())',
  'grant select, insert on law_decision to sapar_app',
];

/** Across companies the worker sees which hosts have open deadlines, nothing that says whose. */
const WORKER = [
  'grant select (host_tenant_id, state) on deadline to sapar_worker',
  'create policy deadline_hosts on deadline for select to sapar_worker using (true)',
  'grant select on legal_rule, working_calendar_year to sapar_worker',
];

export const CREATE_LAW_DECISIONS: readonly string[] = [
  `create table law_decision (${DECISION})`,
  `create table deadline_proposal (${PROPOSAL})`,
  'create index law_decision_tenant on law_decision (tenant_id, id desc)',
  `create unique index deadline_proposal_open on deadline_proposal (deadline_id) where state = 'open'`,
  'create index deadline_proposal_deadline on deadline_proposal (deadline_id, id desc)',
  'create index deadline_proposal_host on deadline_proposal (host_tenant_id, id desc)',
  'create index deadline_proposal_supplier on deadline_proposal (supplier_tenant_id, id desc)',
  `alter table deadline_revision add column decisions jsonb not null default '[]'`,
  'alter table reminder add column proposal_id uuid references deadline_proposal',
  'create index reminder_proposal on reminder (proposal_id) where proposal_id is not null',
  ...DECISION_POLICIES,
  ...policiesOf('deadline_proposal', 'shared'),
  ...WORKER,
];

export const DROP_LAW_DECISIONS: readonly string[] = [
  'revoke select on legal_rule, working_calendar_year from sapar_worker',
  'drop policy deadline_hosts on deadline',
  'revoke select (host_tenant_id, state) on deadline from sapar_worker',
  'alter table reminder drop column proposal_id',
  'alter table deadline_revision drop column decisions',
  'drop table deadline_proposal',
  'drop table law_decision',
];
