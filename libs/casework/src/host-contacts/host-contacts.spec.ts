import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptAsMember,
  acceptAsNewCompany,
  addCase,
  addHostContact,
  addTechnician,
  changeHostContact,
  erasePerson,
  fileByContact,
  giveAnswer,
  listHostContactMails,
  listHostContacts,
  openAnswerPage,
  openContactPage,
  openLedger,
  readCase,
  readToday,
  recordArrival,
  removeHostContact,
  restoreHostContact,
  sweepReminders,
  uploadByContact,
  type OpenLedger,
} from '@sapar/casework';
import {
  ErasePerson,
  GiveAnswer,
  JoinAsMember,
  JoinAsNewCompany,
  NewCase,
  NewHostContact,
  NewTechnician,
  RecordFiling,
} from '@sapar/contracts';
import {
  addContactOf,
  arriveAlone,
  inviteAwaitedHost,
  addVisitAlone,
  ALL_FACTS,
  arrivalOn,
  openScene,
  pdfOf,
  sendLetters,
  type Scene,
  type SentLetter,
} from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
}, 60_000);
beforeEach(async () => {
  await run(
    `update reminder set state = 'cancelled', cancel_reason = 'earlier-test' where state in ('planned','gathered')`,
  );
  await run(`update delivery set state = 'cancelled', cancel_reason = 'earlier-test' where state = 'queued'`);
  await scene.setClock('2026-03-16T05:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, values)).rows as T[];

const alone = () => addVisitAlone(scene);
const contact = (missionId: string, changes: object = {}) => addContactOf(scene, missionId, changes);
async function sendAt(moment: string, outcome: 'accepted' | 'failed-permanently' = 'accepted') {
  await scene.setClock(moment);
  return sendLetters(ledger, outcome);
}
const told = (sent: readonly SentLetter[]) => sent.map(({ to, threshold }) => `${to} ${threshold}`);
const ask = (token: string, facts: object) => fileByContact(scene.casework, token, RecordFiling.parse(facts));
const read = (caseId: string) => readCase(scene.casework, scene.supplier, caseId);
const deadlineOf = async (caseId: string) => (await read(caseId)).deadlines[0];
const ended = { code: 'contact-link-ended' };

const arrived = () => arriveAlone(scene, ledger);

describe('S32: the supplier uses us, the host does not', () => {
  it('its contact is asked about the arrival, records it and the filing from the mails, and the case runs to its end', async () => {
    const { casework, supplier } = scene;
    const { missionId, caseId } = await alone();
    await contact(missionId);
    const [question] = await sendAt('2026-03-20T05:00:00Z');
    expect(told([question!])).toEqual(['gulnara@kaspi.example question']);
    expect(question?.namedBy).toBe('Kessel Robotik GmbH');
    const asked = question?.answerToken ?? '';
    expect(await openAnswerPage(casework, asked)).toMatchObject({ madeFor: 'Gulnara', state: 'open' });
    const facts = { kind: 'arrived', arrivedOn: '2026-03-20', addressOfStay: 'Atyrau, Hotel Ak Zhaiyk' };
    await giveAnswer(casework, asked, GiveAnswer.parse(facts));
    const [arrival, ...others] = await sendAt('2026-03-20T06:00:00Z');
    expect([told([arrival!]), others]).toEqual([['gulnara@kaspi.example arrival'], []]);
    const token = arrival?.contactToken ?? '';
    const page = await openContactPage(casework, token);
    expect(page).toMatchObject({ madeFor: 'Gulnara', mayFile: true, dueOn: '2026-03-27' });
    expect(await openContactPage(casework, token)).toEqual(page);

    await scene.setClock('2026-03-26T06:00:00Z');
    // A word and a number of the portal are no confirmation: the deadline stays open.
    expect(await ask(token, { kind: 'submitted', filedBy: 'host', channel: 'vmp', number: '4471' })).toMatchObject({
      ...{ progress: 'submitted', deadlineState: 'open' },
    });
    const bare = { kind: 'confirmed', filedBy: 'host', channel: 'vmp', filedOn: '2026-03-26' };
    expect(await ask(token, bare)).toMatchObject({ deadlineState: 'open', missing: ['document-or-number'] });
    const { id: documentId } = await uploadByContact(casework, token, { name: 'talon.pdf', bytes: pdfOf('talon') });
    const filed = await ask(token, { ...bare, number: 'KZ-1', documentId, facts: ALL_FACTS });
    expect(filed).toMatchObject({ progress: 'confirmed', deadlineState: 'met', missing: [] });

    const { deadlines, notifications, events } = await read(caseId);
    expect(deadlines[0]).toMatchObject({ state: 'met' });
    const last = notifications[0]?.filings.at(-1);
    expect(last).toMatchObject({ recordedByName: 'Gulnara', document: { name: 'talon.pdf' } });
    const byWhom = events.filter(({ act }) => act === 'filing-recorded').map(({ byName }) => byName);
    expect(byWhom).toEqual(['Gulnara', 'Gulnara', 'Gulnara']);
    expect(events.find(({ act }) => act === 'arrival-question-answered')?.byName).toBe('Gulnara');
    // Nothing of that deadline comes any more, and its page says how it ended (S37).
    expect(await sendAt('2026-03-27T13:00:00Z')).toEqual([]);
    const after = { state: 'met', mayFile: false, endedByName: 'Gulnara' };
    expect(await openContactPage(casework, token)).toMatchObject(after);
    await expect(ask(token, bare)).rejects.toMatchObject(ended);
    await expect(uploadByContact(casework, token, { name: 'x.pdf', bytes: pdfOf('x') })).rejects.toMatchObject(ended);
    const [only] = (await listHostContacts(casework, supplier, missionId)).items;
    const mails = await listHostContactMails(casework, supplier, only!.id);
    expect(mails.items.map(({ state, about }) => [state, about[0]?.caseId])).toEqual([
      ['sent', caseId],
      ['sent', caseId],
    ]);
  });

  it('is judged as a member is: a day to come, another case’s file, a paper that differs', async () => {
    const { token } = await arrived();
    const other = await arrived();
    await scene.setClock('2026-03-26T06:00:00Z');
    const confirmed = { kind: 'confirmed', filedBy: 'host', channel: 'vmp', number: 'KZ-1', facts: ALL_FACTS };
    await expect(ask(token, { ...confirmed, filedOn: '2026-03-27' })).rejects.toMatchObject({
      fields: [{ path: 'filedOn', code: 'after-today' }],
    });
    const { id: documentId } = await uploadByContact(scene.casework, other.token, { name: 'x.pdf', bytes: pdfOf('x') });
    await expect(ask(token, { ...confirmed, documentId })).rejects.toMatchObject({ code: 'not-found' });
    const together = ask(token, { kind: 'submitted', filedBy: 'host', channel: 'vmp', together: [] });
    await expect(together).rejects.toMatchObject({ fields: [{ path: 'together', code: 'not-allowed' }] });
    const facts = { ...ALL_FACTS, arrivedOn: '2026-03-19' };
    const differing = await ask(token, { ...confirmed, facts });
    expect([differing.deadlineState, differing.filing.differences.map(({ field }) => field)]).toEqual([
      'open',
      ['arrived-on'],
    ]);
  });

  it('several contacts are the steps of the ladder; the one of a case alone comes before the mission’s', async () => {
    const { missionId, caseId } = await alone();
    await contact(missionId);
    await contact(missionId, { name: 'Second', email: 'second@kaspi.example' });
    await contact(missionId, { name: 'Own', email: 'own@kaspi.example', caseId });
    const another = await addCase(
      ...([scene.casework, scene.supplier, missionId] as const),
      NewCase.parse({
        technicianId: await addTechnician(
          ...([scene.casework, scene.supplier] as const),
          NewTechnician.parse({ surname: 'KAYA', givenNames: 'EMRE', citizenship: 'TR' }),
        ),
        ...{ basis: 'visa', plannedArrivalOn: '2026-03-20' },
      }),
    );
    const asked = told(await sendAt('2026-03-20T05:00:00Z')).filter((line) => line.endsWith(' question'));
    expect(asked.sort()).toEqual([...['gulnara@kaspi.example question', 'own@kaspi.example question']]);
    expect((await read(caseId)).doerName).toBe('Own');
    expect((await read(another)).doerName).toBe('Gulnara');
    // The last day: nobody has answered, so that the next in order hears of it (climb).
    const last = new Set(told(await sendAt('2026-03-27T11:30:00Z')));
    expect(last).toContain('second@kaspi.example climb');
    expect(last).toContain('gulnara@kaspi.example climb');
  });

  it('a contact entered late hears at once what nobody could be told, and one taken out hears nothing more', async () => {
    const { casework, supplier } = scene;
    const { missionId, caseId } = await alone();
    await scene.setClock('2026-03-20T08:00:00Z');
    await recordArrival(casework, supplier, caseId, arrivalOn('2026-03-20'));
    expect(await sendAt('2026-03-20T08:01:00Z')).toEqual([]);
    const { id, version } = await contact(missionId);
    const first = await sendAt('2026-03-20T08:02:00Z');
    expect(told(first)).toEqual(['gulnara@kaspi.example arrival']);
    const changed = await changeHostContact(...([casework, supplier, { id, version }] as const), {
      name: 'Gulnara',
      email: 'new@kaspi.example',
      language: 'kk',
    });
    expect(told(await sendAt('2026-03-26T05:00:00Z'))).toEqual(['new@kaspi.example working-morning']);
    const removed = await removeHostContact(casework, supplier, id, changed.version);
    expect(removed).toMatchObject({ endReason: 'removed' });
    expect(await sendAt('2026-03-27T05:00:00Z')).toEqual([]);
    const token = first[0]?.contactToken ?? '';
    expect(await openContactPage(casework, token)).toMatchObject({ state: 'open', mayFile: false });
    await restoreHostContact(casework, supplier, id, removed.version);
    expect(await openContactPage(casework, token)).toMatchObject({ mayFile: true });
    expect(new Set(told(await sendAt('2026-03-27T11:30:00Z')))).toContain('new@kaspi.example last-call');
    await expect(contact(missionId, { email: 'new@kaspi.example' })).rejects.toMatchObject({
      fields: [{ path: 'email', code: 'twice' }],
    });
  });

  it('a mail that does not arrive is told to the supplier', async () => {
    const { missionId, caseId } = await alone();
    await contact(missionId);
    await scene.setClock('2026-03-20T08:00:00Z');
    await recordArrival(scene.casework, scene.supplier, caseId, arrivalOn('2026-03-20'));
    await sendAt('2026-03-20T08:01:00Z', 'failed-permanently');
    const [only] = (await listHostContacts(scene.casework, scene.supplier, missionId)).items;
    expect(only?.lastMail?.state).toBe('undeliverable');
    expect((await readToday(scene.casework, scene.supplier)).mail.undeliverable).toBeGreaterThan(0);
  });

  it('nobody else names a contact or reads one: neither another company nor a host that has joined', async () => {
    const { missionId } = await alone();
    const { id } = await contact(missionId);
    const facts = NewHostContact.parse({ name: 'X', email: 'x@x.example', language: 'en' });
    const { casework, host, otherHost, supplier } = scene;
    await expect(addHostContact(casework, otherHost, missionId, facts)).rejects.toMatchObject({ code: 'not-found' });
    await expect(listHostContactMails(casework, otherHost, id)).rejects.toMatchObject({ code: 'not-found' });
    const joinedMission = (await readCase(casework, host, await scene.openCase())).mission.id;
    await expect(addHostContact(casework, supplier, joinedMission, facts)).rejects.toMatchObject({
      code: 'owned-by-other',
    });
    await expect(addHostContact(casework, host, joinedMission, facts)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('with the last person of the mission goes who was written to', async () => {
    const { missionId, technicianId } = await alone();
    await contact(missionId);
    await sendAt('2026-03-20T05:00:00Z');
    // Nobody came, and the mission is over.
    await scene.setClock('2026-05-01T05:00:00Z');
    const actor = { ...scene.supplier, role: 'owner' as const };
    const [person] = await run<{ typedName: string; version: number }>(
      'select display_name as "typedName", version from technician where id = $1',
      [technicianId],
    );
    const { typedName, version } = person!;
    const command = ErasePerson.parse({ typedName, reason: 'asked-by-person' });
    await erasePerson(scene.casework, actor, technicianId, version, command);
    const rows = await run(
      `select distinct k.name, k.email, k.phone, k.ended_at is null as "isOpen", y.recipient_email as mailed from host_contact k join delivery y on y.recipient_contact_id = k.id where k.mission_id = $1`,
      [missionId],
    );
    expect(rows).toEqual([{ name: '–', email: '–', phone: null, isOpen: false, mailed: '–' }]);
  });
});

describe('S32: once the host joins', () => {
  const invited = (missionId: string) => inviteAwaitedHost(scene, ledger, missionId);
  const PASSWORD = 'fifteen letters or more';

  it('with an account of its own, its people have what is open, the contact hears no more, and the history says so', async () => {
    const { missionId, caseId, token } = await arrived();
    await scene.setClock('2026-03-25T05:00:00Z');
    const invite = await invited(missionId);
    const company = { companyName: 'Kaspi Works LLP', country: 'KZ', timeZone: 'Asia/Almaty' };
    await acceptAsNewCompany(
      ...([scene.casework, invite] as const),
      JoinAsNewCompany.parse({ ...company, name: 'Owner', password: PASSWORD }),
    );
    expect(told(await sendAt('2026-03-26T05:00:00Z'))).toEqual([`owner-${missionId}@kaspi.example working-morning`]);
    expect(await openContactPage(scene.casework, token)).toMatchObject({
      hasJoined: true,
      mayFile: false,
      state: 'open',
    });
    await expect(ask(token, { kind: 'submitted', filedBy: 'host', channel: 'vmp' })).rejects.toMatchObject(ended);
    const { events } = await read(caseId);
    expect(events.find(({ act }) => act === 'host-contact-ended')?.facts).toMatchObject({ reason: 'host-joined' });
    const [only] = (await listHostContacts(scene.casework, scene.supplier, missionId)).items;
    expect(only).toMatchObject({ endReason: 'host-joined' });
  });

  it('as a company that is here already: what waits in a mail not sent yet goes to its people, and an old link still shows', async () => {
    const { missionId, token, caseId } = await arrived();
    await scene.setClock('2026-03-26T05:00:00Z');
    // Gathered into a mail to the contact, which has not left when the host joins.
    await sweepReminders(ledger);
    const invite = await invited(missionId);
    const own = JoinAsMember.parse({ as: 'own-company', token: invite });
    await acceptAsMember(scene.casework, scene.host, own);
    const sent = told(await sendAt('2026-03-26T05:01:00Z'));
    expect(sent).toEqual(['aliya@dala-industry.example working-morning']);
    expect(await openContactPage(scene.casework, token)).toMatchObject({ hasJoined: true, mayFile: false });
    expect((await deadlineOf(caseId))?.state).toBe('open');
  });
});
