import type { AskReplacement, ReplacementAnswer } from '@sapar/contracts';
import {
  calendarDateIn,
  canTravelOn,
  KAZAKHSTAN_ZONE,
  nthWorkingDay,
  addDays,
  type CalendarDate,
  type ReadyDays,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { legalFigure } from '../dates/figures.js';
import { lawOfHost, type HostLaw } from '../law/law-of-host.js';
import { readNewPerson, visasAtHand, type NewPerson } from './new-person.js';
import { readRouteFacts } from './route-facts.js';
import { screenedOn, shownCandidates } from './screen-route.js';

/** S18: whether somebody can lawfully go instead on a day, and from which day on, before any data is asked. */
export async function askReplacement(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  question: AskReplacement,
): Promise<ReplacementAnswer> {
  return unitOfWork.run(scopeOf(actor), (transaction) => replacementAnswer(transaction, caseId, question));
}

/** The same inside a transaction: asked again when the replacement is made. */
export async function replacementAnswer(
  transaction: Transaction,
  caseId: string,
  { technicianId, citizenship, travelOn }: AskReplacement,
): Promise<ReplacementAnswer> {
  const facts = await readRouteFacts(transaction, caseId);
  const person = technicianId === undefined ? null : await readNewPerson(transaction, caseId, technicianId);
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const law = await lawOfHost(transaction, facts.hostTenantId);
  const answers = { ...facts.proposed, citizenship: person?.citizenship ?? citizenship ?? '' };
  const candidates = screenedOn(law, answers, travelOn, today);
  const visas =
    technicianId === undefined ? [] : await visasAtHand(transaction, facts.hostTenantId, technicianId, today);
  const ready = readyDays(law, today);
  const answer = canTravelOn(travelOn, today, candidates, visas, ready);
  return {
    ...{ name: person?.name ?? null, citizenship: answers.citizenship, travelOn },
    ...{ verdict: answer.verdict, earliestOn: answer.earliestOn, ways: [...answer.ways] },
    candidates: shownCandidates(law, candidates, travelOn, today),
    invitationOn: ready.invitationOn,
    faults: person === null ? [] : faultsOf(person, facts.toOn),
  };
}

function faultsOf(person: NewPerson, toOn: CalendarDate): ReplacementAnswer['faults'] {
  return [
    ...(person.isOnMission ? (['on-mission'] as const) : []),
    ...(person.hasPassport ? [] : (['passport-missing'] as const)),
    ...(person.passportExpiresOn !== null && person.passportExpiresOn < toOn ? (['passport-too-short'] as const) : []),
  ];
}

/** Filed today: the authority's days begin tomorrow, the consulate's after its answer. A missing figure counts nothing. */
function readyDays(law: HostLaw, today: CalendarDate): ReadyDays {
  const figure = (id: string) => legalFigure(law, id, today, today)?.value ?? null;
  const after = (on: CalendarDate | null, days: number | null): CalendarDate | null => {
    if (on === null || days === null) return null;
    const day = nthWorkingDay(law.calendar, addDays(on, 1), days, 'authority');
    return typeof day === 'string' ? day : null;
  };
  const invitationOn = after(today, figure('kz.invitation.processing-working-days'));
  return { invitationOn, stickerOn: after(invitationOn, figure('kz.visa.consular-processing-working-days')) };
}
