import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASED_IMPORTS } from './1794500200000-technician-imports.js';
import { policiesOf } from './policies.sql.js';
import { erasePerson, OF_PERSON } from './retention.sql.js';

const SIDES = `('host','supplier','technician')`;
const KINDS = `('state-fee','consular-fee','visa-centre','translation','notary','insurance','ticket','lodging','fine','other')`;
const KEPT = 'created_at timestamptz not null, deleted_at timestamptz, version int not null default 1';

/** Sums stay, which books are closed with; words and numbers go with the person, a receipt of many with the last of them. */
export const ERASED_COSTS = `${ERASED_IMPORTS}
    update cost k set note = null where exists (select 1 from cost_share s where s.cost_id = k.id and s.${OF_PERSON});
    update cost k set payment_number = null, receipt_number = null where exists (select 1 from cost_share s where s.cost_id = k.id and s.${OF_PERSON})
      and not exists (select 1 from cost_share s join visit_case c on c.id = s.case_id join technician t on t.id = c.technician_id
        where s.cost_id = k.id and t.id <> person and t.erased_at is null);
    update cost_share set lost_request = null where ${OF_PERSON};`;

// At commit: a change replaces the shares of a cost one by one.
const ADDS_UP = [
  `create function cost_adds_up() returns trigger language plpgsql as $$
  declare changed uuid;
  begin
    if tg_table_name = 'cost' then changed := new.id; elsif tg_op = 'DELETE' then changed := old.cost_id; else changed := new.cost_id; end if;
    if exists (select 1 from cost k where k.id = changed and (k.amount <> (select coalesce(sum(s.amount), 0) from cost_share s where s.cost_id = k.id)
      or k.tenge_amount is distinct from (select sum(s.tenge_amount) from cost_share s where s.cost_id = k.id))) then
      raise exception 'the shares of a cost do not add up' using errcode = '23514';
    end if;
    return null;
  end $$`,
  ...['cost', 'cost_share'].map(
    (table) => `create constraint trigger ${table}_adds_up after insert or update of amount, tenge_amount on ${table}
      deferrable initially deferred for each row execute function cost_adds_up()`,
  ),
  `create constraint trigger cost_share_removed after delete on cost_share deferrable initially deferred for each row execute function cost_adds_up()`,
];

const CREATE = [
  `create table cost (
    id uuid primary key, tenant_id uuid not null references tenant, kind text not null check (kind in ${KINDS}), bearer text not null check (bearer in ${SIDES}),
    paid_by text not null check (paid_by in ${SIDES}), currency text not null check (currency ~ '^[A-Z]{3}$'), amount bigint not null check (amount > 0),
    tenge_amount bigint check (tenge_amount > 0), paid_on date not null, payment_number text, receipt_number text, note text,
    recorded_by uuid references user_account, ${KEPT}, check (tenge_amount is null or currency <> 'KZT'))`,
  'create index cost_tenant on cost (tenant_id, paid_on)',
  // Who bears a share is told of it by the company that recorded the cost; the company itself follows from the case.
  `create table cost_share (
    id uuid primary key, tenant_id uuid not null references tenant, cost_id uuid not null references cost, case_id uuid not null references visit_case,
    bearer_tenant_id uuid references tenant, ordinal int not null, amount bigint not null check (amount >= 0), tenge_amount bigint check (tenge_amount >= 0),
    is_lost boolean not null default false, lost_request text, unique (cost_id, case_id))`,
  'create index cost_share_case on cost_share (case_id)',
  'create index cost_share_bearer on cost_share (bearer_tenant_id)',
  ...policiesOf('cost', 'own'),
  ...policiesOf('cost_share', 'own'),
  'grant delete on cost_share to sapar_app',
  'create policy cost_share_bearer on cost_share for select to sapar_app using (bearer_tenant_id = app_tenant())',
  `create policy cost_bearer on cost for select to sapar_app using (deleted_at is null
    and exists (select 1 from cost_share s where s.cost_id = cost.id and s.bearer_tenant_id = app_tenant()))`,
  ...ADDS_UP,
  ...['cost', 'cost_share'].map(
    (table) => `create policy ${table}_erasure on ${table} to current_user using (true) with check (true)`,
  ),
  erasePerson(ERASED_COSTS),
];
const DROP = [
  erasePerson(ERASED_IMPORTS),
  'drop policy cost_bearer on cost',
  'drop table cost_share',
  'drop table cost',
  'drop function cost_adds_up',
];

/** What a visit costs, who bears it, and one payment for many people. */
export class Costs1794600400000 implements MigrationInterface {
  readonly name = 'Costs1794600400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
