import type { RuleEvidence } from '@sapar/contracts';
import { notificationDueOn, REGION_TRIP_READINGS, ruleFreshnessOn, staleSince, type CalendarDate } from '@sapar/domain';
import { citation, type RuleFile } from '@sapar/rule-catalogue';
import { basisOn, type CountBasis } from '../law/count-basis.js';
import { ruleOfLaw, type HostLaw } from '../law/law-of-host.js';
import { checkOf } from '../law/rule-checks.js';
import { START_OF_CLOCK, startReadingBehind } from '../law/start-reading.js';
import { needsByReading, tripOptionOf, tripReadingBehind, type TripDays } from '../law/trip-reading.js';

/** A date that is to be explained, as it was counted. */
export interface CountedDate {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly convention: string | null;
  readonly eventOn: string;
  readonly decisionIds: readonly string[];
  /** The trip that the notification is about, where it is about one. */
  readonly trip?: TripDays | null;
  /** Day of the arrival at the host, where it lies after the crossing. */
  readonly atHostOn?: CalendarDate | null;
}

/** Rule, sources, competing readings with the day that each gives, and who decided what stands behind this date. */
export function ruleEvidenceOf(law: HostLaw, counted: CountedDate, today: CalendarDate): RuleEvidence | null {
  const arrivedOn = counted.eventOn as CalendarDate;
  const file = ruleOfLaw(law, counted.ruleId);
  const { atHostOn = null } = counted;
  const basis = basisOn(law, { eventOn: arrivedOn, atHostOn }, today);
  if (file === undefined || basis === null) return null;
  return {
    id: file.id,
    version: counted.ruleVersion,
    title: file.title,
    instrument: file.instrument,
    checkedOn: file.checkedOn,
    ...freshnessOf(file.checkedOn, today),
    ...{ owner: file.owner, check: checkOf(law, file.id) },
    sources: Object.values(file.sources).map(citation),
    ...notificationReadings(law, file, counted, { ...basis, arrivedOn, atHostOn }),
    tripReadings: tripReadingsOf(law, counted),
    decisions: signedOf(law, counted.decisionIds),
  };
}

/** The day that each reading gives, the other question being answered as it was for this date. */
function notificationReadings(
  law: HostLaw,
  file: RuleFile,
  counted: CountedDate,
  { arrivedOn, atHostOn, rule, calendar }: CountBasis & ArrivalDays,
): Pick<RuleEvidence, 'readings' | 'startReadings'> {
  const start = atHostOn === null ? 'border' : startReadingBehind(law, counted.decisionIds);
  const startOf = (reading: string): CalendarDate => (reading === 'border' ? arrivedOn : (atHostOn ?? arrivedOn));
  const optionsOf = (question: string) => file.readings.find((one) => one.question === question)?.options ?? [];
  const conventionOf = (id: string | null) => (id === 'next-day' ? 'next-day' : 'arrival-day');
  const dueOn = (convention: CountBasis['convention'], clockStartsOn: CalendarDate) =>
    notificationDueOn({ arrivedOn, rule, calendar, convention, clockStartsOn });
  return {
    readings: optionsOf('arrival-day').map(({ id, isStrictest, title }) => ({
      ...{ id, isStrictest, title, inUse: conventionOf(id) === counted.convention },
      dueOn: dueOn(conventionOf(id), startOf(start)),
    })),
    startReadings: (atHostOn === null ? [] : optionsOf(START_OF_CLOCK)).map(({ id, isStrictest, title }) => ({
      ...{ id, isStrictest, title, inUse: id === start },
      dueOn: dueOn(conventionOf(counted.convention), startOf(id)),
    })),
  };
}

interface ArrivalDays {
  readonly arrivedOn: CalendarDate;
  readonly atHostOn: CalendarDate | null;
}

/** The same for a watched date: its rule and sources; no reading of the arrival day stands behind it. */
export function dateEvidenceOf(
  law: HostLaw,
  { ruleId, ruleVersion, decisionIds }: CountedDate,
  today: CalendarDate,
): RuleEvidence | null {
  const file = ruleOfLaw(law, ruleId);
  if (file === undefined) return null;
  const { id, title, instrument, checkedOn, sources, owner } = file;
  return {
    ...{ id, version: ruleVersion, title, instrument, checkedOn, owner },
    ...{ ...freshnessOf(checkedOn, today), check: checkOf(law, id) },
    ...{ sources: Object.values(sources).map(citation), readings: [], startReadings: [], tripReadings: [] },
    decisions: signedOf(law, decisionIds),
  };
}

/** What each reading says of the trip, and which one its notification is owed by. */
function tripReadingsOf(law: HostLaw, { trip, decisionIds }: CountedDate): RuleEvidence['tripReadings'] {
  if (trip == null) return [];
  const inUse = tripReadingBehind(law, decisionIds);
  return REGION_TRIP_READINGS.flatMap((id) => {
    const option = tripOptionOf(law, id);
    if (option === undefined) return [];
    const { isStrictest, title } = option;
    return [{ id, isStrictest, title, inUse: id === inUse, isNeeded: needsByReading(trip, id) }];
  });
}

const signedOf = (law: HostLaw, ids: readonly string[]): RuleEvidence['decisions'] =>
  law.decisions
    .filter(({ id }) => ids.includes(id))
    .map(({ kind, signedName, signedAt, reason }) => ({ kind, signedName, signedAt, reason }));

/** On the day of reading: a date that was counted by a fresh rule says so when the rule has aged since. */
function freshnessOf(checkedOn: CalendarDate, today: CalendarDate): Pick<RuleEvidence, 'freshness' | 'staleSince'> {
  const freshness = ruleFreshnessOn(checkedOn, today);
  return { freshness, staleSince: freshness === 'checked' ? null : staleSince(checkedOn) };
}
