import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addPaper,
  AUTHORITY_REQUEST,
  changePaper,
  changeSite,
  CONTRACT,
  EQUIPMENT,
  EXIT_PETITION,
  FINE,
  HINDRANCE,
  listPapers,
  MISSION_PARTY,
  POST,
  readCase,
  readWay,
  removePaper,
  restorePaper,
  VISA_APPLICATION,
  WORK_ORDER,
  ZONE_PERMIT,
  type Actor,
  type PaperNoun,
} from '@sapar/casework';
import {
  ChangeSite,
  NewApplication,
  NewAuthorityRequest,
  NewContract,
  NewEquipment,
  NewExitPetition,
  NewFine,
  NewHindrance,
  NewMissionParty,
  NewOtherHost,
  NewPost,
  NewWorkOrder,
  NewZonePermit,
} from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import fc from 'fast-check';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
afterAll(() => scene.close());

const plan = async () => {
  const caseId = await scene.openCase({ basis: 'visa' });
  const { technician, mission } = await readCase(scene.casework, scene.host, caseId);
  return { caseId, technicianId: technician.id, missionId: mission.id };
};
const add = (noun: PaperNoun, parentId: string, facts: object, actor: Actor = scene.supplier) =>
  addPaper(scene.casework, actor, noun, parentId, facts as Readonly<Record<string, unknown>>);
const list = async (noun: PaperNoun, parentId: string, actor: Actor = scene.host) =>
  (await listPapers(scene.casework, actor, noun, parentId)).items;
const change = (noun: PaperNoun, { id, version }: { id: string; version: number }, facts: object) =>
  changePaper(scene.casework, scene.supplier, noun, id, version, facts as Readonly<Record<string, unknown>>);

const BERLIN = { name: 'Embassy in Berlin', country: 'DE', source: 'its page', checkedOn: '2026-03-01' };
const ASKED = { category: 'B2', entries: 'multiple', wantedFromOn: '2026-04-15', wantedToOn: '2026-10-11' };

