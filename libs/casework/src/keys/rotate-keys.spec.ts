import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NewTechnician, ReadPassport } from '@sapar/contracts';
import { blindIndex, createDataSource, UnitOfWork } from '@sapar/persistence';
import { openScene, PNG, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import type { Casework } from '../casework.js';
import { openDiskFileStore } from '../files/disk-file-store.js';
import { storeFile } from '../files/store-file.js';
import { VISA } from '../papers/nouns/visa.js';
import { addPaper } from '../papers/add-paper.js';
import { listPapers } from '../papers/read-papers.js';
import { readPassport } from '../readings/read-passport.js';
import { search } from '../search/search.js';
import { startSecondStep } from '../second-step/start-second-step.js';
import { readProvider } from '../single-sign-on/read-provider.js';
import { changeSignIn } from '../single-sign-on/sign-in-settings.js';
import { NOWHERE } from '../sessions/origin.js';
import { addTechnician } from '../technicians/add-technician.js';
import { masterKeyOf } from './master-key.js';
import { rotateKeys, type Rotating } from './rotate-keys.js';

const OLD = randomBytes(32).toString('base64');
const NEW = randomBytes(32).toString('base64');

let scene: Scene;
let folder: string;
let source: ReturnType<typeof createDataSource>;
beforeAll(async () => {
  scene = await openScene();
  folder = await mkdtemp(join(tmpdir(), 'sapar-keys-'));
  source = createDataSource({ url: scene.database.workerUrl, role: 'sapar_worker', poolSize: 1 });
  await source.initialize();
}, 60_000);
afterAll(async () => {
  await source.destroy();
  await scene.close();
  await rm(folder, { recursive: true });
});

/** The product as started with these keys. */
const caseworkWith = (current: string, others?: string): Casework => {
  const masterKey = masterKeyOf(current, others);
  return { unitOfWork: scene.database.unitOfWork, masterKey, files: openDiskFileStore(folder, masterKey) };
};
const rotatingWith = ({ masterKey, files }: Casework): Rotating => ({
  ...{ ledger: { unitOfWork: scene.database.unitOfWork, acrossCompanies: new UnitOfWork(source) }, files, masterKey },
});
async function rotate(casework: Casework, stopAfter = Infinity): Promise<number> {
  let changed = 0;
  let told = 0;
  for await (const { seen, total, changed: some } of rotateKeys(rotatingWith(casework))) {
    if (seen === total) changed += some;
    told += 1;
    if (told >= stopAfter) break;
  }
  return changed;
}

const numberOf = (index: number): string => `K${String(10_000_000 + index)}`;
const enter = (casework: Casework, index: number) =>
  addTechnician(
    casework,
    scene.supplier,
    NewTechnician.parse({
      surname: 'KEYS',
      givenNames: `N${String(index)}`,
      citizenship: 'DE',
      passportNumber: numberOf(index),
    }),
  );
const read = async (casework: Casework, id: string) =>
  (await readPassport(casework, scene.supplier, id, ReadPassport.parse({ way: 'shown', place: 'technician' }))).number;
const isFound = async (casework: Casework, index: number, id: string) =>
  (await search(casework, scene.supplier, { text: numberOf(index) })).people.some((person) => person.id === id);

const PROVIDER = {
  ...{ issuer: 'https://login.kessel.example', clientId: 'sapar', clientSecret: 'a secret' },
  ...{ domains: ['kessel.example'], isOnlyWay: false },
};
const VISA_FACTS = {
  ...{ kind: 'sticker', category: 'B2', entries: '1', number: 'V1234567', state: 'valid' },
  ...{ validFromOn: '2026-03-01', validToOn: '2026-05-30' },
};
const providerOf = (casework: Casework) =>
  casework.unitOfWork.run({ tenantId: scene.supplier.tenantId, userId: null }, (transaction) =>
    readProvider(casework, transaction),
  );

describe('a new master key', () => {
  it('takes over while people read and write: all of it succeeds, and afterwards the old key is needed for nothing', async () => {
    const before = caseworkWith(OLD, NEW);
    const after = caseworkWith(NEW, OLD);
    const ids: string[] = [];
    for (let index = 0; index < 120; index += 1) ids.push(await enter(before, index));
    const file = await storeFile(before, scene.supplier, { name: 'a.png', bytes: PNG });
    await startSecondStep(before, scene.supplier, { password: SCENE_PASSWORD }, NOWHERE);
    await changeSignIn(before, scene.supplier, { version: 0, change: { singleSignOn: PROVIDER }, redirectUri: null });
    await addPaper(before, scene.supplier, VISA, ids[0] ?? '', VISA_FACTS);
    const written: string[] = [];
    const traffic = Array.from({ length: 40 }, async (_, turn) => {
      // Parts that were started anew and parts that were not yet, side by side.
      const part = turn % 2 === 0 ? before : after;
      const id = ids[turn * 3] ?? '';
      expect(await read(part, id)).toBe(numberOf(turn * 3));
      expect(await isFound(part, turn * 3, id)).toBe(true);
      written[turn] = await enter(part, 1_000 + turn);
    });
    await Promise.all([rotate(after), ...traffic]);
    await rotate(after);
    expect(await rotate(after)).toBe(0);
    const only = caseworkWith(NEW);
    for (const [index, id] of ids.entries()) expect(await read(only, id)).toBe(numberOf(index));
    for (const [turn, id] of written.entries()) {
      expect(await read(only, id)).toBe(numberOf(1_000 + turn));
      expect(await isFound(only, 1_000 + turn, id)).toBe(true);
    }
    expect((await only.files.get(file.id)).equals(PNG)).toBe(true);
    const [visa] = (await listPapers(only, scene.supplier, VISA, ids[0] ?? '')).items;
    expect(visa).toMatchObject({ numberMasked: expect.stringMatching(/67$/) });
    const { rows } = await scene.database.admin.query<{ number_index: Buffer }>('select number_index from visa');
    expect(rows[0]?.number_index).toEqual(blindIndex(only.masterKey, 'visa.number', VISA_FACTS.number));
    expect(await providerOf(only)).toMatchObject({ clientSecret: PROVIDER.clientSecret });
    const old = caseworkWith(OLD);
    await expect(providerOf(old)).rejects.toThrow();
    await expect(read(old, ids[0] ?? '')).rejects.toThrow();
    await expect(old.files.get(file.id)).rejects.toThrow();
    expect(await isFound(old, 0, ids[0] ?? '')).toBe(false);
  }, 120_000);

  it('can be stopped half-way and begun again', async () => {
    const third = randomBytes(32).toString('base64');
    const next = caseworkWith(third, NEW);
    await rotate(next, 1);
    expect(await rotate(next)).toBeGreaterThan(0);
    expect(await rotate(next)).toBe(0);
    await expect(rotate(caseworkWith(third))).resolves.toBe(0);
  }, 60_000);

  it('is known to the change for every column that the master key may seal', async () => {
    const { rows } = await scene.database.admin.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns where domain_name = 'sealed' order by 1`,
    );
    // Those of persons are sealed under the person's own key, which stays; a new one here needs its step in rotate-keys.
    expect(rows.map(({ column }) => column)).toEqual([
      'event.personal_sealed',
      'family_member.name_sealed',
      'hr_note.note_sealed',
      'identity_record.birth_place_sealed',
      'identity_record.iin_sealed',
      'passport.number_sealed',
      'prior_record.explanation_sealed',
      'prior_record.number_sealed',
      'second_step.secret_sealed',
      'sign_in_setting.secret_sealed',
      'technician_import_row.before_sealed',
      'technician_merge.facts_sealed',
      'visa.number_sealed',
    ]);
  });
});
