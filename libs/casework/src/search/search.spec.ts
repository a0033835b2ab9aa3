import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addInvitation,
  addTechnician,
  changeTechnician,
  readTechnician,
  search,
  stepInvitation,
} from '@sapar/casework';
import { ChangeTechnician, NewInvitation, NewTechnician, SearchFor, StepInvitation } from '@sapar/contracts';
import { addTraveller, openScene, type Scene, type Traveller } from '@sapar/testing';
import { searchWordsOf } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { findIds } from './find-ids.js';

let scene: Scene;
let traveller: Traveller;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  traveller = await addTraveller(scene, '2026-03-26');
  await addTraveller(scene, '2026-03-26', {
    ...{ surname: 'LI', givenNames: 'WEI', nativeName: '李伟', citizenship: 'CN', passportNumber: 'E12345678' },
  });
}, 60_000);
afterAll(() => scene.close());

const find = (text: string, actor = scene.host) => search(scene.casework, actor, SearchFor.parse({ text }));
const namesOf = async (text: string, actor = scene.host) => (await find(text, actor)).people.map(({ name }) => name);

describe('a search', () => {
  it.each(['Müller', 'mueller', 'Мюллер', 'şahin', 'Шахин', 'deniz müller', 'C01 X00 T47', 'с01х00т47'])(
    'finds Deniz by %s',
    async (text) => {
      expect(await namesOf(text)).toEqual(['Deniz Müller-Şahin']);
    },
  );

  it.each(['李伟', '伟', 'li wei', 'Ли Вэй', 'E12345678'])('finds Wei by %s', async (text) => {
    expect(await namesOf(text)).toEqual(['LI Wei']);
  });

  it.each(['%', "'", '_', '%%%', "x' or '1'='1", 'C01X00T4', 'möller', '王'])('finds nobody by %s', async (text) => {
    expect(await namesOf(text)).toEqual([]);
  });

  it('says by what a person was found, with the latest case and the notification still to be filed', async () => {
    const [person] = (await find('C01X00T47')).people;
    expect(person).toMatchObject({
      ...{ foundBy: 'passport', supplierName: 'Kessel Robotik GmbH' },
      latestCase: { id: traveller.caseId, stage: 'arrived', openNotificationId: traveller.notificationId },
    });
  });

  it('finds a mission by its number or a word of its title, and a company in its own or other letters', async () => {
    const { missions, companies } = await find('robot');
    expect(missions.map(({ reference }) => reference).sort()).toEqual(['M-26-001', 'M-26-002']);
    expect(companies.map(({ name }) => name)).toEqual(['Kessel Robotik GmbH']);
    expect((await find('26-002')).missions).toMatchObject([{ reference: 'M-26-002', siteName: 'Works' }]);
    expect((await find('Кессель')).companies).toHaveLength(1);
  });

  it('finds an invitation by the number of the request, and by that of the answer once there is one', async () => {
    const [{ id: missionId } = { id: '' }] = (await find('26-001')).missions;
    const terms = { category: 'B2', entries: 1, validFromOn: '2026-04-01', validToOn: '2026-05-01' };
    const facts = NewInvitation.parse({ caseIds: [traveller.caseId], ...terms });
    const { id } = await addInvitation(scene.casework, scene.host, missionId, facts);
    expect((await find('0071')).invitations).toEqual([]);
    const filed = StepInvitation.parse({ to: 'filed', filedOn: '2026-03-20', requestNumber: 'R-2026/0071' });
    await stepInvitation(scene.casework, scene.host, id, 1, filed);
    expect((await find('2026/0071')).invitations).toMatchObject([{ id, number: 'R-2026/0071', missionId }]);
    const granted = { to: 'granted', decidedOn: '2026-03-25', resultNumber: '7770000555', ...terms };
    await stepInvitation(scene.casework, scene.host, id, 2, StepInvitation.parse(granted));
    expect((await find('0000555')).invitations).toMatchObject([{ number: '7770000555' }]);
    expect((await find('2026/0071')).invitations).toHaveLength(1);
  });

  it('shows another company nothing, and a host nobody without a case of its own', async () => {
    await addTechnician(
      scene.casework,
      scene.supplier,
      NewTechnician.parse({ surname: 'ZELLER', citizenship: 'DE', passportNumber: 'Z0000001' }),
    );
    expect(await namesOf('zeller', scene.supplier)).toEqual(['Zeller']);
    for (const text of ['zeller', 'Z0000001']) expect(await namesOf(text)).toEqual([]);
    for (const text of ['müller', 'C01X00T47'])
      expect(await find(text, scene.otherHost)).toEqual({ people: [], missions: [], companies: [], invitations: [] });
  });

  it('follows a changed name for both companies', async () => {
    const [person] = (await find('李伟')).people;
    const technician = await readTechnician(scene.casework, scene.host, person?.id ?? '');
    const change = { surname: 'WANG', givenNames: 'WEI', nativeName: '王伟', citizenship: 'CN' };
    const facts = ChangeTechnician.parse(change);
    await changeTechnician(scene.casework, scene.host, technician.id, technician.version, facts);
    for (const actor of [scene.host, scene.supplier]) {
      expect(await namesOf('王', actor)).toEqual(['WANG Wei']);
      expect(await namesOf('李', actor)).toEqual([]);
    }
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Plan[];
}
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('a search among thousands of people', () => {
  let plan: Plan;
  beforeAll(async () => {
    await scene.database.admin.query(
      `insert into technician (id, supplier_tenant_id, entered_by_tenant_id, surname, display_name, citizenship, language, created_at, search_keys)
       select gen_random_uuid(), $1, $1, 'P', 'P', 'DE', 'en', now(), jsonb_build_array('P' || substr(md5(n::text), 1, 9)) from generate_series(1, 4000) n`,
      [scene.supplier.tenantId],
    );
    await scene.database.admin.query('analyze');
    plan = await scene.casework.unitOfWork.run(
      { tenantId: scene.supplier.tenantId, userId: null },
      async (transaction) => {
        let explained: Plan | null = null;
        const explaining = {
          scope: transaction.scope,
          query: async (sql: string, parameters: readonly unknown[]) => {
            const [row] = await transaction.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(
              `explain (analyze, buffers, format json) ${sql}`,
              parameters,
            );
            explained = row?.['QUERY PLAN'][0].Plan ?? null;
            return [];
          },
        } as unknown as Transaction;
        await findIds(explaining, 'technician', searchWordsOf('ahin mul'), 60);
        if (explained === null) throw new Error('no plan');
        return explained;
      },
    );
  }, 60_000);

  it('reads no table from end to end under row-level security', () => {
    expect(nodesOf(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });

  it('touches at most twenty times the pages of a look-up by key', () => {
    expect((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)).toBeLessThanOrEqual(80);
  });
});
