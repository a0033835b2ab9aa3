/** Who may see a row; each kind is one sentence of the product's promise. */
export type PolicyKind =
  | 'shared'
  | 'own'
  | 'company'
  | 'account'
  | 'membership'
  | 'session'
  | 'site'
  | 'person'
  | 'person-part'
  | 'journal'
  | 'file'
  | 'link'
  | 'pulse'
  | 'public';

const SIDES = '(host_tenant_id = app_tenant() or supplier_tenant_id = app_tenant())';
/** A host sees a technician only from the first case of a mission on, or when it entered that person itself. */
const PERSON = `(supplier_tenant_id = app_tenant() or entered_by_tenant_id = app_tenant()
  or exists (select 1 from visit_case c where c.technician_id = technician.id and c.host_tenant_id = app_tenant()))`;
/** Until the supplier has joined, a host that works with it enters its people. */
const ENTER_PERSON = `(supplier_tenant_id = app_tenant() or (entered_by_tenant_id = app_tenant()
  and exists (select 1 from partnership p where p.supplier_tenant_id = technician.supplier_tenant_id and p.host_tenant_id = app_tenant())))`;

const all = (table: string, using: string, check = using): readonly string[] => [
  `create policy ${table}_rows on ${table} to sapar_app using ${using} with check ${check}`,
  `grant select, insert, update on ${table} to sapar_app`,
];

/** Statements that force row-level security on a table and let the application's role through. */
export function policiesOf(table: string, kind: PolicyKind): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...byKind(table, kind),
  ];
}

function byKind(table: string, kind: PolicyKind): readonly string[] {
  switch (kind) {
    case 'shared':
      return all(table, SIDES);
    case 'own':
      return all(table, '(tenant_id = app_tenant())');
    case 'company':
      return all(
        table,
        `(id = app_tenant() or exists (select 1 from partnership p where (p.host_tenant_id = app_tenant() and p.supplier_tenant_id = tenant.id)
        or (p.supplier_tenant_id = app_tenant() and p.host_tenant_id = tenant.id)))`,
        '(id = app_tenant())',
      );
    case 'account':
      return all(
        table,
        '(id = app_user() or email = app_sign_in() or exists (select 1 from membership m where m.user_id = user_account.id and m.tenant_id = app_tenant()))',
        '(id = app_user())',
      );
    case 'membership':
      return all(table, '(tenant_id = app_tenant() or user_id = app_user())', '(tenant_id = app_tenant())');
    case 'session':
      return all(table, '(token_hash = app_session() or user_id = app_user())', '(user_id = app_user())');
    case 'site':
      return all(
        table,
        `(host_tenant_id = app_tenant() or exists (select 1 from mission m where m.site_id = site.id and m.supplier_tenant_id = app_tenant()))`,
        '(host_tenant_id = app_tenant())',
      );
    case 'person':
      return all(table, PERSON, ENTER_PERSON);
    case 'person-part':
      // Row-level security of `technician` applies inside the policy: what the person hides, its parts hide.
      return all(table, `(exists (select 1 from technician t where t.id = ${table}.technician_id))`);
    case 'journal':
      return [
        `create policy event_read on event for select to sapar_app using ${SIDES}`,
        `create policy event_append on event for insert to sapar_app with check ${SIDES}`,
        'grant select, insert on event to sapar_app',
      ];
    case 'file':
    case 'link':
    case 'pulse':
      return ofLedger(table, kind);
    case 'public':
      return [
        `create policy ${table}_read on ${table} for select using (true)`,
        `create policy ${table}_owner on ${table} to current_user using (true) with check (true)`,
        `grant select on ${table} to sapar_app`,
      ];
  }
}

function ofLedger(table: string, kind: 'file' | 'link' | 'pulse'): readonly string[] {
  switch (kind) {
    case 'file':
      // A file is its uploader's alone until it hangs on a case; then both companies of the case read it.
      return all(
        table,
        '(tenant_id = app_tenant() or host_tenant_id = app_tenant() or supplier_tenant_id = app_tenant())',
        '(tenant_id = app_tenant())',
      );
    case 'link':
      // The bearer of a link is nobody yet: the hash of the token is all that opens its one row.
      return all(
        table,
        `(token_hash = app_session() or host_tenant_id = app_tenant())`,
        '(host_tenant_id = app_tenant())',
      );
    case 'pulse':
      return [
        `create policy ${table}_read on ${table} for select to sapar_app, sapar_worker using (true)`,
        `create policy ${table}_write on ${table} to sapar_worker using (true) with check (true)`,
        `grant select on ${table} to sapar_app`,
        `grant select, insert, update on ${table} to sapar_worker`,
      ];
  }
}
