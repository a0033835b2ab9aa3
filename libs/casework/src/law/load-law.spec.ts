import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadLaw } from '@sapar/casework';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { loadCatalogue, type Catalogue, type RuleFile } from '@sapar/rule-catalogue';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { readLaw } from './read-law.js';

const catalogue = loadCatalogue();
let database: TestDatabase;
let owner: ReturnType<typeof createDataSource>;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = createDataSource({ url: database.ownerUrl, role: null, poolSize: 1 });
  await owner.initialize();
}, 60_000);
afterAll(async () => {
  await owner.destroy();
  await database.close();
});
const load = (law: Catalogue): Promise<void> => loadLaw(new UnitOfWork(owner), law);
const read = () => database.unitOfWork.run({ tenantId: null, userId: null }, readLaw);
const rowsOf = async (id: string) =>
  (await database.admin.query<{ version: string }>('select version from legal_rule where rule_id = $1', [id])).rows;
const retitled = (title: string): Catalogue => ({
  ...catalogue,
  rules: catalogue.rules.map((rule): RuleFile =>
    rule.id === 'kz.mci' ? { ...rule, title: { ...rule.title, en: title } } : rule,
  ),
});
const titleInUse = async () => (await read()).rules.find(({ id }) => id === 'kz.mci')?.title.en;

describe('the catalogue in the tables', () => {
  it('holds every rule as the catalogue has it, and a second loading adds nothing', async () => {
    await load(catalogue);
    const first = await database.admin.query('select rule_id, version, loaded_at from legal_rule order by 1, 2');
    await load(catalogue);
    const second = await database.admin.query('select rule_id, version, loaded_at from legal_rule order by 1, 2');
    expect(second.rows).toEqual(first.rows);
    const byId = (rules: readonly RuleFile[]) => Object.fromEntries(rules.map((rule) => [rule.id, rule]));
    expect(byId((await read()).rules)).toEqual(byId(catalogue.rules));
  }, 60_000);

  it('keeps an earlier content beside the new one, which is in use', async () => {
    await load(retitled('Monthly index, reworded'));
    expect(await titleInUse()).toBe('Monthly index, reworded');
    const values = catalogue.rules.find(({ id }) => id === 'kz.mci')?.values.length ?? 0;
    expect(await rowsOf('kz.mci')).toHaveLength(2 * values);
  });

  it('takes an earlier content into use again', async () => {
    await load(catalogue);
    expect(await titleInUse()).toBe('Monthly calculation index (MCI)');
  });
});
