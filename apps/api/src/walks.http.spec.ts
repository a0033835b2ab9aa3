import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from './create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let host: string;
let supplier: string;

/** What a walker reads of an answer, whatever route gave it; the contracts hold each answer to its whole schema elsewhere. */
interface Row {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly version: number;
  readonly items: readonly Row[];
  readonly stays: readonly Row[];
  readonly filings: readonly unknown[];
  readonly stay: { readonly id: string };
  readonly dates: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly detail: { readonly routes: readonly unknown[] } | null;
  }[];
}

const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
};

beforeAll(async () => {
  scene = await openScene();
  const health = () => Promise.resolve([]);
  const settings = { pageFolder: '/nowhere', logLevel: 'silent', isSecure: false } as const;
  app = await createApp({ casework: scene.casework, health, ...settings });
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

/** A day on which both companies sit down anew: their sessions do not outlive weeks. */
async function on(day: string): Promise<void> {
  await scene.setClock(`${day}T05:00:00Z`);
  [host, supplier] = [await signIn(SCENE_EMAIL), await signIn('hr@kessel.example')];
}

async function ask(cookie: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, version?: number) {
  const headers = { cookie, ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }) };
  const body = payload === undefined ? {} : { payload };
  const response = await app.inject({ method, url: `/api/v1/${path}`, headers, ...body });
  expect([path, response.statusCode < 300 ? 'done' : response.body]).toEqual([path, 'done']);
  return response.json<Row>();
}
const get = (cookie: string, path: string): Promise<Row> => ask(cookie, 'GET', path);
const post = (cookie: string, path: string, payload?: object, version?: number): Promise<Row> =>
  ask(cookie, 'POST', path, payload, version);

/** Where the case stands, as both companies read it: they must never read two stages. */
async function stage(caseId: string): Promise<string> {
  const [ours, theirs] = [await get(host, `cases/${caseId}/way`), await get(supplier, `cases/${caseId}/way`)];
  expect(theirs.stage).toBe(ours.stage);
  return `${ours.stage} ${ours.owner}`;
}

const VISIT = { plannedFromOn: '2026-04-20', plannedToOn: '2026-05-08', purpose: 'repair', contractReference: 'SC-1' };

/** First contact: the host opens the job, the supplier enters its person and puts it on the job, the host signs the route. */
async function agree(facts: object = {}) {
  const site = await post(host, 'sites', { name: 'Atyrau workshop', address: 'Atyrau, Azattyq 12', zone: 'none' });
  const mission = await post(host, 'missions', {
    ...{ supplierTenantId: scene.supplier.tenantId, siteId: site.id, title: 'Gearbox', equipment: 'KR 210' },
    ...{ ...VISIT, ...facts },
  });
  const person = { surname: 'KELLER', givenNames: 'JONAS', citizenship: 'DE', bornOn: '1988-07-02' };
  const passport = { passportNumber: 'C01X00T47', passportExpiresOn: '2031-01-31' };
  const technician = await post(supplier, 'technicians', { ...person, ...passport });
  const plan = { technicianId: technician.id, basis: 'visa', plannedArrivalOn: '2026-04-20' };
  const visit = await post(supplier, `missions/${mission.id}/cases`, plan);
  const route = { activity: 'repair', days: 19, payer: 'supplier', hasContract: true, route: 'business-visa' };
  await post(host, `cases/${visit.id}/route`, { ...route, reason: 'warranty' });
  return { caseId: String(visit.id), missionId: String(mission.id), technicianId: String(technician.id) };
}
type Agreed = Awaited<ReturnType<typeof agree>>;

const TERMS = { category: 'B2', entries: 1, validFromOn: '2026-04-15', validToOn: '2026-06-30' };
const step = (invitation: Row, facts: object): Promise<Row> =>
  post(host, `invitations/${invitation.id}/steps`, facts, invitation.version);

async function invite({ caseId, missionId }: Agreed, terms: object = {}): Promise<Row> {
  const asked = { ...TERMS, ...terms };
  const draft = await post(host, `missions/${missionId}/invitations`, { caseIds: [caseId], ...asked });
  const filed = await step(draft, { to: 'filed', filedOn: '2026-03-27', requestNumber: 'VMP-1' });
  const granted = { to: 'granted', decidedOn: '2026-03-27', resultNumber: '2603271234', ...asked };
  return step(filed, granted);
}

