import { addDays } from '@sapar/domain';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { addSignatory } from '../signatories/add-signatory.js';
import { DEMO_SIGNATORIES } from './demo-facts.js';
import type { DemoTime } from './demo-time.js';

/** One key that ends soon, one that has ended, so that the deputy cannot sign, and a director who signs by office. */
export async function addDemoSignatories(casework: Casework, host: Actor, { today }: DemoTime): Promise<void> {
  for (const { member, nameCyrillic, position, keyDays, attorneyDays } of DEMO_SIGNATORIES)
    await addSignatory(casework, host, {
      ...{ name: member.name, nameCyrillic, position, portals: ['vmp', 'egov', 'paper'], memberUserId: member.userId },
      keyUntil: addDays(today, keyDays),
      ...(attorneyDays === null
        ? { authority: 'office' }
        : { authority: 'attorney', authorityUntil: addDays(today, attorneyDays) }),
    });
}
