import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  decideLaw,
  editCalendar,
  listProposals,
  readCalendar,
  readDeadline,
  tryDate,
  type Actor,
  type CaseworkError,
} from '@sapar/casework';
import { DecideLaw, EditCalendar, ROLE_PERMISSIONS, type CalendarDayOut, type CalendarYearOut } from '@sapar/contracts';
import { calendarDate } from '@sapar/domain';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

const KZ = { country: 'KZ', year: 2026 };
const SOURCE = { title: 'Order of the Ministry of Labour', link: 'https://adilet.zan.kz/1' };

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision, visit_case cascade');
  await scene.setClock('2026-03-26T05:00:00Z');
});
afterAll(() => scene.close());

const read = (actor: Actor = scene.host, year = 2026): Promise<CalendarYearOut> =>
  readCalendar(scene.casework, actor, { country: 'KZ', year });
const inDays = (day: CalendarDayOut) => ({
  ...{ on: day.on, kind: day.kind, name: day.name, isDoubtful: day.isDoubtful },
  ...(day.settleOn === null ? {} : { settleOn: day.settleOn, owner: day.owner }),
  ...(day.carriedFrom === null ? {} : { carriedFrom: day.carriedFrom }),
  ...(day.note === null ? {} : { note: day.note }),
});
const movedOff = (on: string) => ({ on, kind: 'moved-day-off', name: { en: 'Moved', ru: 'Перенос', kk: 'Ауысқан' } });

/** The year as it stands with a change, ready to be sent. */
async function changed(change: (days: readonly unknown[]) => readonly unknown[], year = 2026): Promise<EditCalendar> {
  const calendar = await read(scene.host, year);
  return EditCalendar.parse({
    ...{ baseVersion: calendar.version, reason: 'Ordered on 20 March', source: SOURCE },
    days: change(calendar.days.map(inDays)),
  });
}
const save = (edit: EditCalendar, isDry = false, actor = lawyer) =>
  editCalendar(scene.casework, actor, { ...KZ, isDry }, edit);
const refusal = (act: Promise<unknown>): Promise<Pick<CaseworkError, 'code' | 'fields'>> =>
  act.then(
    () => Promise.reject(new Error('it was not refused')),
    ({ code, fields }: CaseworkError) => ({ code, fields }),
  );

describe('a year of the working calendar', () => {
  it('comes with its days, sources and version, as shipped', async () => {
    expect(await read()).toMatchObject({ version: 'KZ-2026.1', status: 'published', isLaw: true, isOwn: false });
    const { days } = await read();
    expect(days.find(({ on }) => on === '2026-03-25')).toMatchObject({
      ...{ kind: 'carried-over-day-off', carriedFrom: '2026-03-22', name: { kk: 'Наурыз мейрамы' } },
      sources: [
        { title: "Law RK 'On holidays' art.3,5 (as quoted)" },
        { title: '2026 calendars from eGov (Jan 2026)' },
      ],
    });
  });

  it('is plainly a draft where it was only computed', async () => {
    expect(await read(scene.host, 2027)).toMatchObject({ status: 'draft', hasNext: false });
  });

  it('that nobody has is said to be missing', async () => {
    expect(await refusal(read(scene.host, 2030))).toMatchObject({ code: 'no-calendar' });
  });

  it('asks to confirm a tentative day once it has passed, and not before', async () => {
    expect((await read()).toConfirm).toEqual([]);
    await scene.setClock('2026-05-28T05:00:00Z');
    expect((await read()).toConfirm).toEqual(['2026-05-27']);
    const confirmed = await changed((days) =>
      days.map((day) => ({ ...(day as object), settleOn: undefined, owner: undefined })),
    );
    await save(confirmed);
    expect((await read()).toConfirm).toEqual([]);
  });
});

