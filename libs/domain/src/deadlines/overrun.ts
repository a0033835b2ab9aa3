import { addDays, daysBetween, type CalendarDate } from '../calendar/calendar-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { earliestVisitOn } from '../stays/count-stays.js';
import type { StayCap, StayRecord } from '../stays/stay.js';
import { countWorkingDaysBefore, dueOnPaper } from './count-days.js';
import { decideBy } from './decide-by.js';
import { hasEntryLeft, type EntryPermit } from './planned-crossings.js';
import type { LegalFigure, VisitAnswer, VisitFinding } from './visit-deadline.js';

/** A signed decision that extension is open for this category; without one the route does not exist. */
export interface ExtensionDecision {
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  /** What the decision rests on, and what says otherwise: both are shown. */
  readonly openBy: string;
  readonly deniedBy: string;
}

export interface OverrunFacts {
  readonly plannedEndOn: CalendarDate;
  readonly lastLawfulOn: CalendarDate;
  readonly record: StayRecord;
  readonly caps: readonly StayCap[];
  readonly permit: EntryPermit;
  /** Last day of the visa, null where none counts: nobody returns on it for days after it. */
  readonly visaEndsOn: CalendarDate | null;
  readonly extension: ExtensionDecision | null;
}

export interface OverrunLaw {
  /** Working days of the authority for an invitation, and of the consulate for the visa. */
  readonly invitation: LegalFigure;
  readonly consulate: LegalFigure;
  /** Working days before the last lawful day by which a paper must be with the migration service. */
  readonly request: LegalFigure;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
}

/**
 * S22: the planned end lies after the last lawful day. First the one day to decide by, then each route as a deadline,
 * the latest day to start it; a route that is closed is named with its reason. There is never a bare 'extend'.
 */
export function overrunRoutes(facts: OverrunFacts, law: OverrunLaw): VisitAnswer {
  if (facts.plannedEndOn <= facts.lastLawfulOn) return { deadlines: [], findings: [] };
  const back = returnRoute(facts);
  const routes = [...back.deadlines, newVisa(facts, law), ...requests(facts, law)];
  const decision = decideBy(routes, facts.lastLawfulOn, law.today);
  const passed = routes.flatMap((route): readonly VisitFinding[] =>
    route.outcome === 'computed' && route.dueOn < law.today
      ? [{ code: 'route-too-late', severity: 'warning', facts: { route: route.of ?? '', startBy: route.dueOn } }]
      : [],
  );
  const overrun: VisitFinding = {
    code: 'overrun',
    severity: 'stop',
    facts: { plannedEndOn: facts.plannedEndOn, lastLawfulOn: facts.lastLawfulOn },
  };
  return {
    deadlines: [...decision.deadlines, ...routes],
    findings: [overrun, ...decision.findings, ...back.findings, ...sourcesOf(facts.extension), ...passed],
  };
}

/** Leaving gives days back in a rolling window and per entry, none on a total; the record says when, if ever. */
function returnRoute(facts: OverrunFacts): VisitAnswer {
  const { plannedEndOn, lastLawfulOn, record, caps, permit, visaEndsOn } = facts;
  const closed = (code: string): VisitAnswer => ({
    deadlines: [],
    findings: [{ code, severity: 'note', facts: { route: 'exit-and-return' } }],
  });
  if (!hasEntryLeft(permit)) return closed('no-entry-left-to-return');
  const stays = record.stays.map((stay) =>
    stay.leftOn === null || stay.leftOn > lastLawfulOn ? { ...stay, leftOn: lastLawfulOn } : stay,
  );
  const missing = daysBetween(lastLawfulOn, plannedEndOn);
  const returnOn = earliestVisitOn({ ...record, stays }, caps, missing, addDays(lastLawfulOn, 1));
  if (returnOn === null) return closed('return-gives-no-days');
  if (visaEndsOn !== null && addDays(returnOn, missing - 1) > visaEndsOn) return closed('visa-ends-before-return');
  return {
    deadlines: [dueOnPaper('overrun-route', 'exit-and-return', lastLawfulOn)],
    findings: [{ code: 'return-from', severity: 'note', facts: { returnOn, days: String(missing) } }],
  };
}

/** Contested law is shown as contested: who opened the extension by which source, and which sources deny it. */
function sourcesOf(extension: ExtensionDecision | null): readonly VisitFinding[] {
  if (extension === null) return [];
  const { decidedBy, decidedOn, openBy, deniedBy } = extension;
  return [
    { code: 'extension-open', severity: 'warning', facts: { decidedBy, decidedOn, openBy } },
    { code: 'extension-denied', severity: 'warning', facts: { deniedBy } },
  ];
}

/** Invitation and visa must be ready on the day after the last lawful one, so that the work goes on without a gap. */
function newVisa({ lastLawfulOn }: OverrunFacts, law: OverrunLaw): VisitAnswer['deadlines'][number] {
  const figure = together(law.invitation, law.consulate);
  const label = { kind: 'overrun-route', of: 'new-invitation-and-visa', figure, today: law.today } as const;
  const date = countWorkingDaysBefore(label, addDays(lastLawfulOn, 1), law.calendar, 'authority');
  const { id, version } = law.consulate;
  return date.outcome === 'computed' ? { ...date, secondRule: { id, version } } : date;
}

const SURENESS: readonly LegalFigure['confidence'][] = [
  ...(['official', 'agreed', 'single-source', 'weak', 'contested', 'convention'] as const),
];

/** Two figures that follow each other are as sure as the less sure and as fresh as the older of them. */
function together(first: LegalFigure, second: LegalFigure): LegalFigure {
  const worse = SURENESS.indexOf(first.confidence) >= SURENESS.indexOf(second.confidence) ? first : second;
  const checkedOn = first.checkedOn <= second.checkedOn ? first.checkedOn : second.checkedOn;
  return { ...first, value: first.value + second.value, confidence: worse.confidence, checkedOn };
}

/** Written request (illness, no flights), exit visa, and extension where a decision opens it: all before the last day. */
function requests({ lastLawfulOn, extension }: OverrunFacts, law: OverrunLaw): VisitAnswer['deadlines'] {
  const routes = ['written-request', 'exit-visa', ...(extension === null ? [] : ['extension'])];
  return routes.map((of) => {
    const label = { kind: 'overrun-route', of, figure: law.request, today: law.today } as const;
    return countWorkingDaysBefore(label, lastLawfulOn, law.calendar, 'authority');
  });
}