describe('a visa application', () => {
  it('goes from the draft to the collected passport, each state with what proves it', async () => {
    const { caseId } = await plan();
    const post = await add(POST, scene.supplier.tenantId, NewPost.parse(BERLIN));
    const draft = await add(VISA_APPLICATION, caseId, NewApplication.parse({ ...ASKED, postId: post.id }));
    expect(draft).toMatchObject({ postName: 'Embassy in Berlin', state: 'draft', nextStates: ['lodged', 'withdrawn'] });
    const lodged = { ...ASKED, postId: post.id, state: 'lodged', lodgedOn: '2026-03-20' };
    expect(NewApplication.safeParse({ ...lodged, lodgedOn: undefined }).error?.issues[0]?.path).toEqual(['lodgedOn']);
    const second = await change(VISA_APPLICATION, draft, NewApplication.parse(lodged));
    const collected = { ...lodged, state: 'collected', decidedOn: '2026-03-25', collectedOn: '2026-03-26' };
    await expect(change(VISA_APPLICATION, second, NewApplication.parse(collected))).rejects.toMatchObject({
      code: 'step-not-open',
    });
    const granted = NewApplication.parse({ ...lodged, state: 'granted', decidedOn: '2026-03-25' });
    const third = await change(VISA_APPLICATION, second, granted);
    expect(await change(VISA_APPLICATION, third, NewApplication.parse(collected))).toMatchObject({
      ...{ state: 'collected', nextStates: ['granted'] },
    });
    // The host reads the application and its post's name, never the post itself.
    expect(await list(VISA_APPLICATION, caseId)).toMatchObject([{ postName: 'Embassy in Berlin', mayChange: true }]);
    expect(await list(POST, scene.host.tenantId)).toEqual([]);
  });

  it('refused keeps the reason in the words of the authority, and only a refused one is mended (S19)', async () => {
    const { caseId } = await plan();
    const draft = await add(VISA_APPLICATION, caseId, NewApplication.parse({ ...ASKED, postName: 'Berlin' }));
    const mend = { ...ASKED, postName: 'Berlin', recoversId: draft.id };
    await expect(add(VISA_APPLICATION, caseId, NewApplication.parse(mend))).rejects.toMatchObject({
      fields: [{ path: 'recoversId', code: 'invalid' }],
    });
    const lodged = { ...ASKED, postName: 'Berlin', state: 'lodged', lodgedOn: '2026-03-20' };
    const second = await change(VISA_APPLICATION, draft, NewApplication.parse(lodged));
    const refused = {
      ...{ ...lodged, state: 'refused', decidedOn: '2026-03-26', decisionNote: 'name differs by one letter' },
      wrong: ['invitation'],
    };
    await change(VISA_APPLICATION, second, NewApplication.parse(refused));
    await add(VISA_APPLICATION, caseId, NewApplication.parse(mend));
    expect(await list(VISA_APPLICATION, caseId)).toMatchObject([
      { recoversId: draft.id, state: 'draft' },
      { state: 'refused', decisionNote: 'name differs by one letter', wrong: ['invitation'] },
    ]);
  });

  it.each([
    ['decided before it was lodged', { lodgedOn: '2026-03-20', decidedOn: '2026-03-19' }, 'decidedOn'],
    ['wanted until before it begins', { wantedToOn: '2026-04-14' }, 'wantedToOn'],
    ['at no post', { postName: undefined }, 'postName'],
  ])('is not taken %s', (_what, changes, path) => {
    const parsed = NewApplication.safeParse({ ...ASKED, postName: 'Berlin', ...changes });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});

describe('papers of a mission', () => {
  it('are of the two companies: a contract stands on all their missions, an order under it on one', async () => {
    const [first, second] = [await plan(), await plan()];
    const contract = await add(CONTRACT, first.missionId, NewContract.parse({ kind: 'service', number: 'SC-2026/14' }));
    const seen = (await list(CONTRACT, second.missionId)).map(({ id }) => id);
    expect(seen).toContain(contract.id);
    const order = NewWorkOrder.parse({ number: 'WO-118', contractId: contract.id });
    await add(WORK_ORDER, second.missionId, order, scene.host);
    expect(await list(WORK_ORDER, first.missionId)).toEqual([]);
    const cell = NewEquipment.parse({ name: 'KR 210', serialNumber: '4471-20', contractId: first.missionId });
    await expect(add(EQUIPMENT, first.missionId, cell)).rejects.toMatchObject({
      fields: [{ path: 'contractId', code: 'invalid' }],
    });
  });

  it('name who invites, whose site it is and who houses the people, and one of them files (S27)', async () => {
    const { missionId } = await plan();
    const party = (role: string, name: string) => NewMissionParty.parse({ role, name, isFiler: true });
    await add(MISSION_PARTY, missionId, party('inviter', 'Dala Industry LLP'), scene.host);
    await add(MISSION_PARTY, missionId, party('housing', 'Camp LLP'), scene.host);
    const filers = (await list(MISSION_PARTY, missionId)).map((one) => [one['role'], one['isFiler']]);
    expect(filers).toEqual([
      ['inviter', false],
      ['housing', true],
    ]);
    await expect(add(MISSION_PARTY, missionId, party('housing', 'X'))).rejects.toMatchObject({ code: 'not-allowed' });
    const parsed = NewMissionParty.safeParse({ role: 'housing', name: 'X', bin: '941240000194' });
    expect(parsed.error?.issues[0]?.message).toBe('not-a-bin');
  });
});

describe('what happens during a visit', () => {
  it('a fine is the own company’s alone, and says how many it repeats within a year (S49)', async () => {
    const [first, second] = [await plan(), await plan()];
    const fine = (decidedOn: string, article = '518 part 1') =>
      NewFine.parse({ kind: 'warning', article, fined: 'company', decidedOn });
    await add(FINE, first.caseId, fine('2025-03-26'), scene.host);
    await add(FINE, first.caseId, fine('2025-03-28'), scene.host);
    await add(FINE, first.caseId, fine('2025-09-01', '517'), scene.host);
    await add(FINE, second.caseId, fine('2026-03-27', 'Art. 518'), scene.host);
    // 28 March 2025 lies within a year before 27 March 2026; 26 March 2025 and article 517 do not count.
    expect(await list(FINE, second.caseId)).toMatchObject([{ repeatOf: 1 }]);
    expect(await list(FINE, second.caseId, scene.supplier)).toEqual([]);
  });

  it('a request of an officer keeps what was handed over, to whom and when (S43)', async () => {
    const { caseId } = await plan();
    const asked = {
      authority: 'Migration service',
      askedOn: '2026-03-27',
      wanted: 'passport copies',
      dueTime: '17:00',
    };
    const request = await add(AUTHORITY_REQUEST, caseId, NewAuthorityRequest.parse(asked), scene.host);
    const handed = { ...asked, handedOver: 'copies of 3 passports', handedTo: 'Capt. A.', handedOn: '2026-03-27' };
    const changed = await change(AUTHORITY_REQUEST, request, NewAuthorityRequest.parse(handed));
    expect(changed).toMatchObject({ handedOver: 'copies of 3 passports', handedTo: 'Capt. A.' });
    const silent = NewAuthorityRequest.safeParse({ ...asked, handedOver: 'copies' });
    expect(silent.error?.issues[0]?.path).toEqual(['handedOn']);
  });

  it('work for another host is not confirmed until a named person decides (S26)', () => {
    const other = { name: 'Other LLP', work: 'repair' };
    expect(NewOtherHost.parse(other)).toMatchObject({ decision: 'not-confirmed', filer: 'not-settled' });
    const parsed = NewOtherHost.safeParse({ ...other, decision: 'fits' });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['decidedBy', 'decidedOn']);
  });
});

describe('any sequence of acts on a paper', () => {
  it('for a closed zone ask each person for a permit that covers the visit, and watch its last day (S58)', async () => {
    const { caseId } = await plan();
    const { mission } = await readCase(scene.casework, scene.host, caseId);
    const needed = async () => (await readWay(scene.casework, scene.supplier, caseId)).needed.map(({ code }) => code);
    const { id, version, name, address } = mission.site;
    const site = ChangeSite.parse({ name, address, zone: 'border' });
    expect(await needed()).toEqual([]);
    await changeSite(scene.casework, scene.host, id, version, site);
    expect(await needed()).toEqual(['zone-permit']);
    const permit = { zone: 'Border zone', number: '7', fromOn: '2026-03-01', toOn: '2026-03-31' };
    const short = await add(ZONE_PERMIT, caseId, NewZonePermit.parse(permit));
    expect(await needed()).toEqual(['zone-permit-for-the-dates']);
    const dates = async () =>
      (await readCase(scene.casework, scene.host, caseId)).dates
        .filter(({ subject }) => subject === 'permit')
        .map(({ dueOn, state }) => `${String(dueOn)} ${state}`);
    expect(await dates()).toEqual(['2026-03-31 open']);
    await change(ZONE_PERMIT, short, NewZonePermit.parse({ ...permit, toOn: '2027-12-31' }));
    expect([await needed(), await dates()]).toEqual([[], ['2027-12-31 open']]);
    await changeSite(scene.casework, scene.host, id, version + 1, ChangeSite.parse({ name, address, zone: 'none' }));
  });

  it('the petition for an exit visa goes from prepared to given, the host alone writes it (S24)', async () => {
    const { caseId } = await plan();
    const facts = { unit: 'Atyrau city', policeCertificate: 'No. 12, Atyrau' };
    const ask = (actor: Actor) => add(EXIT_PETITION, caseId, NewExitPetition.parse(facts), actor);
    await expect(ask(scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
    const { id, version } = await ask(scene.host);
    const decided = { ...facts, decision: 'granted', decidedOn: '2026-03-27', validToOn: '2026-04-10' };
    expect(NewExitPetition.safeParse(decided).error?.issues.map(({ path }) => path)).toEqual([['askedOn']]);
    const granted = NewExitPetition.parse({ ...decided, askedOn: '2026-03-26', number: '118' });
    await changePaper(scene.casework, scene.host, EXIT_PETITION, id, version, granted);
    expect(await list(EXIT_PETITION, caseId, scene.supplier)).toMatchObject([{ decision: 'granted', number: '118' }]);
    const { dates } = await readCase(scene.casework, scene.supplier, caseId);
    expect(dates.filter(({ subject }) => subject === 'exit-visa')).toMatchObject([{ dueOn: '2026-04-10' }]);
  });

  it('never keeps an impossible order of days, and undo restores what was there', async () => {
    const { caseId } = await plan();
    const day = fc.integer({ min: 1, max: 27 }).map((on) => `2026-03-${String(on).padStart(2, '0')}`);
    const facts = fc.record({ fromOn: day, toOn: fc.option(day, { nil: undefined }) });
    const run = async (writes: readonly { fromOn: string; toOn: string | undefined }[]): Promise<void> => {
      let paper = await add(HINDRANCE, caseId, NewHindrance.parse({ cause: 'illness', fromOn: '2026-03-01' }));
      for (const write of writes) {
        const parsed = NewHindrance.safeParse({ cause: 'illness', ...write });
        expect(parsed.success).toBe(write.toOn === undefined || write.fromOn <= write.toOn);
        if (!parsed.success) continue;
        paper = await change(HINDRANCE, paper, parsed.data);
        const removed = await removePaper(scene.casework, scene.supplier, HINDRANCE, paper);
        const { version: _removed, ...restored } = await restorePaper(
          scene.casework,
          scene.supplier,
          HINDRANCE,
          removed,
        );
        const { version, ...before } = paper;
        expect(restored).toEqual(before);
        paper = { ...paper, version: version + 2 };
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(facts, { maxLength: 4 }), run), { numRuns: 8 });
  }, 60_000);
});
