import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NewCase, NewMission, NewTechnician, TakeOverPerson } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import type { Actor } from './actor.js';
import { addCase } from './cases/add-case.js';
import { readCase } from './cases/read-case.js';
import { changeSite } from './companies/change-site.js';
import { addSite } from './companies/companies.queries.js';
import { CaseworkError } from './errors.js';
import { addMission } from './missions/add-mission.js';
import { readMission } from './missions/missions.queries.js';
import { search } from './search/search.js';
import { takeOverPerson } from './sharing/take-over-person.js';
import { recordArrival } from './stays/record-arrival.js';
import { addTechnician } from './technicians/add-technician.js';
import { readTechnician } from './technicians/technicians.queries.js';

let scene: Scene;
let actors: readonly Actor[];

const TENANT = `
  insert into tenant (id, legal_name, country, kind, time_zone, language, created_at) values ($1, 'Second GmbH', 'DE', 'supplier', 'Europe/Berlin', 'en', now())`;
const ACCOUNT = `
  insert into user_account (id, email, password_hash, name, language, created_at) values ($1, 'second@second.example', 'x', 'Second', 'en', now())`;
const PARTNERS =
  'insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values ($1, $2, $3, now())';

beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const { host, supplier, otherHost, database } = scene;
  const second: Actor = { ...supplier, tenantId: uuidv7(), userId: uuidv7(), sessionId: uuidv7() };
  await database.admin.query(TENANT, [second.tenantId]);
  await database.admin.query(ACCOUNT, [second.userId]);
  // The second supplier works with the first host, the first supplier with both: companies overlap, no two are alike.
  for (const [one, other] of [
    [host, second],
    [otherHost, supplier],
  ] as const)
    await database.admin.query(PARTNERS, [uuidv7(), one.tenantId, other.tenantId]);
  actors = [host, otherHost, supplier, second];
}, 60_000);
afterAll(() => scene.close());

const KINDS = ['site', 'mission', 'technician', 'case'] as const;
type Kind = (typeof KINDS)[number];
const TABLES = { site: 'site', mission: 'mission', technician: 'technician', case: 'visit_case' } as const;
/** What the model knows of a row: who may see it, and of a mission or person whose it is. */
interface Known {
  readonly kind: Kind;
  readonly id: string;
  readonly seenBy: Set<string>;
  readonly host?: string;
  readonly supplier?: string;
}
const known: Known[] = [];

const ACTS = ['site', 'mission', 'technician', 'case', 'arrival', 'rename', 'takeover', 'taking'] as const;
interface Act {
  readonly kind: (typeof ACTS)[number];
  readonly who: number;
  readonly other: number;
  /** Which of the rows of a kind. */
  readonly pick: number;
  readonly pickToo: number;
}
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...ACTS),
  ...{ who: fc.nat(3), other: fc.nat(3), pick: fc.nat(30), pickToo: fc.nat(30) },
});
/** Every second pick is of what the actor may see, so that acts also succeed. */
const picked = (kind: Kind, pick: number, actor: Actor): Known | undefined => {
  const rows = known.filter((row) => row.kind === kind && (pick % 2 === 1 || row.seenBy.has(actor.tenantId)));
  return rows.at(-1 - (pick % Math.max(rows.length, 1)));
};
const MISSION = { equipment: 'x', purpose: 'repair', plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };

/** Does the act as the product does it, and tells the model who may see what came of it. */
async function perform({ kind, who, other, pick, pickToo }: Act): Promise<void> {
  const { casework } = scene;
  const actor = actors[who]!;
  const partner = actors[other]!;
  const site = picked('site', pick, actor);
  const mission = picked('mission', pick, actor);
  const technician = picked('technician', pickToo, actor);
  switch (kind) {
    case 'site': {
      const { id } = await addSite(casework, actor, { name: 'Works', address: 'Atyrau' });
      known.push({ kind, id, seenBy: new Set([actor.tenantId]) });
      return;
    }
    case 'rename':
      if (site !== undefined) await changeSite(casework, actor, site.id, 1, { name: 'Renamed', address: 'Aktau' });
      return;
    case 'mission': {
      if (site === undefined) return;
      const facts = { ...MISSION, title: 'Robot', siteId: site.id, supplierTenantId: partner.tenantId };
      const { id } = await addMission(casework, actor, NewMission.parse(facts));
      const sides = { host: actor.tenantId, supplier: partner.tenantId };
      known.push({ kind, id, seenBy: new Set(Object.values(sides)), ...sides });
      site.seenBy.add(sides.supplier);
      return;
    }
    case 'technician': {
      const supplier = actor.tenantKind === 'supplier' ? actor.tenantId : partner.tenantId;
      const names = { surname: 'FOREIGN', givenNames: `N${String(known.length)}`, citizenship: 'DE' };
      const id = await addTechnician(casework, actor, NewTechnician.parse({ ...names, supplierTenantId: supplier }));
      known.push({ kind, id, supplier, seenBy: new Set([supplier, actor.tenantId]) });
      return;
    }
    case 'case': {
      if (mission === undefined || technician === undefined) return;
      const facts = NewCase.parse({ technicianId: technician.id, basis: 'visa' });
      const id = await addCase(casework, actor, mission.id, facts);
      known.push({ kind, id, seenBy: new Set(mission.seenBy) });
      technician.seenBy.add(mission.host!);
      return;
    }
    case 'takeover':
      if (technician !== undefined)
        await takeOverPerson(casework, actor, technician.id, 1, TakeOverPerson.parse({ choices: {} }));
      return;
    case 'taking':
      if (mission !== undefined && technician !== undefined) await takeByStatement(actor, mission, technician);
      return;
    case 'arrival': {
      const one = picked('case', pick, actor);
      if (one !== undefined) await recordArrival(casework, actor, one.id, arrivalOn('2026-03-26'));
    }
  }
}

