import { NewCase, NewDatedPaper, RecordArrival, RecordExit, RecordFiling } from '@sapar/contracts';
import { addDays, type CalendarDate } from '@sapar/domain';
import { scopeOf } from '../actor.js';
import { addCase } from '../cases/add-case.js';
import type { Casework } from '../casework.js';
import { addDatedPaper } from '../dated-papers/add-dated-paper.js';
import { found } from '../errors.js';
import { recordFiling } from '../notifications/record-filing.js';
import { recordArrival } from '../stays/record-arrival.js';
import { recordExit } from '../stays/record-exit.js';
import type { DemoHouse } from './demo-house.js';
import type { DemoFiling, DemoVisit } from './demo-missions.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { caseworkOn, onDay } from './demo-time.js';

interface PlacedVisit {
  readonly missionId: string;
  readonly visit: DemoVisit;
  readonly addressOfStay: string;
}

/** One person's way through a mission, as far as it has come. */
export async function addDemoVisit(
  opening: Casework,
  casework: Casework,
  house: DemoHouse,
  { missionId, visit, addressOfStay }: PlacedVisit,
): Promise<void> {
  const comesOn = onDay(house.time, visit.comesOn);
  const facts = { technicianId: house.technicianIds.get(visit.person), basis: visit.basis, plannedArrivalOn: comesOn };
  const caseId = await addCase(opening, house.host, missionId, NewCase.parse({ ...facts, ...visaOf(visit, comesOn) }));
  if (visit.insuredUntil !== undefined) {
    const paper = {
      kind: 'insurance',
      title: 'Travel insurance, Rheinland 77-12',
      endsOn: onDay(house.time, visit.insuredUntil),
    };
    await addDatedPaper(
      casework,
      house.host,
      caseId,
      NewDatedPaper.parse({ ...paper, responsible: 'Kessel Robotik, HR' }),
    );
  }
  if (!visit.hasArrived) return;
  // A visit that is over was recorded while it went on; of a running one everything is heard today (S9).
  const arriving = visit.leftOn === undefined ? casework : caseworkOn(casework, house.time, visit.comesOn, '15:00');
  const arrival = { arrivedOn: comesOn, borderPoint: 'Almaty airport', addressOfStay, basis: visit.basis };
  const { deadline, stay } = await recordArrival(arriving, house.host, caseId, RecordArrival.parse(arrival));
  if (visit.filing !== undefined) {
    const facts = filingOf(visit.filing, visit, comesOn, addressOfStay);
    const filing =
      visit.filing.kind === 'confirmed' ? caseworkOn(casework, house.time, visit.filing.on, '11:00') : casework;
    await recordFiling(
      filing,
      house.host,
      await notificationOf(casework, house, deadline.id),
      RecordFiling.parse(facts),
    );
  }
  if (visit.leftOn === undefined) return;
  const leaving = caseworkOn(casework, house.time, visit.leftOn, '18:00');
  await recordExit(
    leaving,
    house.host,
    stay.id,
    RecordExit.parse({ leftOn: onDay(house.time, visit.leftOn), borderPoint: 'Almaty airport' }),
  );
}

const visaOf = ({ basis }: DemoVisit, comesOn: CalendarDate): Readonly<Record<string, string>> =>
  basis === 'visa' ? { visaValidFromOn: addDays(comesOn, -21), visaValidToOn: addDays(comesOn, 69) } : {};

function filingOf(filing: DemoFiling, { person }: DemoVisit, arrivedOn: CalendarDate, address: string) {
  const { surname, givenNames, passportNumber } = DEMO_PEOPLE[person];
  const ours = { filedBy: 'host', channel: 'vmp' };
  switch (filing.kind) {
    case 'confirmed': {
      // The paper says what the case says: there is nothing to differ in.
      const facts = { surname, givenNames, passportNumber, address, arrivedOn };
      return { kind: filing.kind, ...ours, number: filing.number, facts };
    }
    case 'submitted':
      return { kind: filing.kind, ...ours, number: filing.number };
    case 'said-filed':
      return { kind: filing.kind, filedBy: 'hotel', name: filing.name };
  }
}

async function notificationOf({ unitOfWork }: Casework, { host }: DemoHouse, deadlineId: string): Promise<string> {
  return unitOfWork.run(scopeOf(host), async (transaction) => {
    const notification = 'select id from migration_notification where deadline_id = $1';
    return found(await transaction.first<{ id: string }>(notification, [deadlineId])).id;
  });
}
