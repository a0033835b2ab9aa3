import { Button } from '@mantine/core';
import type { OwnDate } from '@sapar/contracts';
import { formatDate } from '@sapar/messages';
import type { CalendarDate } from '@sapar/domain';
import { IconInfoCircle } from '@tabler/icons-react';
import { Suspense, useId, useState } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useDatedWords } from '../cases/dated-words.js';

// The count and its words come with the first press: the page of a phone opens without them.
const ExplainedDate = lazyPart(
  async () => (await import('../../components/why/why-this-date.js')).ExplainedDate,
  'why',
);

/** 'Why this date?' where the date is the reader's own: the same answer as everywhere, opened in its place. */
export function OwnWhy({ date }: { readonly date: OwnDate }) {
  const { t, language } = useDatedWords('visit');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { dueOn } = date;
  return (
    <>
      <Button
        variant="subtle"
        mt="xs"
        leftSection={<IconInfoCircle size={18} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {dueOn === null
          ? t('lastDay.whyNone')
          : t('lastDay.why', { date: formatDate(dueOn as CalendarDate, language, { year: false }) })}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={<RowsSkeleton rows={4} />}>
            <ExplainedDate deadline={date} isOutside />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
