import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  openDiskFileStore,
  openLedger,
  removeLostFiles,
  storeFile,
  type Casework,
  type OpenLedger,
} from '@sapar/casework';
import { openScene, PNG, type Scene } from '@sapar/testing';

let scene: Scene;
let casework: Casework;
let ledger: OpenLedger;
let folder: string;
beforeAll(async () => {
  scene = await openScene();
  folder = await mkdtemp(join(tmpdir(), 'sapar-lost-'));
  casework = { ...scene.casework, files: openDiskFileStore(folder, scene.casework.masterKey) };
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await scene.close();
  await rm(folder, { recursive: true });
});

const upload = async (): Promise<string> =>
  (await storeFile(casework, scene.host, { name: 'talon.png', bytes: PNG })).id;
/** An id as it is made so long before the present of the scene. */
async function idFrom(age: string): Promise<string> {
  const made = `select lpad(to_hex((extract(epoch from app_now() - $1::interval) * 1000)::bigint), 12, '0') as time`;
  const [row] = (await scene.database.admin.query<{ time: string }>(made, [age])).rows;
  const time = row?.time ?? '';
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${randomBytes(6).toString('hex')}`;
}
const contents = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((path) => /\.(sealed|part)$/.test(path))
    .map((path) => path.slice(3, 39))
    .sort();
const rows = async (): Promise<readonly string[]> =>
  (await scene.database.admin.query<{ id: string }>('select id from stored_file order by id')).rows.map(({ id }) => id);
const file = async (id: string): Promise<unknown> =>
  scene.database.admin.query('update stored_file set case_id = $2 where id = $1', [id, await scene.openCase()]);

describe('a file that nobody has', () => {
  it('goes after a day with its content; what is filed, what is fresh and what may be on its way stays', async () => {
    const [filed, orphan] = [await upload(), await upload()];
    await file(filed);
    await scene.database.shiftClock('25 hours');
    const fresh = await upload();
    const [old, young, broken] = [await idFrom('61 minutes'), await idFrom('59 minutes'), await idFrom('2 days')];
    for (const id of [old, young, broken]) await casework.files.put(id, PNG);
    await writeFile(join(folder, broken.slice(-2), `${broken}.sealed.0a1b2c3d.part`), 'half');
    await rm(join(folder, broken.slice(-2), `${broken}.sealed`));
    expect(await removeLostFiles(ledger, casework.files)).toEqual({ rows: 1, contents: 3 });
    expect(await rows()).toEqual([filed, fresh].sort());
    expect(await contents()).toEqual([filed, fresh, young].sort());
    expect((await casework.files.get(filed)).equals(PNG)).toBe(true);
    await expect(casework.files.get(orphan)).rejects.toThrow();
  });

  it('is left alone in a folder of another database', async () => {
    const strange = await mkdtemp(join(folder, 'strange-'));
    const files = openDiskFileStore(strange, scene.casework.masterKey);
    const id = await idFrom('2 days');
    await files.put(id, PNG);
    expect(await removeLostFiles(ledger, files)).toMatchObject({ contents: 0 });
    expect((await files.get(id)).equals(PNG)).toBe(true);
    expect(await removeLostFiles(ledger, openDiskFileStore(join(strange, 'none'), randomBytes(32)))).toMatchObject({
      contents: 0,
    });
  });

  it('is all that the worker can delete, and of the others it sees no more than ids, of the file, its company and its key', async () => {
    const ask = (sql: string): Promise<unknown> =>
      ledger.acrossCompanies.run({ tenantId: null, userId: null }, (transaction) => transaction.query(sql));
    for (const column of ['name', 'sha256', 'case_id'])
      await expect(ask(`select ${column} from stored_file`)).rejects.toMatchObject({ code: '42501' });
    const before = await rows();
    expect(before).toHaveLength(2);
    await ask('delete from stored_file');
    expect(await rows()).toEqual(before);
  });
});