describe('an edition of the company', () => {
  it('is compared before it is saved: what changes, and how many open deadlines move', async () => {
    const { deadlineId } = await addTraveller(scene, '2026-03-26');
    const edit = await changed((days) => [...days.slice(1), movedOff('2026-03-27')]);
    const told = await save(edit, true);
    expect(told).toMatchObject({
      isSaved: false,
      diffs: [{ year: 2026, added: [{ on: '2026-03-27' }], removed: [{ on: '2026-01-01' }], changed: [] }],
      effect: { affected: 1, moved: 1, examples: [{ deadlineId, newDueOn: '2026-03-31' }] },
    });
    expect(await read()).toMatchObject({ version: 'KZ-2026.1', isOwn: false });
  });

  it('is signed, kept beside the shipped version, and proposes the new days of open deadlines', async () => {
    await addTraveller(scene, '2026-03-26');
    await save(await changed((days) => [...days, movedOff('2026-03-27')]));
    const calendar = await read();
    expect(calendar).toMatchObject({ version: 'KZ-2026.1+own-1', isOwn: true });
    expect(calendar.versions).toMatchObject([
      {
        version: 'KZ-2026.1+own-1',
        inUse: true,
        signedName: 'Aliya Serikova',
        reason: 'Ordered on 20 March',
        added: 1,
      },
      { version: 'KZ-2026.1', inUse: false, isOwn: false, signedName: null },
    ]);
    expect(calendar.days.find(({ on }) => on === '2026-03-27')?.sources).toEqual([SOURCE]);
    expect(calendar.days[0]?.sources).not.toEqual([SOURCE]);
    const { items } = await listProposals(scene.casework, scene.host, { state: 'open', limit: 50 });
    expect(items).toMatchObject([{ newDueOn: '2026-03-31', cause: { kind: 'decision', version: 'KZ 2026' } }]);
  });

  it('counts for the host alone: its supplier and other hosts keep the shipped year', async () => {
    await save(await changed((days) => [...days, movedOff('2026-03-27')]));
    for (const actor of [scene.supplier, scene.otherHost])
      expect(await read(actor)).toMatchObject({ version: 'KZ-2026.1', isOwn: false });
    const { deadlineId } = await addTraveller(scene, '2026-03-26');
    const forSupplier = await readDeadline(scene.casework, scene.supplier, deadlineId);
    expect(forSupplier).toMatchObject({ dueOn: '2026-03-31', calendarVersion: 'KZ-2026.1+own-1' });
  });

  it('never makes a deadline later that was already due when it was signed (S50)', async () => {
    await addTraveller(scene, '2026-03-26');
    await scene.setClock('2026-03-30T05:00:00Z');
    const { effect } = await save(await changed((days) => [...days, movedOff('2026-03-30')]));
    expect(effect.moved).toBe(0);
  });

  it('signed again later keeps what the earlier one had given in time', async () => {
    const { deadlineId } = await addTraveller(scene, '2026-03-26');
    await save(await changed((days) => [...days, movedOff('2026-03-27')]));
    await scene.setClock('2026-03-31T05:00:00Z');
    await save(await changed((days) => [...days, movedOff('2026-12-17')]));
    const { items } = await listProposals(scene.casework, scene.host, { state: 'open', limit: 50 });
    expect(items).toMatchObject([{ deadlineId, newDueOn: '2026-03-31' }]);
  });

  it('made from a version that is no longer in use is a conflict', async () => {
    const edit = await changed((days) => [...days, movedOff('2026-03-27')]);
    await save(edit);
    expect(await refusal(save(edit))).toMatchObject({ code: 'version-conflict' });
  });

  it('with a day of another year or a day twice is refused at that day', async () => {
    const edit = await changed(() => [movedOff('2027-03-29'), movedOff('2026-03-30'), movedOff('2026-03-30')]);
    expect(await refusal(save(edit))).toMatchObject({
      fields: [
        { path: 'days.0.on', code: 'of-another-year' },
        { path: 'days.2.on', code: 'twice' },
      ],
    });
  });

  it('that changes nothing is not signed', async () => {
    expect(await save(await changed((days) => days))).toMatchObject({ isSaved: false, diffs: [] });
    expect((await read()).versions).toHaveLength(1);
  });

  it('is made by who has the right, and only for Kazakhstan', async () => {
    const edit = await changed((days) => days.slice(1));
    expect(await refusal(save(edit, false, scene.host))).toMatchObject({ code: 'not-allowed' });
    const abroad = editCalendar(scene.casework, lawyer, { country: 'DE', year: 2026, isDry: false }, edit);
    expect(await refusal(abroad)).toMatchObject({ code: 'unknown-country' });
  });
});

describe("another country's calendar", () => {
  it('is for planning and never the law', async () => {
    const germany = await readCalendar(scene.casework, scene.host, { country: 'DE', year: 2026 });
    expect(germany).toMatchObject({ isLaw: false, isOwn: false, version: 'date-holidays 3.37.0' });
    expect(germany.days.map(({ on }) => on)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-10-03'],
      ...['2026-12-25', '2026-12-26'],
    ]);
    expect(germany.days[0]?.name).toMatchObject({ en: "New Year's Day", ru: 'Новый год' });
  });

  it('of a country that nobody knows is said to be unknown', async () => {
    expect(await refusal(readCalendar(scene.casework, scene.host, { country: 'XQ', year: 2026 }))).toMatchObject({
      code: 'unknown-country',
    });
  });
});

describe('a date that is tried', () => {
  const tried = (arrivedOn: string, atHostOn?: string) =>
    tryDate(scene.casework, scene.host, {
      arrivedOn: calendarDate(arrivedOn),
      atHostOn: atHostOn === undefined ? undefined : calendarDate(atHostOn),
    });

  it('is counted and explained like a real one', async () => {
    const trial = await tried('2026-03-20');
    expect(trial).toMatchObject({ dueOn: '2026-03-27', calendarVersion: 'KZ-2026.1', state: 'open' });
    expect(trial.steps).toHaveLength(8);
    expect(trial.rule?.readings).toMatchObject([{ inUse: true, dueOn: '2026-03-27' }, { dueOn: '2026-03-30' }]);
  });

  it('names the day by either start of the clock when the person comes to the host later', async () => {
    const trial = await tried('2026-03-26', '2026-03-27');
    expect(trial).toMatchObject({ dueOn: '2026-03-30', atHostOn: '2026-03-27' });
    expect(trial.rule?.startReadings.map(({ id, inUse, dueOn }) => [id, inUse, dueOn])).toEqual([
      ['border', true, '2026-03-30'],
      ['host-arrival', false, '2026-03-31'],
    ]);
    expect(await refusal(tried('2026-03-26', '2026-03-25'))).toMatchObject({
      fields: [{ path: 'atHostOn', code: 'before-arrival' }],
    });
  });

  it('is counted by the reading that the company chose, with the name of who chose', async () => {
    const choice = { kind: 'reading', ruleId: 'kz.notification.arrival.deadline', question: 'arrival-day' };
    const facts = DecideLaw.parse({ ...choice, option: 'next-day', fromOn: '2026-01-01', reason: 'In writing' });
    await decideLaw(scene.casework, lawyer, facts, { isDry: false });
    const trial = await tried('2026-04-06');
    expect(trial).toMatchObject({ dueOn: '2026-04-09', rule: { decisions: [{ signedName: 'Aliya Serikova' }] } });
  });

  it('in a year without calendar is not computable and names the year', async () => {
    expect(await tried('2029-05-05')).toMatchObject({ state: 'not-computable', missingYear: 2029, dueOn: null });
  });
});
