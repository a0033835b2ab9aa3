import type { DaysCap } from '@sapar/contracts';
import type { StayRecord } from '@sapar/domain';
import type { DaysLimit } from './limit.js';
import { endBy } from './record-of.js';

/** Who decided what about the figure, when and why, and whether it reaches this stay. */
export const decisionsOut = ({ decisions, found }: DaysLimit): DaysCap['decisions'] =>
  decisions.map(({ decision, isReached }) => {
    const { id, fromOn, signedName, signedAt, reason } = decision;
    const signed = { id, fromOn, signedName, signedAt, reason, isReached };
    const { kind, body } = decision;
    if (kind === 'figure') return { ...signed, kind, ruleId: body.ruleId, choice: String(body.value), title: null };
    const reading = found?.rule.readings.find(({ question }) => question === body.question);
    const title = reading?.options.find((option) => option.id === body.option)?.title ?? null;
    return { ...signed, kind, ruleId: body.ruleId, choice: body.option, title };
  });

/** What each competing reading would make of the last lawful day. */
export const readingsOut = (limit: DaysLimit, record: StayRecord): DaysCap['readings'] =>
  limit.readings.map(({ question, title, options }) => ({
    ...{ question, title },
    options: options.map(({ cap, ...option }) => ({
      ...option,
      days: cap.days,
      lastLawfulOn: endBy({ ...limit, cap }, record).lastLawfulOn,
    })),
  }));
