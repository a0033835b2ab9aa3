import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASED_LINKS } from './1794300100000-technician-links.js';
import { policiesOf } from './policies.sql.js';
import { erasePerson } from './retention.sql.js';

/** What erasing a person takes so far; later tables add theirs. */
export const ERASED_IMPORTS = `${ERASED_LINKS}
    delete from technician_import_row where technician_id = person;`;

const CREATE = [
  `create table technician_import (
    id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, file_name text not null,
    added int not null, changed int not null, created_at timestamptz not null, undone_at timestamptz, version int not null default 1)`,
  'create index technician_import_tenant on technician_import (tenant_id, created_at desc)',
  // What a person was before is sealed under the person's own key: it goes with the person.
  `create table technician_import_row (
    id uuid primary key, tenant_id uuid not null references tenant, import_id uuid not null references technician_import, technician_id uuid not null references technician,
    kind text not null check (kind in ('added','changed')), before_sealed sealed, version_after int not null,
    passport_id uuid references passport, former_passport_id uuid references passport, check ((kind = 'changed') = (before_sealed is not null)))`,
  'create index technician_import_row_import on technician_import_row (import_id)',
  'create index technician_import_row_technician on technician_import_row (technician_id)',
  ...policiesOf('technician_import', 'own'),
  ...policiesOf('technician_import_row', 'own'),
  'create policy technician_import_row_erasure on technician_import_row to current_user using (true) with check (true)',
  erasePerson(ERASED_IMPORTS),
];
const DROP = [erasePerson(ERASED_LINKS), 'drop table technician_import_row', 'drop table technician_import'];

/** Which people came or changed by which file, so that a whole import can be taken back. */
export class TechnicianImports1794500200000 implements MigrationInterface {
  readonly name = 'TechnicianImports1794500200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
