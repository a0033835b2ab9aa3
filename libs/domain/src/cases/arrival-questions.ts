import type { CalendarDate } from '../calendar/calendar-date.js';

/** Saved facts that do not fit together: what has happened is never refused, it is asked about in red. */
export type ArrivalQuestionKind =
  | 'arrival-before-visa'
  | 'arrival-after-visa'
  | 'unknown-basis'
  | 'earlier-stay-open'
  | 'stays-overlap'
  | 'confirmed-other-day';

export interface ArrivalQuestion {
  readonly kind: ArrivalQuestionKind;
  /** The dates that the question is about, by name. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface ArrivalFacts {
  readonly arrivedOn: CalendarDate;
  readonly basis: 'visa' | 'visa-free' | 'residence-permit' | 'unknown';
  readonly visa: { readonly validFromOn: CalendarDate | null; readonly validToOn: CalendarDate | null };
  /** Day of arrival on the confirmation that counts, unless somebody took it over as it is; null when none was read. */
  readonly confirmedArrivalOn: CalendarDate | null;
  readonly earlierStays: readonly { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }[];
}

/** Every question that an arrival raises beside what is already known; an empty list when all fits. */
export function questionsOnArrival(facts: ArrivalFacts): readonly ArrivalQuestion[] {
  return [
    ...visaQuestions(facts),
    ...paperQuestion(facts),
    ...facts.earlierStays.flatMap((stay) => stayQuestion(facts.arrivedOn, stay)),
  ];
}

function visaQuestions({ arrivedOn, basis, visa }: ArrivalFacts): readonly ArrivalQuestion[] {
  if (basis === 'unknown') return [{ kind: 'unknown-basis', facts: { arrivedOn } }];
  if (basis !== 'visa') return [];
  if (visa.validFromOn !== null && arrivedOn < visa.validFromOn)
    return [{ kind: 'arrival-before-visa', facts: { arrivedOn, visaValidFromOn: visa.validFromOn } }];
  if (visa.validToOn !== null && arrivedOn > visa.validToOn)
    return [{ kind: 'arrival-after-visa', facts: { arrivedOn, visaValidToOn: visa.validToOn } }];
  return [];
}

/** An arrival corrected after its confirmation came: the paper in the folder now names another day. */
function paperQuestion({ arrivedOn, confirmedArrivalOn }: ArrivalFacts): readonly ArrivalQuestion[] {
  if (confirmedArrivalOn === null || confirmedArrivalOn === arrivedOn) return [];
  return [{ kind: 'confirmed-other-day', facts: { arrivedOn, confirmedArrivalOn } }];
}

/** Leaving and returning on one day is two crossings and no overlap (situation S14). */
function stayQuestion(arrivedOn: CalendarDate, stay: ArrivalFacts['earlierStays'][number]): readonly ArrivalQuestion[] {
  if (stay.leftOn === null) return [{ kind: 'earlier-stay-open', facts: { arrivedOn, enteredOn: stay.enteredOn } }];
  const overlaps = stay.enteredOn <= arrivedOn && arrivedOn < stay.leftOn;
  return overlaps
    ? [{ kind: 'stays-overlap', facts: { arrivedOn, enteredOn: stay.enteredOn, leftOn: stay.leftOn } }]
    : [];
}