/** The supplier lodges, the consulate grants, and the visa is entered for this visit. */
async function obtainVisa({ caseId, technicianId }: Agreed, visa: object = {}): Promise<void> {
  const asked = { postName: 'Berlin', category: 'B2', entries: '1' };
  const lodged = { ...asked, state: 'lodged', lodgedOn: '2026-03-27', number: 'B-77' };
  const application = await post(supplier, `cases/${caseId}/applications`, lodged);
  expect(await stage(caseId)).toBe('visa-decision consulate');
  const granted = { ...lodged, state: 'granted', decidedOn: '2026-03-27' };
  await ask(supplier, 'PUT', `applications/${application.id}`, granted, application.version);
  const printed = { kind: 'sticker', category: 'B2', entries: '1', validFromOn: '2026-04-15', validToOn: '2026-06-30' };
  await post(supplier, `technicians/${technicianId}/visas`, { ...printed, ...visa, caseIds: [caseId] });
}

const arrive = (caseId: string, arrivedOn: string): Promise<Row> =>
  post(host, `cases/${caseId}/arrivals`, {
    ...{ arrivedOn, borderPoint: 'Almaty airport', addressOfStay: 'Atyrau, Hotel Ak Zhaiyk', basis: 'visa' },
  });

/** Every notification that is open is confirmed with its number. */
async function confirmAll(caseId: string, filedOn: string): Promise<void> {
  const { items } = await get(host, `cases/${caseId}/notifications`);
  for (const one of items)
    if (one.filings.length === 0)
      await post(host, `notifications/${one.id}/filings`, {
        ...{ kind: 'confirmed', filedBy: 'host', channel: 'vmp', filedOn, number: `KZ-${String(one.id).slice(-6)}` },
      });
}

const leave = async (caseId: string, leftOn: string): Promise<void> => {
  const { stays } = await get(host, `cases/${caseId}`);
  await post(host, `stays/${stays.at(-1)!.id}/exit`, { leftOn });
};

