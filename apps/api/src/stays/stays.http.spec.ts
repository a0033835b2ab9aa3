import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ArrivalRecorded, CaseDetail, CasePage, GroupArrivalRecorded } from '@sapar/contracts';
import { arrivalOn, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let host: string;
let supplier: string;
let stranger: string;

const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
};

type Body = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly etag: unknown;
  readonly body: Body;
}
interface Extra {
  readonly payload?: Body;
  readonly headers?: Record<string, string>;
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const ask = async (cookie: string, method: Method, path: string, { payload, headers }: Extra = {}): Promise<Answer> => {
  const response = await app.inject({
    ...{ method, url: `/api/v1/${path}`, headers: { cookie, ...headers } },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, etag: response.headers['etag'], body: response.json<Body>() };
};
const matching = (version: unknown): Extra['headers'] => ({ 'if-match': `"${String(version)}"` });

beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
  [host, supplier, stranger] = [
    await signIn(SCENE_EMAIL),
    await signIn('hr@kessel.example'),
    await signIn('other@other.example'),
  ];
}, 60_000);
// Friday 27 March 2026; 21 to 25 March are days off.
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
afterAll(async () => {
  await app.close();
  await scene.close();
});

const plan = { basis: 'visa', visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30' };
const arrive = (cookie: string, caseId: string, on = '2026-03-20', extra: Extra = {}) =>
  ask(cookie, 'POST', `cases/${caseId}/arrivals`, { payload: arrivalOn(on), ...extra });
const detailOf = async (caseId: string): Promise<CaseDetail> =>
  CaseDetail.parse((await ask(host, 'GET', `cases/${caseId}`)).body);

describe('the routes of a stay', () => {
  it('record, correct, end and undo it, each answer as the contract has it', async () => {
    const caseId = await scene.openCase();
    const { status, body } = await arrive(supplier, caseId);
    expect({ status, body: ArrivalRecorded.strict().parse(body) }).toMatchObject({
      status: 201,
      body: { caseId, deadline: { dueOn: '2026-03-27' }, questions: [], stay: { version: 1 } },
    });
    const { stay } = ArrivalRecorded.parse(body);
    const correction = { ...arrivalOn('2026-03-26'), reason: 'the stamp says so' };
    const corrected = await ask(host, 'PUT', `stays/${stay.id}`, { payload: correction, headers: matching(1) });
    expect(corrected).toMatchObject({ status: 200, etag: '"2"', body: { enteredOn: '2026-03-26', version: 2 } });
    const unsaid = { payload: { ...correction, reason: ' ' }, headers: matching(2) };
    expect(await ask(host, 'PUT', `stays/${stay.id}`, unsaid)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason', code: 'required' }] },
    });
    const exit = await ask(host, 'POST', `stays/${stay.id}/exit`, { payload: { leftOn: '2026-03-27' } });
    expect(exit).toMatchObject({ status: 201, body: { leftOn: '2026-03-27', version: 3 } });
    expect(await detailOf(caseId)).toMatchObject({
      stage: 'left',
      deadlines: [{ state: 'open', dueOn: '2026-03-30' }],
    });
    const undone = await ask(host, 'DELETE', `stays/${stay.id}/exit`, { headers: matching(3) });
    expect(undone).toMatchObject({ status: 200, etag: '"4"', body: { leftOn: null } });
  });

  it('remove it and put it back, each by the version that was read', async () => {
    const caseId = await scene.openCase();
    const { stay } = ArrivalRecorded.parse((await arrive(host, caseId)).body);
    const path = `stays/${stay.id}`;
    expect(await ask(host, 'DELETE', path)).toMatchObject({ status: 428, body: { code: 'version-required' } });
    expect(await ask(stranger, 'DELETE', path, { headers: matching(1) })).toMatchObject({ status: 404 });
    expect(await ask(host, 'DELETE', path, { headers: matching(1) })).toMatchObject({ status: 200, etag: '"2"' });
    expect(await detailOf(caseId)).toMatchObject({ stays: [], removedStays: [{ id: stay.id, version: 2 }] });
    const restored = await ask(host, 'POST', `${path}/restore`, { payload: {}, headers: matching(2) });
    expect(restored).toMatchObject({ status: 200, etag: '"3"', body: { enteredOn: stay.enteredOn } });
    expect(await detailOf(caseId)).toMatchObject({ stays: [{ id: stay.id }], removedStays: [] });
  });

  it('a group comes in one request, with a fault of one person named by its place', async () => {
    const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-20' });
    const { mission } = await detailOf(caseId);
    const { basis: _basis, ...facts } = arrivalOn('2026-03-20');
    const send = (caseIds: readonly string[]) =>
      ask(host, 'POST', `missions/${mission.id}/arrivals`, { payload: { ...facts, caseIds }, headers: RUSSIAN });
    const other = await scene.openCase();
    expect(await send([caseId, other])).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'caseIds.1', code: 'not-on-mission', message: 'Этого человека нет в этом визите.' }] },
    });
    const { status, body } = await send([caseId]);
    expect({ status, body: GroupArrivalRecorded.parse(body) }).toMatchObject({
      status: 201,
      body: { recorded: [{ caseId, stay: { basis: 'visa' }, deadline: { dueOn: '2026-03-27' } }], exceptions: [] },
    });
  });

  it('a double submit with one key makes one stay and gets the first answer twice', async () => {
    const caseId = await scene.openCase();
    const headers = { 'idempotency-key': 'arrival-of-one-form' };
    const [first, second] = await Promise.all([1, 2].map(() => arrive(host, caseId, '2026-03-20', { headers })));
    expect(second).toEqual(first);
    expect((await detailOf(caseId)).stays).toHaveLength(1);
  });
});

