import type { MigrationInterface, QueryRunner } from 'typeorm';

const LINK = `
  tenant_id uuid not null references tenant, position bigint not null check (position > 0), event_id uuid not null references event, hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant_id, position), unique (event_id, tenant_id)`;

/**
 * The text of an event that its hash covers. jsonb prints its keys in one order; the moment is said in UTC whatever the session's zone.
 * Of sealed words only the digest of the sealed bytes is in it: destroying a person's key changes no link.
 */
const CONTENT = `
  create function journal_content(line event) returns text language sql stable set search_path = public as $$
    select jsonb_build_object('id', line.id, 'host', line.host_tenant_id, 'supplier', line.supplier_tenant_id, 'case', line.case_id, 'actor', line.actor_user_id,
      'act', line.act, 'subjectType', line.subject_type, 'subject', line.subject_id, 'before', line.before, 'after', line.after,
      'personalDigest', encode(sha256(line.personal_sealed), 'hex'), 'at', to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text $$`;

/** Both companies of a shared event keep it, each in a chain of its own. */
const APPEND = `
  create function append_to_chain(line event) returns void language plpgsql security definer set search_path = public as $$
  declare
    company uuid;
    latest journal_link;
  begin
    for company in select distinct side from unnest(array[line.host_tenant_id, line.supplier_tenant_id]) side where side is not null order by side loop
      perform pg_advisory_xact_lock(7272402, hashtext(company::text));
      select * into latest from journal_link l where l.tenant_id = company order by l.position desc limit 1;
      insert into journal_link (tenant_id, position, event_id, hash) values (company, coalesce(latest.position, 0) + 1, line.id,
        sha256(coalesce(latest.hash, ''::bytea) || convert_to(journal_content(line), 'UTF8')));
    end loop;
  end $$`;

/** Whose chains this transaction will take at its end, so that it can take them all in one order. */
const NOTE = `
  create function note_event() returns trigger language plpgsql set search_path = public as $$
  declare
    noted text := coalesce(current_setting('app.journals', true), '');
    side uuid;
  begin
    foreach side in array array[new.host_tenant_id, new.supplier_tenant_id] loop
      if side is not null and position(side::text in noted) = 0 then noted := noted || ' ' || side; end if;
    end loop;
    perform set_config('app.journals', noted, true);
    return null;
  end $$`;

/** Runs at commit, so that a chain is held for that moment alone; two transactions with the same companies cannot wait for each other in a ring. */
const CHAIN = `
  create function chain_event() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    company text;
  begin
    if coalesce(current_setting('app.journals_taken', true), '') <> current_setting('app.journals', true) then
      for company in select side from unnest(string_to_array(trim(current_setting('app.journals', true)), ' ')) side order by side::uuid loop
        perform pg_advisory_xact_lock(7272402, hashtext(company));
      end loop;
      perform set_config('app.journals_taken', current_setting('app.journals', true), true);
    end if;
    perform append_to_chain(new);
    return null;
  end $$`;

const KEEP = `
  create function keep_journal() returns trigger language plpgsql as $$
  begin
    raise exception 'the journal is only ever added to' using errcode = '42501';
  end $$`;

const UP = [
  `create table journal_link (${LINK})`,
  CONTENT,
  APPEND,
  NOTE,
  CHAIN,
  KEEP,
  'revoke all on function append_to_chain(event), chain_event() from public',
  'alter table journal_link enable row level security',
  'alter table journal_link force row level security',
  'create policy journal_link_read on journal_link for select to sapar_app using (tenant_id = app_tenant())',
  'create policy journal_link_append on journal_link to current_user using (true) with check (true)',
  'grant select on journal_link to sapar_app',
  // Across companies the worker sees which have a journal, and nothing of it.
  'grant select (tenant_id) on journal_link to sapar_worker',
  'create policy journal_link_companies on journal_link for select to sapar_worker using (true)',
  // The owner is bound too: for what was written before there were chains, the force is lifted until the migration ends.
  'alter table event no force row level security',
  'do $$ declare line event; begin for line in select * from event order by at, id loop perform append_to_chain(line); end loop; end $$',
  'alter table event force row level security',
  'create trigger event_noted after insert on event for each row execute function note_event()',
  'create constraint trigger event_chained after insert on event deferrable initially deferred for each row execute function chain_event()',
  'create trigger event_kept before update or delete on event for each statement execute function keep_journal()',
  'create trigger journal_link_kept before update or delete on journal_link for each statement execute function keep_journal()',
];
const DOWN = [
  'drop trigger event_kept on event',
  'drop trigger event_chained on event',
  'drop trigger event_noted on event',
  'drop table journal_link',
  'drop function keep_journal()',
  'drop function chain_event()',
  'drop function note_event()',
  'drop function append_to_chain(event)',
  'drop function journal_content(event)',
];

/** Every line of the journal is linked to the one before it, in the order of the commits, a chain for each company. */
export class JournalChain1793400000000 implements MigrationInterface {
  readonly name = 'JournalChain1793400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
