import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  addInvitation,
  addDatedPaper,
  addMission,
  addPaper,
  addSavedView,
  addSignatory,
  changeReminderPolicy,
  inviteCompany,
  inviteMember,
  listPapers,
  makeTechnicianLink,
  namePartner,
  PRIOR_RECORD,
  readCase,
  recordMovement,
  showPriorRecord,
  type PaperNoun,
} from '@sapar/casework';
import {
  NewCompanyInvite,
  NewDatedPaper,
  NewInvitation,
  NewInvite,
  NewMission,
  NewPartner,
  NewSavedView,
  NewSignatory,
  RecordMovement,
} from '@sapar/contracts';
import {
  addBreachAndContact,
  addCostAndWords,
  addTraveller,
  FOREIGN_LATER,
  filingActs,
  MESSAGE_BODIES,
  openScene,
  PAPER_BODIES,
  PAPER_FACTS,
  OWN_ROUTES,
  SCENE_PASSWORD,
  SILENT_SETTINGS,
  WALKED_ACTS,
  WALKED_TABLES,
  type Scene,
} from '@sapar/testing';
import { createApp } from './create-app.js';
import { PAPER_ROUTES } from './papers/paper-controllers.js';

let scene: Scene;
let app: NestFastifyApplication;
let stranger: string;
let ids: readonly string[];