describe('two companies walk without a browser', () => {
  beforeEach(() => on('2026-03-27'));

  it('a short repair visit with a change of address, from first contact to the close', async () => {
    const visit = await agree();
    const { caseId } = visit;
    expect(await stage(caseId)).toBe('invitation host');
    await invite(visit);
    expect(await stage(caseId)).toBe('application technician');
    await obtainVisa(visit);
    expect(await stage(caseId)).toBe('travel technician');
    await on('2026-04-21');
    const { stay } = await arrive(caseId, '2026-04-20');
    expect(await stage(caseId)).toBe('notification host');
    await confirmAll(caseId, '2026-04-21');
    expect(await stage(caseId)).toBe('stay technician');
    await on('2026-04-28');
    await post(host, `stays/${stay.id}/movements`, { kind: 'move', movedOn: '2026-04-27', addressOfStay: 'Camp 4' });
    expect(await stage(caseId)).toBe('notification host');
    await confirmAll(caseId, '2026-04-28');
    expect(await stage(caseId)).toBe('stay technician');
    await on('2026-05-08');
    await leave(caseId, '2026-05-08');
    expect(await stage(caseId)).toBe('closing host');
    await post(host, `cases/${caseId}/closing`, { note: 'bring the longer hoist' });
    expect(await stage(caseId)).toBe('closed host');
  });

  it('a recurring service on a multi-entry visa, each visit with its own entry, notification and exit', async () => {
    const visit = await agree({ purpose: 'scheduled-service', plannedToOn: '2026-07-31' });
    const { caseId } = visit;
    await post(host, `cases/${caseId}/route`, {
      ...{ activity: 'repair', days: 19, payer: 'supplier', hasContract: true, route: 'business-visa', reason: 'x' },
    });
    await invite(visit, { entries: 'multiple', validToOn: '2026-12-31' });
    await obtainVisa(visit, { entries: 'multiple', validToOn: '2026-12-31', stayDays: 90 });
    const made = await post(supplier, `cases/${caseId}/rotations`, {
      ...{ firstOn: '2026-04-20', daysOn: 12, daysOff: 30, count: 2 },
    });
    expect(made.count).toBe(2);
    const visits = await get(host, `cases/${caseId}/planned-visits`);
    expect(visits.items.map(({ fromOn, misfits }: Row) => [fromOn, misfits])).toEqual([
      ['2026-04-20', []],
      ['2026-06-01', []],
    ]);
    for (const [from, to] of [
      ['2026-04-20', '2026-05-01'],
      ['2026-06-01', '2026-06-12'],
    ] as const) {
      await on(from);
      await arrive(caseId, from);
      expect(await stage(caseId)).toBe('notification host');
      await confirmAll(caseId, from);
      await on(to);
      await leave(caseId, to);
    }
    expect((await get(supplier, `cases/${caseId}`)).stays).toHaveLength(2);
    expect(await stage(caseId)).toBe('closing host');
    await post(host, `cases/${caseId}/closing`, {});
  });

  it('a refusal of the invitation and of the visa, and the way out of both', async () => {
    const visit = await agree();
    const { caseId, missionId } = visit;
    const draft = await post(host, `missions/${missionId}/invitations`, { caseIds: [caseId], ...TERMS });
    const filed = await step(draft, { to: 'filed', filedOn: '2026-03-27', requestNumber: 'VMP-1' });
    const refused = await step(filed, { to: 'refused', decidedOn: '2026-03-27', note: 'one letter' });
    expect(await stage(caseId)).toBe('recovery host');
    const anew = { caseIds: [caseId], ...TERMS, putRight: ['name'] };
    const second = await post(host, `invitations/${refused.id}/renewal`, anew, refused.version);
    expect(await stage(caseId)).toBe('invitation host');
    const again = await step(second, { to: 'filed', filedOn: '2026-03-27', requestNumber: 'VMP-2' });
    const granted = { to: 'granted', decidedOn: '2026-03-27', resultNumber: '2603271235', ...TERMS };
    await step(again, granted);
    const lodged = { postName: 'Berlin', category: 'B2', entries: '1', state: 'lodged', lodgedOn: '2026-03-27' };
    const first = await post(supplier, `cases/${caseId}/applications`, lodged);
    const no = { ...lodged, state: 'refused', decidedOn: '2026-03-27', decisionNote: 'photo', wrong: ['documents'] };
    await ask(supplier, 'PUT', `applications/${first.id}`, no, first.version);
    expect(await stage(caseId)).toBe('recovery technician');
    await post(supplier, `cases/${caseId}/applications`, { ...lodged, recoversId: first.id });
    expect(await stage(caseId)).toBe('visa-decision consulate');
  });

  it('another person in place of the first, and a new passport in the middle', async () => {
    const visit = await agree();
    await invite(visit);
    await obtainVisa(visit);
    const passport = { number: 'C99Z88Y77', country: 'DE', expiresOn: '2036-01-01', isMain: true };
    await post(supplier, `technicians/${visit.technicianId}/passports`, passport);
    const { items } = await get(host, `technicians/${visit.technicianId}/stale-papers`);
    expect(items.map(({ caseId }: Row) => caseId)).toContain(visit.caseId);
    const person = { surname: 'WEBER', givenNames: 'IDA', citizenship: 'DE', passportNumber: 'C55X11K22' };
    const other = await post(supplier, 'technicians', person);
    const asked = await get(host, `cases/${visit.caseId}/replacement?citizenship=DE&travelOn=2026-04-20`);
    expect(['fits', 'does-not-fit', 'not-confirmed']).toContain(asked.verdict);
    const swap = { technicianId: other.id, plannedArrivalOn: '2026-05-04', note: 'the first one is ill' };
    const { caseId } = await post(supplier, `cases/${visit.caseId}/replacement`, swap);
    expect(await stage(visit.caseId)).toBe('replaced host');
    expect((await get(supplier, `cases/${caseId}/way`)).predecessor).toMatchObject({ caseId: visit.caseId });
  });

  it('work that outlasts the lawful stay: ways out with their last days, and a decision', async () => {
    const visit = await agree({ plannedToOn: '2026-07-31' });
    const { caseId } = visit;
    await invite(visit);
    await obtainVisa(visit, { stayDays: 30 });
    await on('2026-04-21');
    await arrive(caseId, '2026-04-20');
    await confirmAll(caseId, '2026-04-21');
    expect(await stage(caseId)).toBe('overrun host');
    const { dates } = await get(host, `cases/${caseId}`);
    const overrun = dates.find(({ kind, state }) => kind === 'overrun-decision' && state === 'open');
    expect(overrun?.detail?.routes.length).toBeGreaterThan(1);
    const decided = { doneOn: '2026-04-21', note: 'goes home on 19 May, the second visa is asked for' };
    await post(host, `deadlines/${overrun!.id}/close`, decided);
    expect(await stage(caseId)).toBe('stay technician');
  });
});
