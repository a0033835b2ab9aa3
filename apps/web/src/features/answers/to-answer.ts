import type { GiveAnswer } from '@sapar/contracts';
import { filledIn } from '../cases/filled-in.js';
import { faultOfPastDay } from '../cases/past-day.js';

export const ANSWER_KINDS = ['arrived', 'later', 'not-coming'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface AnswerValues {
  readonly kind: AnswerKind;
  readonly arrivedOn: string;
  readonly plannedArrivalOn: string;
  readonly borderPoint: string;
  readonly addressOfStay: string;
}

/** What the button sends: only the facts of the chosen answer. */
export function toAnswer({ kind, arrivedOn, plannedArrivalOn, borderPoint, addressOfStay }: AnswerValues): GiveAnswer {
  switch (kind) {
    case 'arrived':
      return { kind, arrivedOn, ...filledIn({ borderPoint, addressOfStay }) } as GiveAnswer;
    case 'later':
      return { kind, plannedArrivalOn } as GiveAnswer;
    case 'not-coming':
      return { kind };
  }
}

/** What must be mended before sending: a day of arrival that has not come, or no new day. */
export function faultsOfAnswer(
  values: AnswerValues,
  today: string,
  t: (key: string) => string,
): Readonly<Record<string, string>> {
  if (values.kind === 'arrived')
    return faultOfPastDay('arrivedOn', values.arrivedOn, today, { t: (key) => t(shortKey(key)) });
  return values.kind === 'later' && values.plannedArrivalOn === '' ? { plannedArrivalOn: t('needed') } : {};
}

const shortKey = (key: string): string => key.slice(key.lastIndexOf('.') + 1);
