import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideLaw, readCase, readDays, recordArrival, recordExit, type Actor } from '@sapar/casework';
import { DaysQuery, DecideLaw, RecordExit, ROLE_PERMISSIONS, TechnicianDays } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

const MULTIPLE = 'kz.visa.b2.multiple.stay-days';
const SINGLE = 'kz.visa.b2.single.stay-days';

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
// Monday 30 March 2026.
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision cascade');
  await scene.setClock('2026-03-30T05:00:00Z');
});
afterAll(() => scene.close());

type Facts = Readonly<Record<string, unknown>>;
type Stays = readonly (readonly [string, string?])[];

/** The days of a person on a visa from 1 March to 27 August 2026, with what else is printed on it. */
async function personOn(
  visa: Facts,
  stays: Stays = [],
): Promise<(query?: Facts, actor?: Actor) => Promise<TechnicianDays>> {
  const caseId = await scene.openCase({ visaValidToOn: '2026-08-27', ...visa } as Record<string, string>);
  const { technician } = await readCase(scene.casework, scene.host, caseId);
  for (const [enteredOn, leftOn] of stays) {
    const basis = String(visa['basis'] ?? 'visa');
    const { stay } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn(enteredOn, { basis }));
    if (leftOn !== undefined) await recordExit(scene.casework, scene.host, stay.id, RecordExit.parse({ leftOn }));
  }
  return async (query = {}, actor = scene.host) =>
    TechnicianDays.strict().parse(await readDays(scene.casework, actor, technician.id, DaysQuery.parse(query)));
}

const decide = (facts: Facts) =>
  decideLaw(scene.casework, lawyer, DecideLaw.parse({ fromOn: '2026-03-01', reason: 'Said so in writing', ...facts }), {
    isDry: false,
  });
const PER_ENTRY = { kind: 'reading', ruleId: MULTIPLE, question: 'days-per', option: 'per-entry' };
const inDays = ({ caps }: TechnicianDays) => caps.filter(({ days }) => days !== null);

describe("the host's decisions in the day counter", () => {
  it('let the strictest reading drive and tell what each other would give, until one is chosen', async () => {
    const daysOf = await personOn({ visaCategory: 'B2', visaEntries: 'multiple' }, [
      ['2026-03-01', '2026-03-20'],
      ['2026-03-28'],
    ]);
    const before = await daysOf();
    expect(inDays(before)).toMatchObject([
      { kind: 'total', days: 90, used: 23, lastLawfulOn: '2026-06-05', isBinding: true, decisions: [] },
    ]);
    expect(inDays(before)[0]?.readings).toMatchObject([
      {
        question: 'days-per',
        options: [
          { id: 'in-total', isStrictest: true, inUse: true, days: 90, lastLawfulOn: '2026-06-05' },
          { id: 'per-entry', isStrictest: false, inUse: false, days: 90, lastLawfulOn: '2026-06-25' },
        ],
      },
    ]);
    await decide(PER_ENTRY);
    const after = await daysOf();
    expect(inDays(after)).toMatchObject([
      {
        ...{ kind: 'per-entry', days: 90, used: 3, lastLawfulOn: '2026-06-25' },
        decisions: [
          {
            ...{ kind: 'reading', choice: 'per-entry', signedName: 'Aliya Serikova', reason: 'Said so in writing' },
            ...{ signedAt: expect.stringContaining('2026-03-30T05:00'), isReached: true },
          },
        ],
        readings: [{ options: [{ inUse: false }, { inUse: true }] }],
      },
    ]);
    expect(await daysOf({}, scene.supplier)).toEqual(after);
  });

  it('put a newer figure in the place of the shipped one from its day on, and name both', async () => {
    const daysOf = await personOn({ basis: 'visa-free' }, [['2026-03-20']]);
    const ruleId = 'kz.visa-free.general.days-per-entry';
    const source = { title: 'Order 17' };
    await decide({ kind: 'figure', ruleId, value: 20, source, fromOn: '2026-04-01' });
    const perEntry = ({ caps }: TechnicianDays) => caps.find(({ kind }) => kind === 'per-entry');
    expect(perEntry(await daysOf())).toMatchObject({ days: 30, shippedDays: null, decisions: [] });
    expect(perEntry(await daysOf({ on: '2026-04-02' }))).toMatchObject({
      ...{ days: 20, shippedDays: 30, lastLawfulOn: '2026-04-08' },
      decisions: [{ kind: 'figure', choice: '20', isReached: true }],
    });
    await expect(decide({ kind: 'figure', ruleId, value: 20.5, source })).rejects.toMatchObject({
      fields: [{ path: 'value', code: 'invalid' }],
    });
  });

  it('take the last word: a figure signed after a reading leaves none of its options in use', async () => {
    const daysOf = await personOn({ visaCategory: 'B2', visaEntries: '1' }, [['2026-03-20']]);
    await decide({ kind: 'reading', ruleId: SINGLE, question: 'longest-stay', option: '30-to-60-days' });
    await decide({ kind: 'figure', ruleId: SINGLE, value: 45, source: { title: 'Order 17' } });
    expect(inDays(await daysOf())).toMatchObject([
      { days: 45, shippedDays: 30, decisions: [{}, {}], readings: [{ options: [{ inUse: false }, { inUse: false }] }] },
    ]);
  });

  it('never reach a stay whose last day had come when the later reading was signed (S50)', async () => {
    const daysOf = await personOn({ visaCategory: 'B2', visaEntries: '1', visaValidFromOn: '2026-02-01' }, [
      ['2026-02-20'],
    ]);
    await decide({ kind: 'reading', ruleId: SINGLE, question: 'longest-stay', option: '30-to-60-days' });
    expect(inDays(await daysOf())).toMatchObject([
      { days: 30, lastLawfulOn: '2026-03-21', exceeded: { firstOn: '2026-03-22' }, decisions: [{ isReached: false }] },
    ]);
    const later = await personOn({ visaCategory: 'B2', visaEntries: '1' }, [['2026-03-20']]);
    expect(inDays(await later())).toMatchObject([
      { days: 60, shippedDays: 30, lastLawfulOn: '2026-05-18', decisions: [{ isReached: true }] },
    ]);
  });
});

