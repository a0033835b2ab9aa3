import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadPassport, ROLE_PERMISSIONS } from '@sapar/contracts';
import { addTraveller, filingActs, openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { readCase } from '../cases/read-case.js';
import { readFileContent } from '../files/read-file-content.js';
import { listReadings } from './list-readings.js';
import { readPassport } from './read-passport.js';

let scene: Scene;
let technicianId: string;
let documentId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const { caseId, notificationId } = await addTraveller(scene, '2026-02-20');
  technicianId = (await readCase(scene.casework, scene.host, caseId)).technician.id;
  const acts = filingActs(scene);
  documentId = await acts.upload();
  await acts.file(notificationId, { kind: 'submitted', filedBy: 'host', channel: 'vmp', documentId });
}, 60_000);
afterAll(async () => scene.close());

const read = (actor: Actor, facts: Readonly<Record<string, string>> = {}) =>
  readPassport(scene.casework, actor, technicianId, ReadPassport.parse({ way: 'shown', place: 'case', ...facts }));
const readings = async (actor: Actor) => (await listReadings(scene.casework, actor, technicianId)).items;

describe('a passport number', () => {
  it('is told in full once its reading is written down: who, of which company, when, where and why', async () => {
    const { number } = await read(scene.host, { reason: 'Invitation on the portal' });
    expect(number).toMatch(/^[A-Z0-9]{5,}$/);
    expect((await readings(scene.supplier))[0]).toMatchObject({
      ...{ what: 'passport-read', way: 'shown', place: 'case', reason: 'Invitation on the portal' },
      ...{ byName: 'Aliya Serikova', byCompany: 'Dala Industry LLP', at: expect.stringMatching(/^2026-03-27T05:/) },
    });
  });

  it('leaves a line for every reading, and neither number nor reason readable in it', async () => {
    const before = (await readings(scene.supplier)).length;
    const { number } = await read(scene.supplier, { way: 'copied', place: 'technician', reason: 'Ticket for Anna' });
    await read(scene.supplier);
    expect(await readings(scene.supplier)).toHaveLength(before + 2);
    const { rows } = await scene.database.admin.query<{ line: string }>('select e::text as line from event e');
    expect(rows.filter(({ line }) => line.includes(number) || line.includes('Ticket for Anna'))).toEqual([]);
  });

  it('is not told, and no line is left, when the company may not see the person', async () => {
    const before = (await readings(scene.supplier)).length;
    await expect(read(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect(await readings(scene.supplier)).toHaveLength(before);
  });

  it('is kept by no idempotency key', async () => {
    const attempt = { key: 'once', requestHash: 'h' };
    const { number } = await read({ ...scene.host, attempt });
    const { rows } = await scene.database.admin.query<{ line: string }>(
      'select k::text as line from idempotency_key k',
    );
    expect(rows.filter(({ line }) => line.includes(number))).toEqual([]);
  });

  it('is for roles that fill in forms', () => {
    const may = Object.entries(ROLE_PERMISSIONS).filter(([, permissions]) => permissions.includes('identity.read'));
    expect(may.map(([role]) => role)).toEqual(['owner', 'coordinator', 'hr']);
  });
});

describe('a paper of a case', () => {
  it('leaves a line when it is downloaded, by either company', async () => {
    await readFileContent(scene.casework, scene.supplier, documentId);
    expect((await readings(scene.supplier))[0]).toMatchObject({
      ...{ what: 'file-read', byCompany: 'Kessel Robotik GmbH', fileName: expect.stringMatching(/pdf$/) },
    });
  });
});

describe('who viewed this passport', () => {
  it('is told to the supplier, and to a host only of a person that it entered itself', async () => {
    expect((await readings(scene.host)).length).toBe((await readings(scene.supplier)).length - 2);
    await scene.database.admin.query('update technician set entered_by_tenant_id = supplier_tenant_id where id = $1', [
      technicianId,
    ]);
    await expect(readings(scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(readings(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
  });
});
