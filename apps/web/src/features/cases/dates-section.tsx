import { Button } from '@mantine/core';
import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DeadlineChip } from '../../components/deadline-chip.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { DateDetailList } from '../../components/why/date-detail.js';
import { api } from '../../lib/api.js';
import styles from './cases.module.css';
import { CloseDateForm } from './close-date-form.js';
import { HandedIn } from './handed-in.js';
import { dateNameOf } from './date-name.js';
import { Fold } from './fold.js';
import { isPressing } from './rail.js';
import { useDatedWords } from './dated-words.js';
import { useRefresh } from './use-act.js';

/** Every other date that is watched: what ends when, by what, and what there is to do about it. */
export function DatesSection({ detail, today }: { readonly detail: CaseDetail; readonly today: string }) {
  const { t } = useDatedWords('cases');
  return (
    <section className={styles['section']} data-empty={detail.dates.length === 0 || undefined}>
      <h2>{t('dates.title')}</h2>
      {detail.dates.length === 0 ? <p className={styles['quiet']}>{t('dates.none')}</p> : null}
      {detail.dates.map((date) => (
        <DateCard key={`${date.id}:${String(date.revision)}`} date={date} today={today} />
      ))}
    </section>
  );
}

interface DateCardProps {
  readonly date: DeadlineExplained;
  readonly today: string;
}

/** Open while it asks for something; done, or far ahead, it is one line. */
function DateCard({ date, today }: DateCardProps) {
  const { t, day } = useDatedWords('cases');
  const name = t(`dates.names.${dateNameOf(date)}`);
  return (
    <div className={styles['card']}>
      <Fold
        level={3}
        isOpenAtFirst={isPressing(date, today) || (isClosable(date) && date.state === 'open')}
        title={
          <>
            {name} · <b>{day(date.dueOn)}</b>
          </>
        }
        aside={<DeadlineChip deadline={date} hasDate={false} />}
      >
        <DateBody date={date} />
      </Fold>
    </div>
  );
}

const isRegistrationDate = ({ kind }: DeadlineExplained): boolean =>
  kind === 'visa-free-registration' || kind === 'registration-after-move';
const isClosable = (date: DeadlineExplained): boolean => isRegistrationDate(date) || date.kind === 'overrun-decision';

function DateBody({ date }: { readonly date: DeadlineExplained }) {
  const { t } = useDatedWords('cases');
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <>
      <p className={styles['quiet']}>{t(`dates.hints.${dateNameOf(date)}`)}</p>
      {date.detail === null ? null : <DateDetailList detail={date.detail} />}
      {isRegistrationDate(date) && date.state === 'open' ? <HandedIn date={date} /> : null}
      <Closing date={date} />
      {isClosable(date) && date.state === 'open' && !isOpen ? (
        <Button
          variant="default"
          mt="sm"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t(`dates.close.${date.kind}`)}
        </Button>
      ) : null}
      {isOpen ? <CloseDateForm date={date} onClose={close} /> : null}
    </>
  );
}

/** What a person recorded, and the way back from it. */
function Closing({ date: { id, closing, technicianName } }: { readonly date: DeadlineExplained }) {
  const { t, day } = useDatedWords('cases');
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      await api.post(`/deadlines/${id}/reopen`);
      notifyDone(t('done.dateReopened', { name: technicianName }));
      await refresh();
    },
    onError: notifyProblem,
  });
  if (closing === null) return null;
  const said = [closing.number, closing.note].filter((part) => part !== null).join(' · ');
  return (
    <p className={styles['quiet']}>
      {t('dates.closed', { date: day(closing.doneOn), name: closing.byName ?? t('history.system') })} {said}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('dates.reopen')}
      </Button>
    </p>
  );
}
