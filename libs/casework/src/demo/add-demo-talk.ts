import { NewCost, NewMessage, ROLE_PERMISSIONS, type CostKind } from '@sapar/contracts';
import { addDays } from '@sapar/domain';
import { scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { addMessage } from '../conversation/add-message.js';
import { addCost } from '../costs/add-cost.js';
import { found } from '../errors.js';
import { DEMO_SUPPLIER } from './demo-facts.js';
import type { DemoHouse } from './demo-house.js';
import { caseworkOn } from './demo-time.js';

const CASES = `
  select t.id as "technicianId", c.id from visit_case c join mission m on m.id = c.mission_id join technician t on t.id = c.technician_id
  where c.technician_id = any($1::uuid[]) and c.deleted_at is null order by m.planned_from_on`;

/** What the visits have cost so far, and what the two companies said about one of them; one message is not read yet. */
export async function addDemoTalk(casework: Casework, { host, time, technicianIds }: DemoHouse): Promise<void> {
  const people = (['giulia', 'deniz', 'li'] as const).map((person) => found(technicianIds.get(person)));
  const rows = await casework.unitOfWork.run(scopeOf(host), (transaction) =>
    transaction.query<{ technicianId: string; id: string }>(CASES, [people]),
  );
  // The running mission is the last of each.
  const [giulia, deniz, li] = people.map((person) =>
    found(rows.findLast(({ technicianId }) => technicianId === person)?.id),
  ) as [string, string, string];
  const pay = (kind: CostKind, amount: number, daysAgo: number, caseIds: readonly string[]) =>
    addCost(
      casework,
      host,
      NewCost.parse({
        ...{ kind, bearer: 'host', paidBy: 'host', currency: 'KZT', amount, paidOn: addDays(time.today, -daysAgo) },
        ...{ note: 'Demo', shares: caseIds.map((caseId) => ({ caseId })) },
      }),
    );
  await pay('state-fee', 648_750, 12, [giulia, deniz, li]);
  await pay('lodging', 18_900_000, 2, [deniz, li]);
  const say = (actor: Actor, hour: string, daysAgo: number, body: string) =>
    addMessage(
      caseworkOn(casework, time, { days: -daysAgo }, hour),
      actor,
      giulia,
      NewMessage.parse({ scope: 'both', body }),
    );
  const supplier = supplierActor();
  await say(supplier, '11:20', 3, 'The embassy wants the serial number of the robot cell in the letter. (demo)');
  await say(host, '15:05', 3, 'It is 4471-20; the letter goes out tomorrow. (demo)');
  await say(supplier, '09:40', 1, 'Received, thank you. The passport is ready on Friday. (demo)');
}

const supplierActor = (): Actor => ({
  ...{ sessionId: DEMO_SUPPLIER.founder.userId, userId: DEMO_SUPPLIER.founder.userId, tenantId: DEMO_SUPPLIER.id },
  ...{ tenantKind: DEMO_SUPPLIER.kind, role: 'hr', permissions: ROLE_PERMISSIONS.hr },
  language: DEMO_SUPPLIER.founder.language,
});
