import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addPaper,
  addTechnician,
  CITIZENSHIP,
  PASSPORT,
  readCase,
  readDays,
  recordArrival,
  recordExit,
  type Actor,
} from '@sapar/casework';
import {
  DaysQuery,
  NewCase,
  NewCitizenship,
  NewPassport,
  NewTechnician,
  RecordExit,
  TechnicianDays,
} from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

type Facts = Readonly<Record<string, string>>;
type Plan = Readonly<Record<string, string | number>>;
interface Person {
  readonly id: string;
  readonly caseId: string;
}

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Monday 30 March 2026.
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(() => scene.close());

/** A person of a citizenship on a mission of the host. */
async function personOf(citizenship: string, plan: Plan): Promise<Person> {
  const { mission } = await readCase(scene.casework, scene.host, await scene.openCase());
  const facts = { surname: 'CHEN', givenNames: 'JIANGUO', citizenship, supplierTenantId: scene.supplier.tenantId };
  const id = await addTechnician(scene.casework, scene.host, NewTechnician.parse(facts));
  const caseId = await addCase(scene.casework, scene.host, mission.id, NewCase.parse({ technicianId: id, ...plan }));
  return { id, caseId };
}

/** The person of the scene: German, on a visa from 1 March to 30 May 2026. */
async function german(): Promise<Person> {
  const caseId = await scene.openCase();
  const { technician } = await readCase(scene.casework, scene.host, caseId);
  return { id: technician.id, caseId };
}

async function stay({ caseId }: Person, basis: string, enteredOn: string, leftOn?: string): Promise<void> {
  const arrival = arrivalOn(enteredOn, { basis });
  const recorded = await recordArrival(scene.casework, scene.host, caseId, arrival);
  if (leftOn !== undefined)
    await recordExit(scene.casework, scene.host, recorded.stay.id, RecordExit.parse({ leftOn }));
}

const daysOf = async ({ id }: Person, query: Facts = {}, actor: Actor = scene.host): Promise<TechnicianDays> =>
  TechnicianDays.strict().parse(await readDays(scene.casework, actor, id, DaysQuery.parse(query)));
const capOf = ({ caps }: TechnicianDays, kind: string, days: number | null = null) =>
  caps.find((cap) => cap.kind === kind && (days === null || cap.days === days));

/** The prototype's technician: 26 days in November and December, 26 in January and February. */
async function chen(): Promise<Person> {
  const person = await personOf('CN', { basis: 'visa-free', plannedArrivalOn: '2026-04-02' });
  await stay(person, 'visa-free', '2025-11-17', '2025-12-12');
  await stay(person, 'visa-free', '2026-01-12', '2026-02-06');
  return person;
}

