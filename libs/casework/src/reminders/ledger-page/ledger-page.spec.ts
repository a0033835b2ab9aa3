import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  exportLedger,
  listLedger,
  markDotSent,
  openLedger,
  sendTestMail,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { LedgerQuery } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  ledger = await openLedger({
    databaseUrl: scene.database.workerUrl,
    linkKey: randomBytes(32).toString('base64'),
    poolSize: 4,
  });
  await scene.setClock('2026-03-20T05:00:00Z');
  await addTraveller(scene, '2026-03-20');
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const list = (query: Readonly<Record<string, unknown>>) =>
  listLedger(scene.casework, scene.host, LedgerQuery.parse(query));

describe('the ledger of a company', () => {
  it('lists what will go in the next thirty days, the next first, page by page', async () => {
    const { items } = await list({});
    const moments = items.map(({ dueAt }) => dueAt);
    expect(moments).toEqual([...moments].sort());
    expect(moments.every((at) => at < '2026-04-19T05:00:01Z')).toBe(true);
    expect(items.map(({ threshold }) => threshold)).toContain('last-call');
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(items.slice(0, 4).map(({ id }) => id));
    await expect(list({ cursor: 'WyJ4IiwieCJd' })).rejects.toMatchObject({ code: 'invalid-fields' });
  });

  it('says why something was not sent, and finds a person by part of the name', async () => {
    const cancelled = await list({ view: 'not-sent', search: 'müller' });
    expect(cancelled.items.length).toBeGreaterThan(0);
    expect(cancelled.items.every(({ cancelReason }) => cancelReason !== null)).toBe(true);
    expect((await list({ search: 'nobody of that name' })).items).toEqual([]);
    expect((await list({ search: '%' })).items).toEqual([]);
  });

  it('leaves as a file with a line for each row', async () => {
    const { items } = await list({ limit: 200 });
    const { name, text } = await exportLedger(scene.casework, scene.host, { view: 'coming' });
    const lines = text.trim().split('\r\n');
    expect(name).toBe('reminders-coming.csv');
    expect(lines).toHaveLength(items.length + 1);
    expect(lines[1]).toContain(items[0]!.id);
  });

  it('sends the mail of a reminder to oneself before it goes, with no link that acts, and the reminder stays', async () => {
    const { items } = await list({});
    const reminder = items.find(({ threshold }) => threshold === 'last-call')!;
    const { to, deliveryId } = await sendTestMail(scene.casework, scene.host, reminder.id);
    expect(to).toBe('aliya@dala-industry.example');
    await sweepReminders(ledger);
    const claimed = (await claimDelivery(ledger, scene.host.tenantId, deliveryId))!;
    expect(claimed.letters).toMatchObject([
      { threshold: 'last-call', actToken: null, personName: 'Deniz Müller-Şahin' },
    ]);
    expect(await markDotSent(ledger, claimed)).toBe(true);
    const after = await list({});
    expect(after.items.find(({ id }) => id === reminder.id)).toMatchObject({ state: 'planned', delivery: null });
  });

  it('is the host’s alone', async () => {
    const foreign = listLedger(scene.casework, scene.supplier, LedgerQuery.parse({}));
    await expect(foreign).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