describe('the visa in hand', () => {
  it('rules with the number printed on it; where its category says otherwise a warning names both', async () => {
    const daysOf = await personOn({ visaCategory: 'В2', visaEntries: 'multiple', visaStayDays: 60 }, [['2026-03-20']]);
    const days = await daysOf();
    expect(inDays(days)).toMatchObject([
      {
        ...{ kind: 'total', days: 60, isPrinted: true, isAssumed: false, lastLawfulOn: '2026-05-18' },
        readings: [{ question: 'days-per' }],
      },
    ]);
    expect(days).toMatchObject({
      visa: { category: 'B2', entries: 'multiple', stayDays: 60, entriesUsed: 1 },
      assumptions: [],
      warnings: [{ kind: 'stay-differs', printed: 60, figure: 90, rule: { id: MULTIPLE } }],
    });
    const agreeing = await personOn({ visaCategory: 'B2', visaEntries: 'multiple', visaStayDays: 90 });
    expect((await agreeing()).warnings).toEqual([]);
  });

  it('warns when the paper is valid for longer than its category', async () => {
    const daysOf = await personOn({ visaCategory: 'B2', visaEntries: '1' });
    expect((await daysOf()).warnings).toMatchObject([{ kind: 'validity-differs', printed: 180, figure: 90 }]);
  });

  it('says what was assumed while nothing is recorded, and takes no other category for a service visit', async () => {
    const unknown = await personOn({});
    expect(await unknown()).toMatchObject({ assumptions: ['category', 'entries', 'stay-days'], warnings: [] });
    expect(inDays(await unknown()).map(({ days }) => days)).toEqual([90, 30]);
    const work = await personOn({ visaCategory: 'C3', visaEntries: 'multiple' });
    expect(await work()).toMatchObject({ assumptions: ['no-figure'] });
    expect(inDays(await work())).toEqual([]);
  });

  it('has a number of entries: the next one on a used-up visa fits no plan', async () => {
    const daysOf = await personOn({ visaCategory: 'B2', visaEntries: '1', visaStayDays: 30 }, [
      ['2026-03-02', '2026-03-10'],
    ]);
    const days = await daysOf({ planFrom: '2026-04-06', planTo: '2026-04-10' });
    expect(days.warnings).toContainEqual({ kind: 'entries-used-up', used: 1, entries: 1 });
    expect(days.plan).toMatchObject({ breaksEntries: true, fits: false, latestExitOn: null });
  });
});
