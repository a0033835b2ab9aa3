import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  listTechnicianLinks,
  makeTechnicianLink,
  openLedger,
  openTechnicianVisit,
  revokeTechnicianLink,
  sendTechnicianCode,
  type OpenLedger,
} from '@sapar/casework';
import { openScene, sendVisitMails, type Scene } from '@sapar/testing';

const ADDRESS = 'deniz@kessel.example';
let scene: Scene;
let ledger: OpenLedger;
let caseId: string;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-20T05:00:00Z');
  await run('truncate delivery cascade');
  caseId = await scene.openCase();
  await run('update technician set email = $1', [ADDRESS]);
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, values)).rows as T[];
const send = () => sendVisitMails(ledger);
const linkNow = async () => (await listTechnicianLinks(scene.casework, scene.host, caseId)).items[0]!;
async function openByMail(): Promise<void> {
  await makeTechnicianLink(scene.casework, scene.supplier, caseId);
  const [link] = await send();
  const token = link?.kind === 'technician-link' ? link.token : '';
  expect(await linkNow()).toMatchObject({ state: 'sent', madeByName: 'Kessel Robotik GmbH', lastUsedAt: null });
  await sendTechnicianCode(scene.casework, token);
  const [mail] = await send();
  const code = mail?.kind === 'technician-code' ? mail.code : '';
  await openTechnicianVisit(scene.casework, token, { code });
}

describe('the links of a case', () => {
  it('are seen and taken back by either company, with who made them and when they were used, and leave lines in the journal', async () => {
    await openByMail();
    expect(await linkNow()).toMatchObject({ state: 'used', lastUsedAt: expect.any(String) });
    await revokeTechnicianLink(scene.casework, scene.host, (await linkNow()).id, (await linkNow()).version);
    expect(await linkNow()).toMatchObject({ state: 'revoked', revokedByName: 'Aliya Serikova' });
    const lines = await run<{ act: string }>('select act from event where case_id = $1 order by id', [caseId]);
    expect(lines.map(({ act }) => act)).toEqual([
      ...[
        'case-opened',
        'technician-link-sent',
        'technician-code-asked',
        'technician-visit-opened',
        'technician-link-revoked',
      ],
    ]);
  });

  it('are one at a time, wait for an address, and are not found by a company that is not of the case', async () => {
    await run('update technician set email = null where id = (select technician_id from visit_case where id = $1)', [
      caseId,
    ]);
    await expect(makeTechnicianLink(scene.casework, scene.host, caseId)).rejects.toMatchObject({
      code: 'no-own-address',
    });
    await run('update technician set email = $1', [ADDRESS]);
    const { id } = await makeTechnicianLink(scene.casework, scene.host, caseId);
    await expect(makeTechnicianLink(scene.casework, scene.supplier, caseId)).rejects.toMatchObject({
      code: 'already-done',
    });
    const notFound = { code: 'not-found' };
    await expect(listTechnicianLinks(scene.casework, scene.otherHost, caseId)).rejects.toMatchObject(notFound);
    await expect(revokeTechnicianLink(scene.casework, scene.otherHost, id, 1)).rejects.toMatchObject(notFound);
  });

  it('whose mail still waits when they are taken back are never sent', async () => {
    const { id, version } = await makeTechnicianLink(scene.casework, scene.host, caseId);
    await revokeTechnicianLink(scene.casework, scene.host, id, version);
    expect(await send()).toEqual([]);
  });
});