const RUSSIAN = { 'accept-language': 'ru' };

describe('the routes of a case', () => {
  it('list, read and change it by version, and answer its plan and its questions', async () => {
    const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-26' });
    const { mission, technician, version } = await detailOf(caseId);
    const page = await ask(supplier, 'GET', `cases?missionId=${mission.id}&limit=200`);
    expect(CasePage.parse(page.body).items).toMatchObject([{ id: caseId, technicianId: technician.id }]);
    const put = (headers: Extra['headers'] = {}) =>
      ask(host, 'PUT', `cases/${caseId}`, { payload: { ...plan, plannedArrivalOn: '2026-04-06' }, headers });
    expect(await put()).toMatchObject({ status: 428, body: { code: 'version-required' } });
    const changed = await put(matching(version));
    expect(changed).toMatchObject({ status: 200, etag: `"${String(version + 1)}"` });
    expect(CaseDetail.parse(changed.body)).toMatchObject({ deadlines: [{ dueOn: '2026-04-08', revision: 2 }] });
    expect(await put(matching(version))).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    const ended = await ask(host, 'POST', `cases/${caseId}/arrival-plan`, { payload: { kind: 'not-coming' } });
    expect({ ...ended, body: CaseDetail.parse(ended.body) }).toMatchObject({
      status: 200,
      body: { stage: 'cancelled' },
    });
    await arrive(host, caseId, '2026-02-26');
    const [question] = (await detailOf(caseId)).questions;
    const answer = () =>
      ask(supplier, 'POST', `questions/${question?.id ?? ''}/answer`, { payload: { answer: 'came visa-free' } });
    expect(await answer()).toMatchObject({
      status: 200,
      body: { kind: 'arrival-before-visa', answer: 'came visa-free' },
    });
    expect(await answer()).toMatchObject({ status: 409, body: { code: 'already-done' } });
  });

  it('keep no words or names of the case beside the key of a changed plan', async () => {
    const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-26' });
    const extra = { payload: { kind: 'not-coming' }, headers: { 'idempotency-key': 'plan-of-one-form' } };
    const first = await ask(host, 'POST', `cases/${caseId}/arrival-plan`, extra);
    expect(await ask(host, 'POST', `cases/${caseId}/arrival-plan`, extra)).toEqual(first);
    const { rows } = await scene.database.admin.query(
      `select response from idempotency_key where key = 'plan-of-one-form'`,
    );
    expect(rows).toEqual([{ response: { answer: null } }]);
  });

  it('are not there for another company, and nothing is written', async () => {
    const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-26' });
    await arrive(host, caseId, '2026-02-26');
    const before = await detailOf(caseId);
    const [stay, question, { mission, technician }] = [before.stays[0]!, before.questions[0]!, before];
    const group = { ...arrivalOn('2026-03-20'), caseIds: [caseId] };
    const refused: readonly [Method, string, Extra?][] = [
      ['GET', `cases/${caseId}`],
      ['GET', `cases?missionId=${mission.id}`],
      ['GET', `cases?technicianId=${technician.id}`],
      ['PUT', `cases/${caseId}`, { payload: plan, headers: matching(before.version) }],
      ['POST', `cases/${caseId}/arrivals`, { payload: arrivalOn('2026-03-20') }],
      ['POST', `cases/${caseId}/arrival-plan`, { payload: { kind: 'not-coming' } }],
      ['POST', `missions/${mission.id}/arrivals`, { payload: group }],
      ['PUT', `stays/${stay.id}`, { payload: { ...arrivalOn('2026-03-20'), reason: 'no' }, headers: matching(1) }],
      ['POST', `stays/${stay.id}/exit`, { payload: { leftOn: '2026-03-20' } }],
      ['DELETE', `stays/${stay.id}/exit`, { headers: matching(1) }],
      ['POST', `questions/${question.id}/answer`, { payload: { answer: 'no' } }],
    ];
    for (const [method, path, extra] of refused)
      expect([path, await ask(stranger, method, path, extra)]).toMatchObject([path, { status: 404 }]);
    expect(await detailOf(caseId)).toEqual(before);
  });

  it.each([
    ['POST', 'arrivals', { ...arrivalOn('2026-03-20'), arrivedOn: '2026-02-30' }, 'arrivedOn', 'not-a-date'],
    ['POST', 'arrivals', { ...arrivalOn('2026-03-28') }, 'arrivedOn', 'after-today'],
    ['POST', 'arrivals', { ...arrivalOn('2026-03-20'), by: 'air' }, 'by', 'unknown-field'],
    ['POST', 'arrival-plan', { kind: 'later' }, 'plannedArrivalOn', 'required'],
  ] as const)('refuse %s %s of %j at its field', async (method, path, payload, field, code) => {
    const answer = await ask(host, method, `cases/${await scene.openCase()}/${path}`, { payload });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: field, code }] } });
  });
});