const DAY = '2026-03-26';
const TERMS = { category: 'B2', entries: 1, validFromOn: '2026-04-01', validToOn: '2026-05-01' };
const MISSION = {
  ...{ title: 'x', equipment: 'x', purpose: 'repair', plannedFromOn: DAY, plannedToOn: DAY },
};
const PERSON = { surname: 'X', givenNames: 'Y', citizenship: 'DE' };
const ARRIVAL = { arrivedOn: DAY, borderPoint: 'x', addressOfStay: 'x' };
const ROUTE = { activity: 'repair', days: 10, payer: 'supplier' };
const SIGNATORY = { name: 'X Y', portals: ['paper'], authority: 'office' };
type Body = Readonly<Record<string, unknown>>;
/** What makes a request whole, by route: a body that is refused for itself would hide what the id does. */
const BODIES: Readonly<Record<string, (id: string) => Body>> = {
  'PUT /api/v1/sites/{id}': () => ({ name: 'x', address: 'x' }),
  'PUT /api/v1/missions/{id}': (id) => ({ ...MISSION, siteId: id }),
  'PUT /api/v1/technicians/{id}': () => PERSON,
  'POST /api/v1/technicians/{id}/consents': () => ({ purpose: 'visit', textVersion: '1', way: 'mail', givenOn: DAY }),
  'POST /api/v1/consents/{id}/withdrawal': () => ({ withdrawnOn: DAY }),
  'POST /api/v1/technicians/{id}/erasure': () => ({ typedName: 'X', reason: 'asked-by-person' }),
  'POST /api/v1/technicians/{id}/export': () => ({ purpose: 'own-records' }),
  'POST /api/v1/technicians/{id}/identity-readings': () => ({ field: 'iin', way: 'shown', place: 'technician' }),
  'POST /api/v1/technicians/{id}/merge-previews': (id) => ({ otherId: id }),
  'POST /api/v1/technicians/{id}/merges': (id) => ({ otherId: id, otherVersion: 1 }),
  'POST /api/v1/technicians/{id}/passport-readings': () => ({ way: 'shown', place: 'technician' }),
  'POST /api/v1/prior-records/{id}/showings': (id) => ({ hostTenantId: id, reason: 'x' }),
  'POST /api/v1/missions/{id}/company-invites': () => ({ email: 'x@x.example', language: 'en' }),
  'POST /api/v1/missions/{id}/cases': (id) => ({ technicianId: id }),
  'PUT /api/v1/cases/{id}': () => ({ basis: 'visa' }),
  'POST /api/v1/cases/{id}/arrival-plan': () => ({ kind: 'not-coming' }),
  'POST /api/v1/missions/{id}/invitations': (id) => ({ caseIds: [id], ...TERMS }),
  'PUT /api/v1/invitations/{id}': (id) => ({ caseIds: [id], ...TERMS }),
  'POST /api/v1/invitations/{id}/steps': () => ({ to: 'withdrawn' }),
  'POST /api/v1/invitations/{id}/renewal': (id) => ({ caseIds: [id], ...TERMS, putRight: ['dates'] }),
  'POST /api/v1/cases/{id}/approval/decision': () => ({ decision: 'approved' }),
  'POST /api/v1/cases/{id}/rotations': () => ({ firstOn: DAY, daysOn: 1, daysOff: 1, count: 1 }),
  'POST /api/v1/cases/{id}/type': () => ({ caseTypeId: null }),
  'POST /api/v1/cases/{id}/end': () => ({ kind: 'cancelled', reason: 'other' }),
  'POST /api/v1/missions/{id}/cancellation': () => ({ reason: 'other' }),
  'POST /api/v1/cases/{id}/copy-sheet': () => ({ form: 'notification' }),
  'POST /api/v1/cases/{id}/route': () => ({ ...ROUTE, hasContract: true, route: 'business-visa' }),
  'POST /api/v1/cases/{id}/replacement': (id) => ({ technicianId: id, plannedArrivalOn: DAY }),
  'POST /api/v1/stays/{id}/movements': () => ({ kind: 'move', movedOn: DAY, addressOfStay: 'x' }),
  'POST /api/v1/cases/{id}/arrivals': () => ARRIVAL,
  'POST /api/v1/missions/{id}/arrivals': (id) => ({ ...ARRIVAL, caseIds: [id] }),
  'PUT /api/v1/stays/{id}': () => ({ ...ARRIVAL, basis: 'visa', reason: 'x' }),
  'PUT /api/v1/stays/{id}/order': () => ({ kind: 'visa-annulled', number: '1', decidedOn: DAY, lastDayOn: DAY }),
  'POST /api/v1/stays/{id}/exit': () => ({ leftOn: DAY }),
  'POST /api/v1/questions/{id}/answer': () => ({ answer: 'x' }),
  'POST /api/v1/deadlines/{id}/close': () => ({ doneOn: DAY, note: 'x', number: '1' }),
  'POST /api/v1/deadlines/{id}/hand-in': () => ({ handedInOn: DAY }),
  'POST /api/v1/cases/{id}/dated-papers': () => ({ kind: 'insurance', title: 'x', endsOn: DAY }),
  'PUT /api/v1/dated-papers/{id}': () => ({ kind: 'insurance', title: 'x', endsOn: DAY }),
  ...MESSAGE_BODIES,
  'POST /api/v1/notifications/{id}/filings': () => ({ kind: 'submitted', filedBy: 'host', channel: 'vmp' }),
  'POST /api/v1/filings/{id}/correction': () => ({ reason: 'x', channel: 'vmp', number: '1' }),
  'PUT /api/v1/deadlines/{id}/reminder-policy': () => ({ settings: SILENT_SETTINGS }),
  'POST /api/v1/deadlines/{id}/reminder-answers': () => ({ kind: 'have-it' }),
  'PUT /api/v1/saved-views/{id}': () => ({ name: 'x' }),
  'PUT /api/v1/signatories/{id}': () => SIGNATORY,
  'PUT /api/v1/members/{id}/role': () => ({ role: 'coordinator' }),
  'PUT /api/v1/members/{id}/deputy': (id) => ({ deputyUserId: id }),
  ...Object.fromEntries(PAPER_BODIES),
  'POST /api/v1/account/passkeys/{id}/removal': () => ({ password: 'x' }),
  ...Object.fromEntries(WALKED_ACTS.map((path) => [`POST /api/v1/${path}`, () => ({})])),
};
/** A foreign id inside a body: found nowhere, and nothing written. */
const FOREIGN: Readonly<Record<string, (id: string) => Body>> = {
  'POST /api/v1/missions': (id) => ({ ...MISSION, siteId: id, supplierTenantId: id }),
  'POST /api/v1/technicians': (id) => ({ ...PERSON, supplierTenantId: id }),
  ...FOREIGN_LATER,
  'POST /api/v1/case-hand-overs': (id) => ({ caseIds: [id], doerUserId: id }),
  'POST /api/v1/group-filings': (id) => ({ channel: 'vmp', filedBy: 'host', items: [{ notificationId: id }] }),
  'POST /api/v1/confirmation-matches': (id) => ({ documentIds: [id], notificationIds: [id] }),
  'POST /api/v1/session/company': (id) => ({ tenantId: id }),
  'POST /api/v1/company-joinings': (id) => ({ as: 'own-company', token: id }),
  'POST /api/v1/law/proposals/accept': (id) => ({ ids: [id] }),
  'POST /api/v1/law/proposals/decline': (id) => ({ ids: [id], reason: 'x' }),
  'POST /api/v1/law/proposals/reopen': (id) => ({ ids: [id] }),
};

