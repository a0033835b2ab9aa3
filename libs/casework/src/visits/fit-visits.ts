import type { PlannedVisit } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { CaseInHand } from '../days/case-in-hand.js';
import { checkPlan } from '../days/check-plan.js';
import { casesOf, personOf, staysOf, type StayRow } from '../days/days.queries.js';
import { limitsOf } from '../days/limits.js';
import { entriesLeftOf } from '../days/visa-in-hand.js';
import { found } from '../errors.js';
import { lawOfHost, type HostLaw } from '../law/law-of-host.js';

type Misfit = PlannedVisit['misfits'][number];
type Shown = Pick<PlannedVisit, 'state' | 'entry' | 'misfits'>;

interface Visit {
  readonly id: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
}

const OF_CASE = `
  select c.technician_id as "technicianId", (select p.expires_on from passport p where p.technician_id = c.technician_id and p.deleted_at is null and p.state = 'held'
    order by p.is_main desc, p.created_at desc, p.id desc limit 1) as "passportExpiresOn" from visit_case c where c.id = $1`;

interface Given {
  readonly law: HostLaw;
  readonly citizenship: string;
  readonly inHand: CaseInHand;
  readonly passportExpiresOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/**
 * S29: each visit in its order, held against the stays and the visits before it: on which one days, entries or the validity
 * of visa or passport run out. A visit that does not fit stays in the count of the later ones: the plan is told as it is.
 */
export async function fitVisits(
  transaction: Transaction,
  caseId: string,
  visits: readonly Visit[],
): Promise<ReadonlyMap<string, Shown>> {
  if (visits.length === 0) return new Map();
  const row = found(
    await transaction.first<{ technicianId: string; passportExpiresOn: CalendarDate | null }>(OF_CASE, [caseId]),
  );
  const person = await personOf(transaction, row.technicianId);
  const stays = await staysOf(transaction, row.technicianId);
  const visit = found((await casesOf(transaction, row.technicianId)).find((one) => one.caseId === caseId));
  const ofCase = stays.filter((stay) => stay.caseId === caseId);
  const known = ofCase.findLast(({ basis }) => basis !== 'unknown')?.basis;
  return fitted(visits, stays, {
    law: await lawOfHost(transaction, visit.hostTenantId),
    citizenship: person.citizenship,
    inHand: { ...visit, basis: known ?? visit.basis, enteredOn: ofCase[0]?.enteredOn ?? null },
    passportExpiresOn: row.passportExpiresOn,
    today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
  });
}

function fitted(visits: readonly Visit[], stays: readonly StayRow[], given: Given): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  let record: readonly StayRow[] = stays;
  let entry = stays.filter(({ caseId }) => caseId === given.inHand.caseId).length;
  for (const visit of visits.toSorted((left, right) => (left.fromOn < right.fromOn ? -1 : 1))) {
    const isBegun = stays.some((stay) => stay.caseId === given.inHand.caseId && touches(stay, visit, given.today));
    if (isBegun) {
      shown.set(visit.id, { state: 'begun', entry: null, misfits: [] });
      continue;
    }
    entry += 1;
    shown.set(visit.id, { state: 'planned', entry, misfits: [...misfitsOf(visit, record, given)] });
    record = [...record, stayOf(visit, given)];
  }
  return shown;
}

const touches = ({ enteredOn, leftOn }: StayRow, { fromOn, toOn }: Visit, today: CalendarDate): boolean =>
  enteredOn <= toOn && (leftOn ?? today) >= fromOn;

const stayOf = ({ id, fromOn, toOn }: Visit, { inHand }: Given): StayRow => ({
  ...{ id, caseId: inHand.caseId, missionReference: inHand.missionReference, basis: inHand.basis, order: null },
  ...{ enteredOn: fromOn, leftOn: toOn },
});

/** An open stay is taken to end before a later visit begins: a plan of two visits says so. */
function misfitsOf(visit: Visit, record: readonly StayRow[], given: Given): readonly Misfit[] {
  const { law, citizenship, inHand, passportExpiresOn, today } = given;
  const { fromOn: on, toOn } = visit;
  const stays = record.map((stay) => (stay.leftOn === null && stay.enteredOn < on ? { ...stay, leftOn: today } : stay));
  const { limits, visa } = limitsOf(law, { citizenship, inHand, stays, on, today });
  const entriesLeft = visa === null ? null : entriesLeftOf(visa);
  const plan = checkPlan(limits, { stays, on, entriesLeft }, { enteredOn: on, leftOn: toOn });
  const days = plan.checks.flatMap(({ cap, breaksOn }): readonly Misfit[] =>
    breaksOn === null ? [] : [{ code: limits[cap]?.kind === 'visa' ? 'visa' : 'days', on: breaksOn }],
  );
  const overlap = record.find((one) => one.enteredOn <= toOn && one.leftOn !== null && one.leftOn >= on);
  return [
    ...(plan.breaksEntries ? [{ code: 'entries' as const, on }] : []),
    ...firstOf(days, 'visa'),
    ...firstOf(days, 'days'),
    ...(passportExpiresOn !== null && passportExpiresOn < toOn
      ? [{ code: 'passport' as const, on: passportExpiresOn }]
      : []),
    ...(overlap === undefined ? [] : [{ code: 'overlap' as const, on }]),
  ];
}

/** Of several limits of one kind the one that breaks first. */
const firstOf = (misfits: readonly Misfit[], code: Misfit['code']): readonly Misfit[] =>
  misfits
    .filter((one) => one.code === code)
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .slice(0, 1);