describe('the days of a visa-free technician', () => {
  it('are counted by entry and by window, each with its rule, the first to end marked', async () => {
    const days = await daysOf(await chen());
    expect(days).toMatchObject({
      ...{ on: '2026-03-30', basis: 'visa-free', citizenship: 'CN', lastLawfulOn: '2026-04-28', plan: null },
      ...{ stays: [{ days: 26, leftOn: '2025-12-12' }, { days: 26 }], questions: [], regime: null, uncounted: [] },
    });
    expect(capOf(days, 'per-entry')).toMatchObject({
      ...{ days: 30, used: 0, remaining: 30, permitted: 30, lastLawfulOn: '2026-04-28', isBinding: true },
      ...{ earliestEntryOn: '2026-03-30', exceeded: null, isAssumed: false },
      rule: { id: 'kz.visa-free.china.days-per-entry', confidence: 'agreed', isContested: false },
    });
    // 2 October to 30 March are 180 days; a 39th day in a row would be the 91st of the window that ends on 7 May.
    expect(capOf(days, 'rolling')).toMatchObject({
      ...{ days: 90, within: 180, used: 52, remaining: 38, permitted: 38, lastLawfulOn: '2026-05-06' },
      isBinding: false,
    });
  });

  it('go by the passport in use; what another citizenship of that day would give stands beside them', async () => {
    const person = await chen();
    await stay(person, 'visa-free', '2026-03-20');
    const hold = (country: string, days: Facts = {}) =>
      addPaper(scene.casework, scene.supplier, CITIZENSHIP, person.id, NewCitizenship.parse({ country, ...days }));
    await hold('KG');
    await hold('TR', { toOn: '2026-03-29' });
    await hold('XK');
    // 26 days to 12 December and 26 to 6 February leave 90 - 52 = 38 from Fri 20 March for KG: to Sun 26 April.
    expect(await daysOf(person)).toMatchObject({
      ...{ citizenship: 'CN', lastLawfulOn: '2026-04-18' },
      otherPassports: [
        { country: 'KG', hasLimits: true, lastLawfulOn: '2026-04-26' },
        { country: 'XK', hasLimits: false, lastLawfulOn: null },
      ],
    });
    expect((await daysOf(person, { on: '2026-03-29' })).otherPassports.map(({ country }) => country)).toContain('TR');
    const visitor = await german();
    await addPaper(scene.casework, scene.supplier, CITIZENSHIP, visitor.id, NewCitizenship.parse({ country: 'KG' }));
    expect((await daysOf(visitor)).otherPassports).toEqual([]);
  });

  it('keep what remains apart from what is permitted: old days leave the window during a stay', async () => {
    const days = await daysOf(await chen(), { on: '2026-05-01' });
    // The 26 days of November and December are out by 10 June; 26 + 64 = 90 on 3 July.
    expect(capOf(days, 'rolling')).toMatchObject({ used: 52, remaining: 38, permitted: 64 });
  });

  it('name the limit that a tried visit breaks, and the latest exit', async () => {
    const days = await daysOf(await chen(), { planFrom: '2026-04-02', planTo: '2026-05-08' });
    expect(days.plan).toMatchObject({ days: 37, fits: false, latestExitOn: '2026-05-01' });
    const byKind = Object.fromEntries((days.plan?.checks ?? []).map((check) => [days.caps[check.cap]?.kind, check]));
    expect(byKind['per-entry']).toMatchObject({ breaksOn: '2026-05-02', daysBroken: 7, latestExitOn: '2026-05-01' });
    // 10 November to 8 May: 26 + 26 + 37 = 89.
    expect(byKind['rolling']).toMatchObject({ breaksOn: null, daysBroken: 0, latestExitOn: '2026-05-09' });
    const shorter = await daysOf(await chen(), { planFrom: '2026-04-02', planTo: '2026-05-01' });
    expect(shorter.plan).toMatchObject({ days: 30, fits: true });
  });

  it('name the earliest entry on which a visit of that length fits', async () => {
    const person = await personOf('KG', { basis: 'visa-free' });
    await stay(person, 'visa-free', '2025-10-20', '2026-01-12');
    // 85 days leave the window one by one after 17 April: entered on Monday 13, that Friday is day 90 and every later one as well.
    const { plan } = await daysOf(person, { planFrom: '2026-03-31', planTo: '2026-04-29' });
    expect(plan).toMatchObject({ days: 30, fits: false, earliestEntryOn: '2026-04-13' });
    expect((await daysOf(person, { planFrom: '2026-04-13', planTo: '2026-05-12' })).plan).toMatchObject({
      ...{ fits: true, earliestEntryOn: '2026-04-13' },
    });
    // 31 days are more than any entry of a Chinese citizen has.
    expect((await daysOf(await chen(), { planFrom: '2026-04-02', planTo: '2026-05-02' })).plan).toMatchObject({
      ...{ fits: false, earliestEntryOn: null },
    });
  });

  it('ask about stays that contradict each other, and count a day of both once', async () => {
    const person = await personOf('CN', { basis: 'visa-free' });
    await stay(person, 'visa-free', '2026-03-01');
    await stay(person, 'visa-free', '2026-03-11', '2026-03-20');
    const days = await daysOf(person);
    expect(days.questions).toEqual([
      {
        ...{ kind: 'entered-while-inside', earlier: { enteredOn: '2026-03-01', leftOn: null } },
        later: { enteredOn: '2026-03-11', leftOn: '2026-03-20' },
      },
    ]);
    expect(capOf(days, 'rolling')).toMatchObject({ used: 30 });
  });

  it('say since when a limit is exceeded, and whether only the exit is missing', async () => {
    const person = await personOf('DE', { basis: 'visa-free' });
    await stay(person, 'visa-free', '2026-02-01', '2026-03-10');
    const exceededBy = { firstOn: '2026-03-03', days: 8, isExitMissing: false };
    expect(capOf(await daysOf(person), 'per-entry')).toMatchObject({ exceeded: exceededBy });
    const open = await personOf('DE', { basis: 'visa-free' });
    await stay(open, 'visa-free', '2026-02-01');
    const exceeded = { firstOn: '2026-03-03', days: 28, isExitMissing: true };
    const counted = { used: 58, remaining: 0, lastLawfulOn: '2026-03-02', exceeded };
    expect(capOf(await daysOf(open), 'per-entry')).toMatchObject(counted);
  });

  it('cite the contested list with both its sides', async () => {
    const { regime } = await daysOf(await personOf('DE', { basis: 'visa-free' }));
    expect(regime).toMatchObject({ id: 'kz.visa-free.unilateral.countries', isContested: true });
    expect(regime?.conflicts.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(await daysOf(await personOf('EG', { basis: 'visa-free' }))).toMatchObject({ regime: null, caps: [] });
  });
});

describe('the days of a technician on a visa', () => {
  it('end with the dates of the visa or the figure of its category, assumed until the printed one is known', async () => {
    const person = await german();
    await stay(person, 'visa', '2026-03-20');
    const days = await daysOf(person);
    expect(days).toMatchObject({ caseId: person.caseId, basis: 'visa', lastLawfulOn: '2026-04-18', regime: null });
    expect(capOf(days, 'visa-validity')).toMatchObject({
      ...{ fromOn: '2026-03-01', toOn: '2026-05-30', used: null, remaining: 62, lastLawfulOn: '2026-05-30' },
      rule: null,
    });
    expect(capOf(days, 'total', 30)).toMatchObject({
      ...{ used: 11, remaining: 19, lastLawfulOn: '2026-04-18', isBinding: true, isAssumed: true },
      rule: { id: 'kz.visa.b2.single.stay-days', confidence: 'single-source', isContested: true },
    });
    // 90 days from 20 March reach beyond 30 May: this figure never ends the stay.
    expect(capOf(days, 'total', 90)).toMatchObject({ lastLawfulOn: null, permitted: null, isBinding: false });
  });

  it('leave the single-entry figure out once the same visa was entered on twice', async () => {
    const person = await german();
    await stay(person, 'visa', '2026-03-20', '2026-03-25');
    await stay(person, 'visa', '2026-03-28');
    const days = await daysOf(person);
    expect(capOf(days, 'total', 30)).toBeUndefined();
    expect(days).toMatchObject({ lastLawfulOn: '2026-05-30' });
    expect(capOf(days, 'visa-validity')).toMatchObject({ isBinding: true });
  });

  it('move the end of the stay that is open, and hold it against the visa', async () => {
    const person = await german();
    await stay(person, 'visa', '2026-03-20');
    const longer = await daysOf(person, { planFrom: '2026-03-20', planTo: '2026-04-25' });
    expect(longer.plan).toMatchObject({ days: 37, fits: false, latestExitOn: '2026-04-18' });
    // Asked later, the days that are broken already are still the visit's own.
    const broken = await daysOf(person, { on: '2026-04-25', planFrom: '2026-03-20', planTo: '2026-04-25' });
    expect(broken.plan).toMatchObject({ fits: false, latestExitOn: '2026-04-18' });
    const { plan, caps } = await daysOf(person, { planFrom: '2026-05-25', planTo: '2026-06-02' });
    const visa = plan?.checks.find(({ cap }) => caps[cap]?.kind === 'visa-validity');
    expect(visa).toMatchObject({ breaksOn: '2026-05-31', daysBroken: 3, latestExitOn: '2026-05-30' });
    const early = await daysOf(person, { planFrom: '2026-02-27', planTo: '2026-03-02' });
    expect(early.plan).toMatchObject({
      fits: false,
      latestExitOn: null,
      checks: [{ breaksOn: '2026-02-27', daysBroken: 2 }, {}, {}],
    });
  });
});

describe('several visas over time', () => {
  const PRINTED = { basis: 'visa', visaEntries: 'multiple', visaStayDays: 30 };
  const DATES = { visaValidFromOn: '2026-01-01', visaValidToOn: '2026-03-31' };
  const A = { ...PRINTED, ...DATES };
  async function onTwo(first: Plan, second: Plan): Promise<readonly [Person, Person]> {
    const one = await personOf('DE', first);
    const { mission } = await readCase(scene.casework, scene.host, await scene.openCase());
    const plan = NewCase.parse({ technicianId: one.id, ...second });
    return [one, { id: one.id, caseId: await addCase(scene.casework, scene.host, mission.id, plan) }];
  }

  it('one after the other: each day is carried by the visa of its stay, and the days of the first count on it alone', async () => {
    const [a, b] = await onTwo(A, { ...PRINTED, visaValidFromOn: '2026-04-01', visaValidToOn: '2026-06-29' });
    await stay(a, 'visa', '2026-01-10', '2026-01-29');
    await scene.setClock('2026-04-12T05:00:00Z');
    await stay(b, 'visa', '2026-04-10');
    // 10 to 20 January are 11 days of the first; 10 to 12 April are 3 of the second, whose thirtieth is 9 May.
    expect(capOf(await daysOf(a, { on: '2026-01-20' }), 'total', 30)).toMatchObject({ used: 11, remaining: 19 });
    const now = await daysOf(a);
    expect(now).toMatchObject({ caseId: b.caseId, lastLawfulOn: '2026-05-09' });
    expect(capOf(now, 'total', 30)).toMatchObject({ used: 3, remaining: 27, isBinding: true, fromOn: '2026-04-01' });
  });

  it('overlapping: the visa of the stay ends it, and a day within both counts on both, the strict reading', async () => {
    const [a, b] = await onTwo(A, { ...PRINTED, visaValidFromOn: '2026-03-15', visaValidToOn: '2026-06-12' });
    await stay(a, 'visa', '2026-03-10', '2026-03-24');
    await scene.setClock('2026-04-05T05:00:00Z');
    await stay(b, 'visa', '2026-04-01');
    // On the first: 10 to 20 March, and its own end comes before its thirtieth day (8 April).
    const before = await daysOf(a, { on: '2026-03-20' });
    expect([before.caseId, before.lastLawfulOn]).toEqual([a.caseId, '2026-03-31']);
    // On the second: 15 to 24 March lie within its dates (10 days), 1 to 5 April are its own; 20 days from 1 April are left.
    const now = await daysOf(a);
    expect(now).toMatchObject({ caseId: b.caseId, lastLawfulOn: '2026-04-20' });
    expect(capOf(now, 'total', 30)).toMatchObject({ used: 15, remaining: 15, isBinding: true });
  });

  it('two entries on two visas that overlap prove neither to be one of several entries', async () => {
    const dates = { visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-29' };
    const [one, two] = await onTwo({ basis: 'visa', ...DATES }, { basis: 'visa', ...dates });
    await stay(one, 'visa', '2026-03-10', '2026-03-14');
    await stay(two, 'visa', '2026-03-20');
    // The figure of a single entry holds: 5 days of the first and 11 of the second, up to 30 March.
    expect(capOf(await daysOf(two), 'total', 30)).toMatchObject({ used: 16, isAssumed: true, isBinding: true });
  });

  it('a new passport moves no day while the visa stands in the old one', async () => {
    const person = await personOf('DE', A);
    await stay(person, 'visa', '2026-03-20');
    const before = await daysOf(person);
    const { casework, supplier } = scene;
    await addPaper(casework, supplier, PASSPORT, person.id, NewPassport.parse({ number: 'C99NEW001', country: 'DE' }));
    expect(await daysOf(person)).toEqual(before);
  });
});

describe('who reads the days', () => {
  it('both companies of the mission, nobody else', async () => {
    const person = await german();
    await stay(person, 'visa', '2026-03-20');
    expect(await daysOf(person, {}, scene.supplier)).toEqual(await daysOf(person));
    await expect(daysOf(person, {}, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('sees planned visits beside the count, never in it', async () => {
    const days = await daysOf(await personOf('CN', { basis: 'visa-free', plannedArrivalOn: '2026-04-02' }));
    expect(days.planned).toMatchObject([{ enteredOn: '2026-04-02', leftOn: '2026-04-10' }]);
    expect(capOf(days, 'rolling')).toMatchObject({ used: 0 });
  });
});
