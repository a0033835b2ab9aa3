import {
  invitationReadiness,
  invitationWindow,
  type CalendarDate,
  type InvitationLaw,
  type VisitAnswer,
} from '@sapar/domain';
import type { HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { legalFigure } from './figures.js';
import { NO_DETAIL, type CountedDate } from './wanted-date.js';

/**
 * Before a visa is known: until when the invitation is filed at the latest, and from the filing on when the answer is
 * expected. Nothing is asked where no visa is needed, the day of arrival is not planned, or the invitation was granted.
 */
export function invitationOf(facts: DateFacts, law: HostLaw, today: CalendarDate): CountedDate | null {
  const { visit, invitation, last } = facts;
  const isNeeded = visit.stage === 'planned' && last === null && visit.basis === 'visa' && visit.visaToOn === null;
  if (!isNeeded || visit.plannedOn === null || invitation?.state === 'granted') return null;
  const figures = invitationLawOf(law, visit.plannedOn, today);
  if (figures === null) return null;
  const filedOn = invitation?.state === 'draft' ? null : (invitation?.filedOn ?? null);
  return filedOn === null
    ? dateOf('invitation-filing', visit.plannedOn, invitationWindow(visit.plannedOn, figures), 'invitation-latest')
    : dateOf('invitation-ready', filedOn, invitationReadiness(filedOn, visit.plannedOn, figures), 'invitation-ready');
}

function dateOf(
  kind: 'invitation-filing' | 'invitation-ready',
  eventOn: CalendarDate,
  { deadlines, findings }: VisitAnswer,
  of: string,
): CountedDate | null {
  const date = deadlines.find((one) => one.kind === of);
  if (date === undefined || date.outcome !== 'computed') return null;
  const opens = deadlines.find((one) => one.kind === 'invitation-earliest');
  return {
    ...{ kind, occasion: kind, stayId: null, subject: null, eventOn, dueOn: date.dueOn },
    shownFrom: opens?.outcome === 'computed' ? opens.dueOn : null,
    ...{ steps: date.steps, rule: date.rule, calendarVersion: date.calendar?.version ?? null },
    ...{ freshness: date.freshness, confidence: date.confidence },
    detail: {
      ...NO_DETAIL,
      // Whether the window is open is said by the day itself, and would only be right on the day of the count.
      findings: findings
        .filter(({ code }) => code !== 'window-not-open' && code !== 'window-closed')
        .map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } })),
    },
  };
}

/** The figures of an invitation as plain values; null where the catalogue has a gap. */
export function invitationLawOf(law: HostLaw, on: CalendarDate, today: CalendarDate): InvitationLaw | null {
  const [earliest, latest, processing, practice] = [
    'kz.invitation.filing.earliest-days',
    'kz.invitation.filing.latest-working-days',
    'kz.invitation.processing-working-days',
    'kz.invitation.processing-longest-days',
  ].map((id) => legalFigure(law, id, on, today));
  if (!earliest || !latest || !processing || !practice) return null;
  return { earliest, latest, processing, practice, calendar: law.calendar, today };
}
