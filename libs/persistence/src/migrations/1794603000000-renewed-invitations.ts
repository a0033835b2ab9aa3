import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // A refused request stays as it was; the new one points back at it and says what was put right.
  `alter table invitation add column renews_id uuid references invitation, add column put_right jsonb not null default '[]'`,
  'create index invitation_renews on invitation (renews_id) where renews_id is not null',
  'alter table cost add column invitation_id uuid references invitation',
  'create index cost_invitation on cost (invitation_id) where invitation_id is not null',
];
const DOWN = [
  'alter table cost drop column invitation_id',
  'alter table invitation drop column put_right, drop column renews_id',
];

/** An invitation asked for anew after a refusal, and the fee that a request was paid with. */
export class RenewedInvitations1794603000000 implements MigrationInterface {
  readonly name = 'RenewedInvitations1794603000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
