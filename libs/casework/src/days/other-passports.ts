import type { TechnicianDays } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { HostLaw } from '../law/law-of-host.js';
import { countLimits } from './count-limits.js';
import type { LimitFacts } from './limit.js';
import { limitsOf } from './limits.js';

const OTHERS = `
  select distinct country from citizenship where technician_id = $1 and deleted_at is null and country <> $2
    and (from_on is null or from_on <= $3) and (to_on is null or to_on >= $3) order by country`;

/**
 * What a visa-free stay would be on each other citizenship that the person has on the day: notes beside the count, which goes
 * by the passport in use. Days of earlier stays count for the person, on whichever passport they were.
 */
export async function otherPassports(
  transaction: Transaction,
  law: HostLaw,
  technicianId: string,
  facts: LimitFacts,
): Promise<TechnicianDays['otherPassports']> {
  const { citizenship, inHand, stays, on } = facts;
  const basis = inHand?.basis ?? 'unknown';
  if (basis !== 'visa-free' && basis !== 'unknown') return [];
  const others = await transaction.query<{ country: string }>(OTHERS, [technicianId, citizenship, on]);
  return others.map(({ country }) => {
    const asVisaFree = inHand === null ? null : { ...inHand, basis: 'visa-free' as const };
    const { limits } = limitsOf(law, { ...facts, citizenship: country, inHand: asVisaFree });
    return {
      country,
      hasLimits: limits.length > 0,
      lastLawfulOn: countLimits(law, limits, { stays, on }).lastLawfulOn,
    };
  });
}
