import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JournalQuery, ReadPassport, ROLE_PERMISSIONS } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { readCase } from '../cases/read-case.js';
import { readPassport } from '../readings/read-passport.js';
import { changeTechnician } from '../technicians/change-technician.js';
import { listJournal, readJournalChoices } from './list-journal.js';

let scene: Scene;
let technicianId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  await scene.openCase();
  const { caseId } = await addTraveller(scene, '2026-02-20');
  const { technician } = await readCase(scene.casework, scene.host, caseId);
  technicianId = technician.id;
  const facts = ReadPassport.parse({ way: 'shown', place: 'case', reason: 'Invitation' });
  await readPassport(scene.casework, scene.host, technicianId, facts);
  await changeTechnician(scene.casework, scene.supplier, technicianId, technician.version, {
    ...{ surname: 'KOWALSKA', citizenship: 'PL', language: 'en' },
  });
}, 60_000);
afterAll(async () => scene.close());

const list = async (query: Readonly<Record<string, unknown>> = {}, actor: Actor = scene.host) =>
  (await listJournal(scene.casework, actor, JournalQuery.parse({ limit: 200, ...query }))).items;

describe('the journal', () => {
  it('tells the newest first, each line with its place in the chain', async () => {
    const lines = await list();
    expect(lines.map(({ position }) => position)).toEqual(lines.map((_, index) => lines.length - index));
    expect(lines.map(({ at }) => at)).toEqual(
      lines
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it('says who, whom, what and why, values about the person masked', async () => {
    const [line] = await list({ act: 'passport-read' });
    expect(line).toMatchObject({ byName: 'Aliya Serikova', technicianId, reason: 'Invitation' });
    const [changed] = await list({ act: 'technician-changed' }, scene.supplier);
    expect(changed?.changes).toContainEqual({ field: 'surname', before: null, after: null, isMasked: true });
    expect(JSON.stringify(changed?.changes)).not.toContain('KOWALSKA');
  });

  it('is searched by person, act, colleague and days', async () => {
    const ofPerson = await list({ technicianId });
    expect(ofPerson.length).toBeGreaterThan(3);
    expect(new Set(ofPerson.map((line) => line.technicianId))).toEqual(new Set([technicianId]));
    expect(ofPerson.length).toBeLessThan((await list()).length);
    const byHost = await list({ actorUserId: scene.host.userId });
    expect(new Set(byHost.map(({ byName }) => byName))).toEqual(new Set(['Aliya Serikova']));
    expect(await list({ fromOn: '2026-03-28' })).toEqual([]);
    expect(await list({ toOn: '2026-03-26' })).toEqual([]);
    expect(await list({ fromOn: '2026-03-27', toOn: '2026-03-27' })).toEqual(await list());
  });

  it('cut in pages is the whole, also when lines are added meanwhile', async () => {
    const whole = await list();
    const first = await listJournal(scene.casework, scene.host, JournalQuery.parse({ limit: 3 }));
    await scene.openCase();
    const second = await list({ cursor: first.nextCursor });
    expect([...first.items, ...second]).toEqual(whole);
  });

  it('of a company is shown to that company alone', async () => {
    expect(await list({}, scene.otherHost)).toEqual([]);
    const { acts, actors } = await readJournalChoices(scene.casework, scene.otherHost);
    expect([acts, actors.length]).toEqual([[], 1]);
  });

  it('is read by owner, lawyer and auditor', () => {
    const may = Object.entries(ROLE_PERMISSIONS).filter(([, permissions]) => permissions.includes('journal.read'));
    expect(may.map(([role]) => role)).toEqual(['owner', 'lawyer', 'auditor']);
  });
});
