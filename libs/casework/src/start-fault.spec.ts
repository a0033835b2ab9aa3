import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseZoneFault } from '@sapar/persistence';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { runtimeZoneFault, startFault } from './start-fault.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());

describe('the start', () => {
  it('goes on where Node and PostgreSQL know the one zone of Kazakhstan', async () => {
    expect(await startFault(database.source)).toBeNull();
  });

  // Omsk keeps UTC+6, as Almaty did in zone data from before 2024.
  it('is refused in one sentence with zone data from before March 2024', async () => {
    const [node, postgres] = [runtimeZoneFault('Asia/Omsk'), await databaseZoneFault(database.source, 'Asia/Omsk')];
    expect(node).toMatch(/^The time zone data of Node \S+ \(\w+\) do not know [^\n]*; update Node\.$/);
    expect(postgres).toMatch(
      /^The time zone data of PostgreSQL [^\n]* do not know [^\n]*; update them \(2024a or newer\)\.$/,
    );
  });
});
