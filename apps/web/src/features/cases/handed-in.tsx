import { Button } from '@mantine/core';
import type { DeadlineExplained } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import styles from './cases.module.css';
import { useDatedWords } from './dated-words.js';
import { useRefresh } from './use-act.js';
import { useToday } from './use-today.js';

/** S17: whether the technician has filed the registration; until then the technician is waited for, afterwards the housing provider. */
export function HandedIn({ date }: { readonly date: DeadlineExplained }) {
  const { t, day } = useDatedWords('cases');
  const today = useToday();
  const refresh = useRefresh();
  const { id, handedInOn, technicianName: name } = date;
  const { mutate, isPending } = useMutation({
    mutationFn: async (on: string | null) => {
      await api.post(`/deadlines/${id}/hand-in`, { handedInOn: on });
      notifyDone(t(on === null ? 'done.handInTakenBack' : 'done.handedIn', { name }));
      await refresh();
    },
    onError: notifyProblem,
  });
  return (
    <p className={styles['quiet']}>
      {handedInOn === null ? null : `${t('dates.handedIn', { date: day(handedInOn) })} `}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isPending}
        onClick={() => {
          mutate(handedInOn === null ? today : null);
        }}
      >
        {t(handedInOn === null ? 'dates.handIn' : 'dates.handInBack')}
      </Button>
    </p>
  );
}
