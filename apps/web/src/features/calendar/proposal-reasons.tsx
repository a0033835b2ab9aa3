import type { DeadlineProposal } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';

const REASONS: ReadonlySet<string> = new Set([
  ...['working-day', 'weekend', 'public-holiday', 'religious-day-off', 'carried-over-day-off', 'moved-day-off'],
  ...['moved-working-day', 'doubtful-day-off', 'doubtful-day-closed', 'arrival-day-not-counted', 'before-host-arrival'],
]);

/** Who or what changed the law, and the days that count for another reason now. */
export function ProposalReasons({ proposal }: { readonly proposal: DeadlineProposal }) {
  const { t, shortDay } = useDatedWords('calendar');
  const { cause, changes } = proposal;
  const word = (reason: string): string => t(`reasons.${REASONS.has(reason) ? reason : 'other'}`);
  return (
    <>
      {cause.kind === 'decision'
        ? t('changes.cause.decision', { name: cause.signedName ?? '', reason: cause.reason ?? '' })
        : t(`changes.cause.${cause.kind}`, { version: cause.version ?? '' })}
      {changes.map(({ on, before, after }) => (
        <small key={on}>
          {shortDay(on)}: {word(before)} → {word(after)}
        </small>
      ))}
    </>
  );
}
