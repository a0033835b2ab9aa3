import { Checkbox } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { Link } from '@tanstack/react-router';
import { useDatedWords } from '../cases/dated-words.js';
import type { FilingForm } from './filing-fields.js';

/** Another notification of the case that nobody has filed yet. */
export interface OpenSibling {
  readonly id: string;
  readonly isMove: boolean;
  readonly dueOn: string | null;
}

export const openSiblings = (
  { notifications, deadlines }: Pick<CaseDetail, 'notifications' | 'deadlines'>,
  notificationId: string,
): readonly OpenSibling[] =>
  notifications
    .filter(({ id, progress }) => id !== notificationId && (progress === 'none' || progress === 'try-failed'))
    .flatMap(({ id, movementId, deadlineId }) => {
      const deadline = deadlines.find((one) => one.id === deadlineId);
      return deadline?.state === 'open' ? [{ id, isMove: movementId !== null, dueOn: deadline.dueOn }] : [];
    });

interface TogetherFieldProps {
  readonly form: FilingForm;
  readonly siblings: readonly OpenSibling[];
}

/** S7: a move cancels no earlier duty, but one request at the portal may hold both. */
export function TogetherField({ form, siblings }: TogetherFieldProps) {
  const { t, language } = useDatedWords('filings');
  if (siblings.length === 0) return null;
  const names = siblings.map(({ isMove, dueOn }) => {
    const name = t(isMove ? 'together.move' : 'together.arrival');
    return dueOn === null ? name : t('together.due', { name, date: formatDate(dueOn as CalendarDate, language) });
  });
  return (
    <Checkbox
      label={t('together.label', { names: names.join('; ') })}
      description={
        <>
          {t('together.hint')}{' '}
          <Link to="/rules/$ruleId" params={{ ruleId: 'kz.notification.triggers' }}>
            {t('together.question')}
          </Link>
        </>
      }
      {...form.getInputProps('isTogether', { type: 'checkbox' })}
    />
  );
}
