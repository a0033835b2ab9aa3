import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { Suspense, useState, type ComponentProps } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';
import { useWords } from '../../lib/words.js';
import { useCase } from '../cases/api.js';
import styles from './case-views.module.css';

const loadWhy = () => import('../../components/why/why-popover.js');
const WhyPopover = lazyPart(async () => (await loadWhy()).WhyPopover, 'why');

interface CaseWhyProps {
  readonly caseId: string;
  /** The day that the row shows; the deadline behind it is looked up when somebody asks. */
  readonly on: string;
  readonly of: 'notification' | 'stay';
}

/** 'Why this date?' beside a day in a list: a list carries days, and the case behind one is read when it is asked for. */
export function CaseWhy(props: CaseWhyProps) {
  const [isAsked, setIsAsked] = useState(false);
  const button = (
    <WhyButton
      onPointerEnter={() => void loadWhy()}
      onClick={() => {
        setIsAsked(true);
      }}
    />
  );
  return isAsked ? (
    <Suspense fallback={button}>
      <Asked {...props} />
    </Suspense>
  ) : (
    button
  );
}

function Asked({ caseId, on, of }: CaseWhyProps) {
  const { data, error, refetch } = useCase(caseId);
  if (data === undefined) return <WhyButton aria-busy={error === null} onClick={() => void refetch()} />;
  const deadline = deadlineBehind(data, of, on);
  // A day that nobody counts any more has no count to show.
  if (deadline === undefined) return null;
  return (
    <WhyPopover
      deadlineId={deadline.id}
      dueOn={deadline.dueOn as CalendarDate | null}
      target={(onPress) => <WhyButton onClick={onPress} />}
    />
  );
}

function deadlineBehind(
  { deadlines, dates }: CaseDetail,
  of: CaseWhyProps['of'],
  on: string,
): DeadlineExplained | undefined {
  const all = of === 'notification' ? deadlines : dates.filter(({ kind }) => kind === 'last-lawful-day');
  return all.find(({ dueOn, state }) => dueOn === on && state !== 'withdrawn');
}

function WhyButton(props: ComponentProps<'button'>) {
  const { t } = useWords('deadlines');
  return (
    <button type="button" aria-haspopup="dialog" {...props} className={styles['why']}>
      {t('why')}
    </button>
  );
}
