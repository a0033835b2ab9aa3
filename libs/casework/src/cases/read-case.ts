import type { CaseDetail } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readPapersOfCase } from '../dated-papers/dated-papers.queries.js';
import { readDatesOfCase, readDeadlinesOfCase } from '../deadlines/read-deadline.js';
import { retentionOfCase } from '../erasure/retention-of-case.js';
import { found } from '../errors.js';
import { missionOf } from '../missions/missions.queries.js';
import { readNotificationsOfCase } from '../notifications/notifications.queries.js';
import { readQuestionsOfCase } from '../questions/questions.queries.js';
import { readRemindersOfCase } from '../reminders/reminders.queries.js';
import { readRemovedStays, readStaysOfCase } from '../stays/stays.queries.js';
import { technicianOf } from '../technicians/technicians.queries.js';
import { readEventsOfCase } from './case-events.js';
import { CASE_JOINS, CASE_STAGE } from './case-line.sql.js';
import { readPeopleOfCase } from './case-people.js';

type Head = Pick<
  CaseDetail,
  | 'id'
  | 'stage'
  | 'basis'
  | 'plannedArrivalOn'
  | 'plannedBorderPoint'
  | 'visaValidFromOn'
  | 'visaValidToOn'
  | 'visaCategory'
  | 'visaEntries'
  | 'visaStayDays'
  | 'isElectronicVisa'
  | 'plannedEntryBy'
  | 'plannedExitBy'
  | 'isDemo'
  | 'version'
>;
interface HeadRow extends Head {
  readonly missionId: string;
  readonly technicianId: string;
  readonly hostTenantId: string;
}

const HEAD = `
  select c.id, ${CASE_STAGE} as stage, c.basis, c.planned_arrival_on as "plannedArrivalOn", c.planned_border_point as "plannedBorderPoint",
    c.visa_valid_from_on as "visaValidFromOn", c.visa_valid_to_on as "visaValidToOn",
    c.visa_category as "visaCategory", c.visa_entries as "visaEntries", c.visa_stay_days as "visaStayDays",
    c.is_electronic_visa as "isElectronicVisa", c.planned_entry_by as "plannedEntryBy", c.planned_exit_by as "plannedExitBy", c.is_demo as "isDemo", c.version,
    c.mission_id as "missionId", c.technician_id as "technicianId", c.host_tenant_id as "hostTenantId"
  from visit_case c ${CASE_JOINS} where c.id = $1 and c.deleted_at is null`;

/** One case with everything behind it. */
export async function readCase({ unitOfWork, masterKey }: Casework, actor: Actor, id: string): Promise<CaseDetail> {
  return unitOfWork.run(scopeOf(actor), (transaction) => readCaseDetail(transaction, masterKey, id));
}

/** The same inside a transaction, as what the acts on a case answer. */
export async function readCaseDetail(transaction: Transaction, masterKey: Buffer, id: string): Promise<CaseDetail> {
  const { missionId, technicianId, hostTenantId, ...head } = found(await transaction.first<HeadRow>(HEAD, [id]));
  return transaction.together(async (reads) => {
    const [mission, technician, people, stays, removedStays, questions, deadlines, dates, papers, retention, ...rest] =
      await Promise.all([
        missionOf(reads, missionId),
        technicianOf(reads, masterKey, technicianId),
        readPeopleOfCase(reads, hostTenantId, id),
        readStaysOfCase(reads, id),
        readRemovedStays(reads, id),
        readQuestionsOfCase(reads, id),
        readDeadlinesOfCase(reads, id),
        readDatesOfCase(reads, id),
        readPapersOfCase(reads, id),
        retentionOfCase(reads, head),
        readNotificationsOfCase(reads, id),
        readRemindersOfCase(reads, id),
        readEventsOfCase(reads, id, { technicianId, masterKey }),
      ]);
    const [notifications, reminders, events] = rest;
    const behind = { stays, removedStays, questions, deadlines, dates, papers, retention };
    return { ...head, mission, technician, ...people, ...behind, notifications, reminders, events };
  });
}