const hash = async (): Promise<string> => {
  const parts = WALKED_TABLES.map(
    (name) => `select '${name} ' || md5(coalesce(string_agg(t::text, '' order by t.id), '')) as part from ${name} t`,
  );
  const { rows } = await scene.database.admin.query<{ part: string }>(`${parts.join(' union all ')} order by 1`);
  return rows.map(({ part }) => part).join('\n');
};

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
}
const operations = async (): Promise<readonly Operation[]> => {
  const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }>();
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase() as Operation['method'], path })),
  );
};
/** What a question in an address needs, so that nothing but the id can be wrong with it. */
const QUERIES: Readonly<Record<string, string>> = {
  '/api/v1/cases/{id}/route-screening': '?activity=repair&days=10&payer=supplier&hasContract=true',
  '/api/v1/cases/{id}/replacement': `?citizenship=TR&travelOn=${DAY}`,
};
const send = ({ method, path }: Operation, id: string, payload?: Body) =>
  app.inject({
    ...{
      method,
      url: path.replace('{id}', id) + (method === 'GET' ? (QUERIES[path] ?? '') : ''),
      headers: { cookie: stranger, 'if-match': '"1"' },
    },
    ...(payload === undefined ? {} : { payload }),
  });

/** One of each kind of paper, so that its routes have an id to be asked with. */
async function addPapers(scene: Scene, caseId: string): Promise<void> {
  const { casework, host, supplier } = scene;
  const { technician, mission } = await readCase(casework, host, caseId);
  await addBreachAndContact(scene, technician.id);
  const parents = { technician: technician.id, mission: mission.id, case: caseId, company: '' };
  const keeperOf = ({ keeper }: PaperNoun) => (keeper === 'host' ? host : supplier);
  for (const [list, { noun, New }] of PAPER_ROUTES)
    await addPaper(casework, keeperOf(noun), noun, parents[noun.parent], New.parse(PAPER_FACTS[list]));
  const [record] = (await listPapers(casework, supplier, PRIOR_RECORD, technician.id)).items;
  await showPriorRecord(casework, supplier, record!.id, { hostTenantId: host.tenantId, reason: 'x' });
}

beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const { casework, host, otherHost } = scene;
  const { caseId, notificationId } = await addTraveller(scene, '2026-02-20');
  const { mission, stays } = await readCase(casework, host, caseId);
  const facts = RecordMovement.parse({ kind: 'move', movedOn: DAY, addressOfStay: 'Atyrau' });
  await recordMovement(casework, host, stays[0]!.id, facts);
  await addDatedPaper(casework, host, caseId, NewDatedPaper.parse({ kind: 'insurance', title: 'x', endsOn: DAY }));
  await addCostAndWords(scene, caseId);
  const acts = filingActs(scene);
  const documentId = await acts.upload();
  await acts.file(notificationId, { kind: 'submitted', filedBy: 'host', channel: 'vmp', documentId });
  await addInvitation(casework, host, mission.id, NewInvitation.parse({ caseIds: [caseId], ...TERMS }));
  const owner = { ...host, role: 'owner' as const };
  for (const isShared of [true, false])
    await addSavedView(casework, host, NewSavedView.parse({ name: `x ${String(isShared)}`, isShared }));
  await addSignatory(casework, owner, NewSignatory.parse(SIGNATORY));
  await changeReminderPolicy(casework, owner, 'last-lawful-day', 0, { settings: SILENT_SETTINGS, appliesTo: 'new' });
  const partner = await namePartner(casework, host, NewPartner.parse({ name: 'x', country: 'DE', language: 'en' }));
  const named = await addMission(
    casework,
    host,
    NewMission.parse({ ...MISSION, siteId: mission.site.id, supplierTenantId: partner.id }),
  );
  await inviteCompany(casework, host, named.id, NewCompanyInvite.parse({ email: 'x@x.example', language: 'en' }));
  await inviteMember(
    casework,
    owner,
    NewInvite.parse({ email: 'new@dala-industry.example', role: 'coordinator', language: 'en' }),
  );
  await addPapers(scene, caseId);
  await scene.database.admin.query(`update technician set email = 'deniz@kessel.example'`);
  await makeTechnicianLink(casework, host, caseId);
  const { rows } = await scene.database.admin.query<{ id: string }>(
    WALKED_TABLES.map((name) => `(select id from ${name} limit 3)`).join(' union all '),
  );
  // The other host's own rows are two: its member, and none else.
  const own = await scene.database.admin.query<{ id: string }>(
    'select id from membership where tenant_id = $1 union all select id from event where host_tenant_id = $1',
    [otherHost.tenantId],
  );
  const mine = new Set(own.rows.map(({ id }) => id));
  ids = [...rows.map(({ id }) => id), host.tenantId, host.userId, scene.supplier.tenantId].filter(
    (id) => !mine.has(id),
  );
  // With every right in its own company, so that no missing right stands in for a missing row.
  await scene.database.admin.query(`update membership set role = 'owner' where tenant_id = $1`, [otherHost.tenantId]);
  const health = () => Promise.resolve([]);
  app = await createApp({ casework, health, pageFolder: '/nowhere', logLevel: 'silent', isSecure: false });
  const { headers } = await app.inject({
    ...{ method: 'POST', url: '/api/v1/session' },
    payload: { email: 'other@other.example', password: SCENE_PASSWORD },
  });
  stranger = [headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

describe('another company walks the whole document', () => {
  const isOwn = ({ path }: Operation): boolean =>
    OWN_ROUTES.some((own) => path.startsWith(own)) && !path.includes('{id}/');
  const hasId = ({ path }: Operation): boolean => path.includes('{id}');
  const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

  it('and every route has its case', async () => {
    const untold = (await operations()).filter(
      (operation) =>
        !(operation.method === 'GET' || operation.method === 'DELETE') &&
        !(nameOf(operation) in BODIES) &&
        !(nameOf(operation) in FOREIGN) &&
        !isOwn(operation),
    );
    expect(untold.map(nameOf)).toEqual([]);
  });

  it('with every id of the first, and finds nothing and changes nothing', async () => {
    const before = await hash();
    const seen: string[] = [];
    for (const operation of (await operations()).filter(hasId))
      await Promise.all(
        ids.map(async (id) => {
          const { statusCode } = await send(operation, id, BODIES[nameOf(operation)]?.(id));
          if (statusCode !== 404) seen.push(`${nameOf(operation)} ${String(statusCode)}`);
        }),
      );
    expect([...new Set(seen)]).toEqual([]);
    expect(await hash()).toBe(before);
  }, 300_000);

  it('with a foreign id in each body, and nothing is written', async () => {
    const before = await hash();
    const seen: string[] = [];
    for (const [name, bodyOf] of Object.entries(FOREIGN)) {
      const [method, path] = name.split(' ') as [Operation['method'], string];
      for (const id of ids) {
        const { statusCode } = await send({ method, path }, id, bodyOf(id));
        if (statusCode !== 404) seen.push(`${name} ${String(statusCode)}`);
      }
    }
    expect([...new Set(seen)]).toEqual([]);
    expect(await hash()).toBe(before);
  }, 120_000);

  it('and sees no id of the first in any list', async () => {
    for (const operation of (await operations()).filter((one) => one.method === 'GET' && !one.path.includes('{'))) {
      const { body } = await send(operation, '');
      expect([nameOf(operation), ids.filter((id) => body.includes(id))]).toEqual([nameOf(operation), []]);
    }
  });
});
