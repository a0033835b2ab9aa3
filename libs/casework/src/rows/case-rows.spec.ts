import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changeMission,
  changeTechnician,
  countCases,
  handOverCases,
  listCaseRows,
  readCase,
  readMission,
  readTechnician,
  recordExit,
} from '@sapar/casework';
import {
  CASE_ORDERS,
  CaseRowPage,
  CaseRowQuery,
  ChangeMission,
  ChangeTechnician,
  HandOverCases,
  type CaseRow,
} from '@sapar/contracts';
import { addTraveller, explaining, filingActs, openScene, pagesOf, scannedBy, type Scene } from '@sapar/testing';
import fc from 'fast-check';

type Query = Readonly<Record<string, string | number>>;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
}, 60_000);
afterAll(() => scene.close());

const page = (query: Query, actor = scene.host) => listCaseRows(scene.casework, actor, CaseRowQuery.parse(query));
async function allOf(query: Query, limit = 200): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const answer = await page({ ...query, limit, ...(cursor === undefined ? {} : { cursor }) });
    expect(CaseRowPage.parse(answer)).toEqual(answer);
    rows.push(...answer.items);
    cursor = answer.nextCursor;
  }
  return rows;
}

describe('a row of the table of cases', () => {
  it('follows every act on the case, and names that change for both companies', async () => {
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-20');
    const rowOf = async (actor = scene.host) => (await page({}, actor)).items.find(({ id }) => id === caseId);
    expect(await rowOf()).toMatchObject({
      ...{ technicianName: 'Deniz Müller-Şahin', stage: 'arrived', enteredOn: '2026-03-20', dueOn: '2026-03-27' },
      ...{ dueState: 'open', partnerName: 'Kessel Robotik GmbH', doerName: 'Aliya Serikova', leftOn: null },
    });
    await filingActs(scene).confirm(notificationId);
    expect(await rowOf()).toMatchObject({ stage: 'notified', dueState: 'met' });
    const { stays, technician, mission } = await readCase(scene.casework, scene.host, caseId);
    await recordExit(scene.casework, scene.host, stays[0]?.id ?? '', { leftOn: '2026-03-26' as never });
    expect(await rowOf()).toMatchObject({ stage: 'left', leftOn: '2026-03-26' });
    const { id, version } = await readTechnician(scene.casework, scene.host, technician.id);
    const person = ChangeTechnician.parse({ surname: 'ADAMS', givenNames: 'EVE', citizenship: 'GB' });
    await changeTechnician(scene.casework, scene.host, id, version, person);
    const facts = await readMission(scene.casework, scene.host, mission.id);
    const changed = ChangeMission.parse({
      ...{ title: 'Press line', siteId: facts.site.id, equipment: 'x', purpose: 'repair' },
      ...{ plannedFromOn: facts.plannedFromOn, plannedToOn: facts.plannedToOn },
    });
    await changeMission(scene.casework, scene.host, mission.id, facts.version, changed);
    for (const actor of [scene.host, scene.supplier])
      expect(await rowOf(actor)).toMatchObject({
        technicianName: 'Eve Adams',
        citizenship: 'GB',
        missionTitle: 'Press line',
      });
  });

  it('is shown to its two companies only', async () => {
    expect((await page({}, scene.supplier)).items).toHaveLength(1);
    expect(await page({}, scene.otherHost)).toEqual({ items: [], nextCursor: null });
    expect((await countCases(scene.casework, scene.otherHost)).tabs.all).toBe(0);
  });
});

