import { ROLE_PERMISSIONS } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import { scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { readLaw } from '../law/read-law.js';
import { addColleagues, addDemoCompany } from './add-demo-company.js';
import { addDemoPapers } from './add-demo-papers.js';
import { addDemoTalk } from './add-demo-talk.js';
import { addDemoSignatories } from './add-demo-signatories.js';
import { addDemoMission, openDemoHouse } from './add-demo-mission.js';
import {
  DEMO_DEPUTY,
  DEMO_HOST,
  DEMO_LAWYER,
  DEMO_MANAGER,
  DEMO_OWNER,
  DEMO_PASSWORD,
  DEMO_SUPPLIER,
  type DemoCompany,
  type DemoMember,
} from './demo-facts.js';
import { FINISHED_MISSION, RUNNING_MISSIONS } from './demo-missions.js';
import { caseworkOn, type DemoTime } from './demo-time.js';

export interface DemoLogin {
  readonly email: string;
  /** Null for who only reads mail. */
  readonly password: string | null;
  readonly role: string;
  readonly company: string;
}

const OPENED = { workingDays: -45 } as const;

/** Loads two companies whose missions stand around today; a second call changes nothing. */
export async function loadDemo(casework: Casework): Promise<readonly DemoLogin[]> {
  if (!(await isLoaded(casework))) await load(casework);
  return [
    loginOf(DEMO_HOST, DEMO_HOST.founder),
    loginOf(DEMO_HOST, DEMO_DEPUTY),
    loginOf(DEMO_HOST, DEMO_LAWYER),
    loginOf(DEMO_HOST, DEMO_OWNER),
    loginOf(DEMO_HOST, DEMO_MANAGER),
    loginOf(DEMO_SUPPLIER, DEMO_SUPPLIER.founder),
  ];
}

const loginOf = ({ name }: DemoCompany, { email, role, signsIn }: DemoMember): DemoLogin => ({
  email,
  password: signsIn ? DEMO_PASSWORD : null,
  role,
  company: name,
});

const isLoaded = ({ unitOfWork }: Casework): Promise<boolean> =>
  unitOfWork.run(
    { tenantId: DEMO_HOST.id, userId: null },
    async (transaction) =>
      (await transaction.first('select 1 from tenant where id = $1', [DEMO_HOST.id])) !== undefined,
  );

async function load(casework: Casework): Promise<void> {
  const time = await readTime(casework);
  const opening = caseworkOn(casework, time, OPENED, '10:00');
  const host = actorOf(DEMO_HOST);
  for (const company of [DEMO_HOST, DEMO_SUPPLIER]) await addDemoCompany(opening, company);
  await makePartners(opening);
  const house = await openDemoHouse(opening, host, time);
  await addDemoMission(opening, casework, house, FINISHED_MISSION);
  // The manager joins after the finished mission: its closing mails would otherwise leave today, weeks late.
  await addColleagues(casework);
  for (const mission of RUNNING_MISSIONS) await addDemoMission(casework, casework, house, mission);
  await addDemoSignatories(casework, host, time);
  await addDemoPapers(casework, house);
  await addDemoTalk(casework, house);
  await markAsDemo(casework, host);
}

const readTime = ({ unitOfWork }: Casework): Promise<DemoTime> =>
  unitOfWork.run({ tenantId: null, userId: null }, async (transaction) => ({
    today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    calendar: (await readLaw(transaction)).calendar,
  }));

const makePartners = ({ unitOfWork }: Casework): Promise<void> =>
  unitOfWork.run({ tenantId: DEMO_HOST.id, userId: DEMO_HOST.founder.userId }, (transaction) =>
    transaction.insert('partnership', {
      id: uuidv7(),
      hostTenantId: DEMO_HOST.id,
      supplierTenantId: DEMO_SUPPLIER.id,
      createdAt: transaction.now,
    }),
  );

/** Every row that a screen shows says that it is made up. */
const markAsDemo = ({ unitOfWork }: Casework, host: Actor): Promise<void> =>
  unitOfWork.run(scopeOf(host), async (transaction) => {
    for (const table of ['mission', 'visit_case'])
      await transaction.query(`update ${table} set is_demo = true where host_tenant_id = $1`, [host.tenantId]);
    await transaction.query('update technician set is_demo = true where entered_by_tenant_id = $1', [host.tenantId]);
  });

const actorOf = ({ id, kind, founder }: DemoCompany): Actor => ({
  sessionId: founder.userId,
  userId: founder.userId,
  tenantId: id,
  tenantKind: kind,
  role: 'coordinator',
  permissions: ROLE_PERMISSIONS.coordinator,
  language: founder.language,
});