/** Past the product: a host helps itself to a person that nobody has shown to it. */
async function takeByStatement(actor: Actor, mission: Known, technician: Known): Promise<void> {
  if (actor.tenantKind !== 'host' || technician.seenBy.has(actor.tenantId)) return;
  const sql = `insert into visit_case (id, host_tenant_id, supplier_tenant_id, mission_id, technician_id, stage, basis, created_at)
    values (gen_random_uuid(), $1, $2, $3, $4, 'planned', 'unknown', now())`;
  const ids = [actor.tenantId, technician.supplier, mission.id, technician.id];
  const taking = scene.casework.unitOfWork.run({ tenantId: actor.tenantId, userId: actor.userId }, (transaction) =>
    transaction.query(sql, ids),
  );
  await expect(taking).rejects.toThrow();
}

/** Done, or refused with a reason of the house; never anything else. */
async function tryTo(act: Act): Promise<'done' | 'refused'> {
  const before = known.length;
  try {
    await perform(act);
    return 'done';
  } catch (error) {
    if (!(error instanceof CaseworkError)) throw error;
    expect(known).toHaveLength(before);
    return 'refused';
  }
}

/** What the database shows to this company, whatever is asked of it. */
const shownTo = (actor: Actor, kind: Kind): Promise<readonly string[]> =>
  scene.casework.unitOfWork.run({ tenantId: actor.tenantId, userId: actor.userId }, async (transaction) =>
    (await transaction.query<{ id: string }>(`select id from ${TABLES[kind]} order by id`)).map(({ id }) => id),
  );
const modelled = (actor: Actor, kind: Kind): readonly string[] =>
  known
    .filter((row) => row.kind === kind && row.seenBy.has(actor.tenantId))
    .map(({ id }) => id)
    .sort();

/** Rows that name their companies: none of somebody else's is shown. */
const SIDED = [
  'stay',
  'deadline',
  'migration_notification',
  'reminder',
  'event',
  'case_question',
  'journal_link',
  'technician_share',
];
async function foreignTo(actor: Actor): Promise<readonly string[]> {
  const seen = await scene.casework.unitOfWork.run(
    { tenantId: actor.tenantId, userId: actor.userId },
    async (transaction) => {
      const found: string[] = [];
      for (const table of SIDED)
        for (const row of await transaction.query<Record<string, unknown>>(`select * from ${table}`)) {
          const sides = [row['host_tenant_id'], row['supplier_tenant_id'], row['tenant_id']];
          if (!sides.includes(actor.tenantId)) found.push(table);
        }
      return found;
    },
  );
  return [...new Set(seen)];
}

const READERS = { mission: readMission, technician: readTechnician, case: readCase } as const;
async function readsOf(actor: Actor, { kind, id }: Known): Promise<'found' | 'not-found' | null> {
  if (kind === 'site') return null;
  try {
    await READERS[kind](scene.casework, actor, id);
    return 'found';
  } catch (error) {
    if (error instanceof CaseworkError && error.code === 'not-found') return 'not-found';
    throw error;
  }
}

it('no order of acts of four companies, with each other’s ids, ever shows one of them a row that is not its own or shared with it', async () => {
  const outcomes = { done: 0, refused: 0 };
  const first = { who: 0, other: 2, pick: 0, pickToo: 0 };
  for (const kind of ['site', 'mission', 'technician', 'case', 'arrival'] as const)
    expect([kind, await tryTo({ kind, ...first })]).toEqual([kind, 'done']);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 8, maxLength: 16 }), async (acts) => {
      for (const act of acts) outcomes[await tryTo(act)] += 1;
      for (const actor of actors) {
        for (const kind of KINDS) expect([kind, await shownTo(actor, kind)]).toEqual([kind, modelled(actor, kind)]);
        expect(await foreignTo(actor)).toEqual([]);
        const { people } = await search(scene.casework, actor, { text: 'FOREIGN' });
        const own = new Set(modelled(actor, 'technician'));
        expect(people.filter(({ id }) => !own.has(id))).toEqual([]);
        for (const row of known.slice(-6)) {
          const read = await readsOf(actor, row);
          if (read !== null)
            expect([row.kind, read]).toEqual([row.kind, row.seenBy.has(actor.tenantId) ? 'found' : 'not-found']);
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  // The model holds something of every kind, or nothing was shown to be hidden.
  expect(KINDS.filter((kind) => !known.some((row) => row.kind === kind))).toEqual([]);
  expect(Math.min(outcomes.done, outcomes.refused)).toBeGreaterThan(0);
}, 120_000);
