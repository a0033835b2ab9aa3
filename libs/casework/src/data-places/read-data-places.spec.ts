import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDataPlaces, signRetention } from '@sapar/casework';
import { SignRetention } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(() => scene.close());

describe('where the data are', () => {
  it('says what the operator has stated, and of every other place that nobody has', async () => {
    const stated = {
      'mail-relay': { stated: null, known: 'mail.dala.example' },
      backups: { stated: 'Almaty, daily', known: null },
    };
    const { places } = await readDataPlaces(scene.casework, scene.host, stated);
    const said = Object.fromEntries(places.map(({ kind, stated: words, known }) => [kind, words ?? known]));
    expect(said).toEqual({
      ...{ database: null, files: null, journal: null, queue: null, mailboxes: null, logs: null, browser: null },
      ...{ 'mail-relay': 'mail.dala.example', backups: 'Almaty, daily' },
    });
    expect(places.filter(({ isElsewhere }) => isElsewhere).map(({ kind }) => kind)).toEqual([
      'mail-relay',
      'mailboxes',
      'backups',
    ]);
  });

  it('lists every kind of personal data under a purpose, with its fields, and what is sealed', async () => {
    const { groups, purposes } = await readDataPlaces(scene.casework, scene.host, {});
    expect(groups.filter((group) => group.purposes.length === 0 || group.columns.length === 0)).toEqual([]);
    for (const purpose of purposes) expect(groups.filter((group) => group.purposes.includes(purpose))).not.toEqual([]);
    expect(groups.filter(({ isSealed }) => isSealed).flatMap(({ columns }) => columns)).toContain(
      'passport.number_sealed',
    );
  });

  it('tells the signed periods and the readers of passports of the own company alone', async () => {
    const before = await readDataPlaces(scene.casework, scene.host, {});
    expect(before.retention.map(({ months }) => months)).toEqual([null, null, null, null]);
    const owner = { ...scene.host, role: 'owner' as const };
    await signRetention(
      scene.casework,
      owner,
      SignRetention.parse({ kind: 'papers', months: 6, reason: 'as short as it can be' }),
    );
    const after = await readDataPlaces(scene.casework, scene.host, {});
    expect(after.retention.find(({ kind }) => kind === 'papers')).toEqual({ kind: 'papers', months: 6 });
    expect(after.passportReaders).toEqual([{ role: 'coordinator', count: 1 }]);
    const other = await readDataPlaces(scene.casework, scene.otherHost, {});
    expect([other.companyName, other.retention.map(({ months }) => months)]).toEqual([
      'Other LLP',
      [null, null, null, null],
    ]);
  });
});
