import type { DateDetail } from '@sapar/contracts';
import {
  overrunRoutes,
  type CalendarDate,
  type EntryPermit,
  type OverrunLaw,
  type VisitAnswer,
  type VisitDeadline,
} from '@sapar/domain';
import { entriesKindOf, type VisaInHand } from '../days/visa-in-hand.js';
import type { HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { extensionOf } from './extension-of.js';
import { legalFigure } from './figures.js';
import type { LawfulStay } from './lawful-stay.js';
import type { CountedDate } from './wanted-date.js';

/** S22: the work is planned beyond the last lawful day. The day to decide by is the earliest on which a route closes. */
export function overrunOf(facts: DateFacts, lawful: LawfulStay, law: HostLaw, today: CalendarDate): CountedDate | null {
  const { plannedToOn } = facts.visit;
  const { lastLawfulOn, record, caps, date, visa } = lawful;
  // A longer stay that was allowed is for this stay alone: nobody is told to count on another entry.
  const isOrdered = date.isAtOnce === true;
  const isBarred = isOrdered && date.subject !== 'stay-allowed';
  const isUnknown = visa !== null && entriesKindOf(visa) === null;
  const figures = plannedToOn > lastLawfulOn ? overrunLaw(law, date.eventOn, today) : null;
  if (figures === null) return null;
  const answer = overrunRoutes(
    {
      ...{ plannedEndOn: plannedToOn, lastLawfulOn, record, caps, visaEndsOn: visa?.toOn ?? null },
      extension: extensionOf(law, visa?.category ?? null, today),
      permit: isOrdered ? NO_ENTRY : permitOf(visa),
    },
    figures,
  );
  const decideBy = decideByOf(answer);
  if (decideBy === null) return null;
  return {
    ...{ kind: 'overrun-decision', occasion: date.occasion, stayId: date.stayId, subject: decideBy.of },
    ...{ eventOn: lastLawfulOn, dueOn: decideBy.dueOn, shownFrom: null, steps: decideBy.steps },
    ...{ rule: decideBy.rule, calendarVersion: decideBy.calendar?.version ?? null },
    ...{
      freshness: decideBy.freshness,
      confidence: decideBy.confidence,
      detail: detailOf(answer, today, isBarred ? 'order-bars-return' : isUnknown ? 'entries-not-known' : null),
    },
  };
}

const NO_ENTRY: EntryPermit = { isElectronic: false, entries: 0, entriesUsed: 0 };

/** As printed; of a visa whose entries nobody entered, nobody is told to count on another one. */
function permitOf(visa: VisaInHand | null): EntryPermit {
  if (visa === null) return { isElectronic: false, entries: 'multiple', entriesUsed: 0 };
  const { entries, entriesUsed } = visa;
  if (entriesKindOf(visa) === null) return { isElectronic: false, entries: entriesUsed, entriesUsed };
  return {
    isElectronic: false,
    entries: entries === null || entries === 'multiple' ? 'multiple' : Number(entries),
    entriesUsed,
  };
}

/** The day that the domain names; when every route has closed, the last that was. */
function decideByOf({ deadlines }: VisitAnswer): VisitDeadline | null {
  const computed = deadlines.filter((date): date is VisitDeadline => date.outcome === 'computed');
  const decision = computed.find(({ kind }) => kind === 'overrun-decide-by');
  const routes = computed.filter(isRoute).sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
  return decision ?? routes.at(-1) ?? null;
}

const isRoute = ({ kind }: Pick<VisitDeadline, 'kind'>): boolean => kind === 'overrun-route';

const detailOf = ({ deadlines, findings }: VisitAnswer, today: CalendarDate, noReturn: string | null): DateDetail => ({
  caps: [],
  routes: deadlines
    .filter(isRoute)
    .flatMap((route) =>
      route.outcome === 'computed'
        ? [{ route: route.of ?? '', startBy: route.dueOn, isOpen: route.dueOn >= today }]
        : [],
    ),
  findings: findings
    .filter(({ code }) => code !== 'route-too-late')
    .map(({ code, severity, facts }) =>
      noReturn !== null && code === 'no-entry-left-to-return'
        ? { code: noReturn, severity, facts: {} }
        : { code, severity, facts: { ...facts } },
    ),
});

function overrunLaw(law: HostLaw, on: CalendarDate, today: CalendarDate): OverrunLaw | null {
  const invitation = legalFigure(law, 'kz.invitation.processing-working-days', on, today);
  const consulate = legalFigure(law, 'kz.visa.consular-processing-working-days', on, today);
  if (invitation === null || consulate === null) return null;
  // No source gives a number of days: one working day is our reading of 'before the last day'.
  const request =
    legalFigure(law, 'kz.stay.written-request.before', on, today) ??
    ({
      ...consulate,
      id: 'kz.stay.written-request.before',
      version: 'default',
      value: 1,
      confidence: 'contested',
    } as const);
  return { invitation, consulate, request, calendar: law.calendar, today };
}
