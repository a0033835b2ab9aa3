import {
  notificationDueOn,
  REGION_TRIP_READINGS,
  STRICTEST_TRIP_READING,
  tripNeedsNotification,
  type CalendarDate,
  type RegionTripReading,
} from '@sapar/domain';
import { notificationRuleOn, REGION_TRIP } from '@sapar/rule-catalogue';
import type { ReadingDecision } from './decisions.js';
import type { HostLaw } from './law-of-host.js';

/** A trip to another region from which the person comes back to the notified address. */
export interface TripDays {
  readonly movedOn: CalendarDate;
  readonly returnsOn: CalendarDate;
}

/** Whether a trip needs a notification, by which reading, and who chose it; null while nobody chose. */
export interface TripJudged {
  readonly reading: RegionTripReading;
  readonly isNeeded: boolean;
  readonly decision: ReadingDecision | null;
}

/**
 * By the reading that the host's person signed last for trips from that day on, else by the strictest. A reading that
 * frees a trip does not reach one whose last day by the law as shipped had come when it was signed (S50).
 */
export function judgeTrip(law: HostLaw, trip: TripDays, today: CalendarDate): TripJudged {
  const strictOn = strictDueOn(law, trip.movedOn, today);
  for (const decision of law.decisions) {
    if (!isOnTrips(decision) || decision.fromOn > trip.movedOn) continue;
    const judged = judgeBy(trip, optionOf(decision));
    if (judged.isNeeded || strictOn === null || strictOn > decision.signedOn) return { ...judged, decision };
  }
  return { ...judgeBy(trip, STRICTEST_TRIP_READING), decision: null };
}

/** The reading behind a count that is kept: that of the decision among those it names, else the strictest. */
export function tripReadingBehind(law: HostLaw, decisionIds: readonly string[]): RegionTripReading {
  const decision = law.decisions.find((one) => isOnTrips(one) && decisionIds.includes(one.id));
  return decision === undefined ? STRICTEST_TRIP_READING : optionOf(decision as ReadingDecision);
}

/** The reading as the rule words it. */
export const tripOptionOf = ({ rules }: Pick<HostLaw, 'rules'>, reading: RegionTripReading) =>
  rules
    .find(({ id }) => id === REGION_TRIP)
    ?.readings.flatMap(({ options }) => options)
    .find(({ id }) => id === reading);

export const tripReadingsDecided = ({ decisions }: HostLaw): boolean => decisions.some(isOnTrips);

export const needsByReading = (trip: TripDays, reading: RegionTripReading): boolean =>
  tripNeedsNotification({ leavesOn: trip.movedOn, returnsOn: trip.returnsOn, changesAddress: false }, reading);

const judgeBy = (trip: TripDays, reading: RegionTripReading): Omit<TripJudged, 'decision'> => ({
  reading,
  isNeeded: needsByReading(trip, reading),
});

const isOnTrips = (decision: HostLaw['decisions'][number]): decision is ReadingDecision =>
  decision.kind === 'reading' && decision.body.ruleId === REGION_TRIP;

const optionOf = ({ body }: ReadingDecision): RegionTripReading =>
  REGION_TRIP_READINGS.find((reading) => reading === body.option) ?? STRICTEST_TRIP_READING;

function strictDueOn({ base }: HostLaw, arrivedOn: CalendarDate, today: CalendarDate): CalendarDate | null {
  const rule = notificationRuleOn(base, arrivedOn, today);
  return rule === null ? null : notificationDueOn({ arrivedOn, rule, calendar: base.calendar });
}