describe('handing cases over', () => {
  const give = (caseIds: readonly string[], doerUserId: string, actor = scene.host) =>
    handOverCases(scene.casework, actor, HandOverCases.parse({ caseIds, doerUserId }));

  it('gives all or none, and says who had them for the way back', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-24');
    const colleague = await addColleague();
    await expect(give([caseId, scene.host.userId], colleague)).rejects.toMatchObject({ code: 'not-found' });
    await expect(give([caseId], scene.supplier.userId)).rejects.toMatchObject({ fields: [{ path: 'doerUserId' }] });
    await expect(give([caseId], colleague, scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
    const { handedOver } = await give([caseId, caseId], colleague);
    expect(handedOver).toEqual([{ caseId, formerDoerUserId: scene.host.userId }]);
    expect((await readCase(scene.casework, scene.host, caseId)).doerName).toBe('Marat');
    expect((await allOf({ doerId: colleague })).map(({ id }) => id)).toEqual([caseId]);
    const { rows } = await scene.database.admin.query<{ to: string }>(
      `select distinct recipient_user_id as "to" from reminder where case_id = $1 and state = 'planned' and recipient_role = 'doer'`,
      [caseId],
    );
    expect(rows).toEqual([{ to: colleague }]);
  });

  it('takes nobody who only reads', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-24');
    const reader = await addColleague('auditor');
    await expect(give([caseId], reader)).rejects.toMatchObject({ fields: [{ path: 'doerUserId' }] });
  });
});

async function addColleague(role = 'coordinator'): Promise<string> {
  const { rows } = await scene.database.admin.query<{ id: string }>(
    `with made as (insert into user_account (id, email, name, language, created_at) values (gen_random_uuid(), gen_random_uuid() || '@x.example', 'Marat', 'ru', now()) returning id)
     insert into membership (id, tenant_id, user_id, role, created_at) select gen_random_uuid(), $1, id, $2, now() from made returning user_id as id`,
    [scene.host.tenantId, role],
  );
  return rows[0]?.id ?? '';
}

/** Rows by themselves, without the cases behind them: made where no trigger and no foreign key looks. */
async function makeRows(count: number, tenantId: string): Promise<void> {
  await scene.database.admin.query(`set session_replication_role = replica`);
  await scene.database.admin.query(
    `insert into case_row select gen_random_uuid(), $1, $2, gen_random_uuid(), 'N' || n, chr(65 + n * 7 % 26) || chr(65 + n % 5), null, (array['DE','CN','TR'])[1 + n % 3],
       gen_random_uuid(), 'M-26-' || lpad((n * 13 % 40)::text, 3, '0'), 'T', $1, (array['Aktau','Atyrau'])[1 + n % 2],
       (array['planned','arrived','notified','left','cancelled'])[1 + n * 3 % 5], 'visa', null, null,
       case n % 4 when 0 then '0001-01-01' else date '2026-03-01' + n % 30 end, case n % 3 when 0 then '0001-01-01' else date '2026-03-01' + n % 17 end, '0001-01-01',
       case n % 5 when 0 then '0001-01-01' else date '2026-05-01' + n % 90 end, case n % 7 when 0 then '0001-01-01' else date '2026-03-20' + n % 12 end,
       (array['open','met'])[1 + n % 2], null, null, false, 1
     from generate_series(1, $3::int) n`,
    [tenantId, scene.supplier.tenantId, count],
  );
  await scene.database.admin.query(`set session_replication_role = origin`);
}

const keyOf = (row: CaseRow, column: string, technicianKey: string): string => {
  const day = (value: string | null): string => value ?? '0001-01-01';
  switch (column) {
    case 'person':
      return technicianKey;
    case 'mission':
      return row.missionReference;
    case 'stage':
      return row.stage;
    case 'planned':
      return day(row.plannedArrivalOn);
    case 'entered':
      return day(row.enteredOn);
    case 'until':
      return day(row.untilOn);
    default:
      return day(row.dueOn);
  }
};
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

