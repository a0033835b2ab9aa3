import type { RecordArrival } from '@sapar/contracts';
import type { DatedWords } from './dated-words.js';
import { faultOfPastDay } from './past-day.js';

export type ArrivalValues = {
  arrivedOn: string;
  /** Empty where the person came to the host on the day of the crossing, or nobody knows yet. */
  atHostOn: string;
  borderPoint: string;
  addressOfStay: string;
  basis: RecordArrival['basis'];
};

/** An empty day is no fact. */
export const arrivalBody = ({ atHostOn, ...values }: ArrivalValues) => ({
  ...values,
  ...(atHostOn === '' ? {} : { atHostOn }),
});

/** Both days have happened, and nobody is at the host before the crossing. */
export function faultsOfArrival(
  { arrivedOn, atHostOn }: Pick<ArrivalValues, 'arrivedOn' | 'atHostOn'>,
  today: string,
  words: Pick<DatedWords, 't'>,
): Record<string, string> {
  const faults = { ...faultOfPastDay('arrivedOn', arrivedOn, today, words) };
  if (atHostOn === '') return faults;
  const isBefore = faultOfPastDay('arrivedOn', arrivedOn, today, words).arrivedOn === undefined && atHostOn < arrivedOn;
  return {
    ...faults,
    ...(isBefore ? { atHostOn: words.t('arrival.beforeEntry') } : faultOfPastDay('atHostOn', atHostOn, today, words)),
  };
}
