import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from './database.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sapar-first-load-'));
const keys = { superuser: 'one', sapar_owner: 'two', sapar_api: 'three', sapar_jobs: 'four' };
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Opens it as a start does, asks, and ends as after a kill: the first load is finished only where said. */
const openAndAsk = async (question: string, isFinished = false): Promise<readonly unknown[]> => {
  const database = await openDatabase({ environment: {}, folder, keys });
  const client = new pg.Client({ connectionString: database.urls.DATABASE_OWNER_URL });
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  if (isFinished) database.finishFirstLoad();
  await database.stop();
  return [database.isNew, ...rows];
};
const IS_THERE = "select to_regclass('half_loaded') is not null as is_there";

it('begins a first load that was killed half-way anew, and keeps everything once it was finished', async () => {
  expect(await openAndAsk('create table half_loaded (id int)')).toEqual([true]);
  expect(await openAndAsk(IS_THERE)).toEqual([true, { is_there: false }]);
  expect(await openAndAsk('create table half_loaded (id int)', true)).toEqual([true]);
  expect(existsSync(join(folder, 'first-load.unfinished'))).toBe(false);
  expect(await openAndAsk(IS_THERE)).toEqual([false, { is_there: true }]);
});