describe('filter, order and pages of the server', () => {
  let everything: readonly CaseRow[];
  let keys: ReadonlyMap<string, string>;
  beforeAll(async () => {
    await scene.database.admin.query('delete from case_row');
    await makeRows(120, scene.host.tenantId);
    everything = await allOf({});
    const { rows } = await scene.database.admin.query<{ id: string; key: string }>(
      'select case_id as id, technician_key as key from case_row',
    );
    keys = new Map(rows.map(({ id, key }) => [id, key]));
  });

  const filters = fc.record(
    {
      tab: fc.constantFrom('current', 'in-country', 'planned', 'past', 'all'),
      citizenship: fc.constantFrom('DE', 'CN', 'TR', 'FR'),
      stage: fc.constantFrom('planned', 'arrived', 'left'),
      due: fc.constantFrom('overdue', 'open'),
    },
    { requiredKeys: [] },
  );
  const orders = fc.uniqueArray(fc.constantFrom(...CASE_ORDERS), { minLength: 1, maxLength: 3 });
  const TABS: Readonly<Record<string, readonly string[]>> = {
    current: ['planned', 'arrived', 'notified'],
    'in-country': ['arrived', 'notified'],
    planned: ['planned'],
    past: ['left', 'cancelled', 'not-admitted'],
  };
  const fits = (row: CaseRow, { tab, citizenship, stage, due }: Readonly<Record<string, string>>): boolean =>
    (tab === undefined || (TABS[tab]?.includes(row.stage) ?? true)) &&
    (citizenship === undefined || row.citizenship === citizenship) &&
    (stage === undefined || row.stage === stage) &&
    (due === undefined || row.dueState === 'open') &&
    (due !== 'overdue' || (row.dueOn ?? '0001-01-01') < '2026-03-27');

  it('are those of a list in memory, whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        orders,
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (wanted, columns, descending, limit) => {
          const sort = columns.map((column, index) => `${descending[index] === true ? '-' : ''}${column}`).join(',');
          const naive = everything
            .filter((row) => fits(row, wanted as Readonly<Record<string, string>>))
            .sort((left, right) => {
              for (const [index, column] of columns.entries()) {
                const order = compare(
                  keyOf(left, column, keys.get(left.id) ?? ''),
                  keyOf(right, column, keys.get(right.id) ?? ''),
                );
                if (order !== 0) return descending[index] === true ? -order : order;
              }
              return compare(left.id, right.id);
            });
          const served = await allOf({ ...(wanted as Query), sort }, limit);
          expect(served.map(({ id }) => id)).toEqual(naive.map(({ id }) => id));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    ['a cursor that nobody made', { cursor: 'bm9uc2Vuc2U' }],
    ['a cursor of another order', { sort: 'due,person', cursor: Buffer.from('["x","y"]').toString('base64url') }],
  ])('%s is a fault of its field', async (_, query) => {
    await expect(page(query)).rejects.toMatchObject({ fields: [{ path: 'cursor' }] });
  });

  it.each(['due;drop table x', 'nothing', 'due,due,due,due', ''])('an order %j is refused', (sort) => {
    expect(CaseRowQuery.safeParse({ sort }).success).toBe(false);
  });
});

describe('a page of forty thousand cases', () => {
  beforeAll(async () => {
    await makeRows(40_000, scene.host.tenantId);
    await scene.database.admin.query('analyze case_row');
  }, 60_000);

  it.each([...CASE_ORDERS.flatMap((order) => [order, `-${order}`]), 'due,-person,mission'])(
    'in the order %s touches few pages of the database, the first like a later one',
    async (sort) => {
      const { casework, plans } = explaining(scene.casework, 'from case_row');
      const read = (query: Query) =>
        listCaseRows(casework, scene.host, CaseRowQuery.parse({ sort, limit: 50, ...query }));
      let cursor = (await read({})).nextCursor;
      for (let turn = 0; turn < 3; turn += 1) cursor = (await read({ cursor: cursor ?? '' })).nextCursor;
      for (const plan of plans) expect(scannedBy(plan).filter((table) => table === 'case_row')).toEqual([]);
      const touched = plans.map(pagesOf);
      expect(Math.max(...touched.slice(1)) / (touched[0] ?? 1)).toBeLessThanOrEqual(3);
    },
  );
});
