import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import { useWords } from '../../lib/words.js';
import { useDatedWords } from '../cases/dated-words.js';
import { Part, Table } from './sheet-parts.js';

interface DetailProps {
  readonly detail: CaseDetail;
}

/** Entries with their addresses and exits. */
export function Stays({ detail: { stays } }: DetailProps) {
  const { t, day } = useDatedWords('cases');
  if (stays.length === 0)
    return (
      <Part title={t('stays.title')}>
        <p>{t('stays.none')}</p>
      </Part>
    );
  const heads = ['entered', 'border', 'address', 'left'] as const;
  return (
    <Part title={t('stays.title')}>
      <Table
        heads={heads.map((name) => t(`stays.${name}`))}
        rows={stays.flatMap((stay) => [
          [
            ...[day(stay.enteredOn), stay.borderPoint, stay.addressOfStay],
            stay.leftOn === null
              ? t('stays.noExit')
              : [day(stay.leftOn), stay.exitBorderPoint].filter(Boolean).join(', '),
          ],
          ...stay.movements
            .filter(({ isRemoved }) => !isRemoved)
            .map(({ movedOn, addressOfStay, returnsOn }) => [day(movedOn), '', addressOfStay, day(returnsOn)]),
        ])}
      />
    </Part>
  );
}

/** What was to be filed, and what proves that it was. */
export function Notifications({ detail: { notifications, deadlines } }: DetailProps) {
  const { t, day } = useDatedWords('case-print');
  const { t: ofFiling } = useWords('deadlines');
  const due = new Map(deadlines.map((deadline) => [deadline.id, deadline]));
  if (notifications.length === 0) return null;
  return (
    <Part title={t('notifications')}>
      <Table
        heads={[t('about'), t('due'), t('state'), t('confirmed'), t('number')]}
        rows={notifications.map(({ deadlineId, progress, filings }) => {
          const deadline = due.get(deadlineId);
          const standing = filings
            .filter(({ kind, replacedById }) => kind === 'confirmed' && replacedById === null)
            .at(-1);
          return [
            deadline === undefined
              ? '–'
              : t(deadline.subject === null ? 'arrival' : 'newAddress', { date: day(deadline.eventOn) }),
            ...[day(deadline?.dueOn ?? null), stateOf(deadline, progress, t, ofFiling)],
            ...[day(standing?.filedOn ?? null), standing?.number ?? '–'],
          ];
        })}
      />
    </Part>
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;

/** A closed deadline by how it closed, an open one by how far the filing has come. */
function stateOf(
  deadline: DeadlineExplained | undefined,
  progress: DeadlineExplained['filing'],
  t: Words,
  ofFiling: Words,
): string {
  if (deadline === undefined) return '–';
  const isOpen = deadline.state === 'open' || deadline.state === 'not-computable';
  if (isOpen && progress !== 'none') return ofFiling(`filing.${progress}`);
  return t(`states.${deadline.state}`);
}
