import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptProposals,
  claimDelivery,
  listProposals,
  loadLaw,
  openLedger,
  readDeadline,
  recountShippedLaw,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { ROLE_PERMISSIONS } from '@sapar/contracts';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { loadCatalogue, type CalendarFile, type Catalogue } from '@sapar/rule-catalogue';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate visit_case cascade');
  await scene.database.admin.query(`delete from working_calendar_year where version in ('KZ-2026.2','KZ-2026.3')`);
  await scene.setClock('2026-03-26T05:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const catalogue = loadCatalogue();
const words = { en: 'Moved day off', ru: 'Перенос', kk: 'Ауыстырылған күн' };
/** The catalogue with a year changed and a version of its own, as a new release would bring it. */
const withYear = (change: (year: CalendarFile) => CalendarFile): Catalogue => ({
  ...catalogue,
  calendars: catalogue.calendars.map((year) => (year.year === 2026 ? change(year) : year)),
});
const withDayOff = (on: string): Catalogue =>
  withYear((year) => ({
    ...year,
    version: 'KZ-2026.2',
    days: [
      ...year.days,
      {
        on: on as never,
        kind: 'moved-day-off',
        name: words,
        confidence: 'high',
        sources: ['law_hol'],
        isDoubtful: false,
      },
    ],
  }));

async function load(changed: Catalogue): Promise<void> {
  const source = createDataSource({ url: scene.database.ownerUrl, role: null, poolSize: 1 });
  await source.initialize();
  await loadLaw(new UnitOfWork(source), changed);
  await source.destroy();
}
const open = async () => (await listProposals(scene.casework, scene.host, { state: 'open', limit: 50 })).items;

describe('a new version of the shipped law', () => {
  it('brings a line for each deadline whose last day moves, and leaves the others untouched', async () => {
    const moved = await addTraveller(scene, '2026-03-26');
    const untouched = await addTraveller(scene, '2026-03-16');
    await load(withDayOff('2026-03-27'));
    await recountShippedLaw(ledger, null);
    expect(await open()).toMatchObject([
      {
        ...{ deadlineId: moved.deadlineId, oldDueOn: '2026-03-30', newDueOn: '2026-03-31' },
        changes: [{ on: '2026-03-27', before: 'working-day', after: 'moved-day-off' }],
        cause: { kind: 'calendar', version: 'KZ-2026.2', signedName: null },
      },
    ]);
    expect(await readDeadline(scene.casework, scene.host, untouched.deadlineId)).toMatchObject({
      calendarVersion: 'KZ-2026.1',
      proposedDueOn: null,
    });
  });

  it('is accepted into a revision that names the new version', async () => {
    const { deadlineId } = await addTraveller(scene, '2026-03-26');
    await load(withDayOff('2026-03-27'));
    await recountShippedLaw(ledger, null);
    const lawyer = { ...scene.host, permissions: ROLE_PERMISSIONS.lawyer };
    await acceptProposals(scene.casework, lawyer, { ids: (await open()).map(({ id }) => id) });
    expect(await readDeadline(scene.casework, scene.host, deadlineId)).toMatchObject({
      ...{ dueOn: '2026-03-31', calendarVersion: 'KZ-2026.2', revision: 2 },
    });
  });

  it('says so too when only the reason of a day changes', async () => {
    await addTraveller(scene, '2026-03-20');
    const renamed = withYear((year) => ({
      ...year,
      version: 'KZ-2026.2',
      days: year.days.map((day) => (day.on === '2026-03-24' ? { ...day, kind: 'moved-day-off' as const } : day)),
    }));
    await load(renamed);
    await recountShippedLaw(ledger, null);
    expect(await open()).toMatchObject([
      {
        ...{ oldDueOn: '2026-03-27', newDueOn: '2026-03-27' },
        changes: [{ on: '2026-03-24', before: 'carried-over-day-off', after: 'moved-day-off' }],
      },
    ]);
  });

  it('writes nothing when it changes nothing, and nothing twice', async () => {
    await addTraveller(scene, '2026-03-26');
    await recountShippedLaw(ledger, null);
    expect(await open()).toEqual([]);
    await load(withDayOff('2026-03-27'));
    await recountShippedLaw(ledger, null);
    const first = await open();
    await recountShippedLaw(ledger, null);
    expect(await open()).toEqual(first);
  });

  it('is looked for once: the stamp of the law tells that there is nothing new', async () => {
    await addTraveller(scene, '2026-03-26');
    const stamp = await recountShippedLaw(ledger, null);
    await load(withDayOff('2026-03-27'));
    expect(await recountShippedLaw(ledger, stamp)).not.toBe(stamp);
    expect(await open()).toHaveLength(1);
  });

  it('that brings a last day forward is mailed about by the earlier day, before anybody has accepted it', async () => {
    await addTraveller(scene, '2026-03-26');
    const saturday = {
      kind: 'moved-working-day' as const,
      name: words,
      confidence: 'high' as const,
      sources: ['law_hol'],
    };
    const withSaturday = withYear((year) => ({
      ...year,
      version: 'KZ-2026.2',
      days: [...year.days, { ...saturday, on: '2026-03-28' as never, isDoubtful: false }],
    }));
    await load(withSaturday);
    await recountShippedLaw(ledger, null);
    await scene.setClock('2026-03-28T04:30:00Z');
    const [mail] = await sweepReminders(ledger);
    const claimed = await claimDelivery(ledger, mail?.tenantId ?? '', mail?.deliveryIds[0] ?? '');
    expect(claimed?.letters).toMatchObject([
      { threshold: 'last-day-morning', dueOn: '2026-03-28', dueAt: '2026-03-28T18:59:59Z' },
    ]);
    expect(claimed?.letters[0]?.steps.at(-1)).toMatchObject({ on: '2026-03-28', reason: 'moved-working-day' });
  });

  it('taken back before anybody decided, takes its line back', async () => {
    await addTraveller(scene, '2026-03-26');
    await load(withDayOff('2026-03-27'));
    await recountShippedLaw(ledger, null);
    await load(withYear((year) => ({ ...year, version: 'KZ-2026.3' })));
    await recountShippedLaw(ledger, null);
    expect(await open()).toEqual([]);
  });
});
