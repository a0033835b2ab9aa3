import { Button } from '@mantine/core';
import type { Stay } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from './dated-words.js';
import { useRefresh } from './use-act.js';

/** The order over a stay, in red as long as it stands, with the way back. */
export function OrderLine({ stay, name }: { readonly stay: Stay; readonly name: string }) {
  const { t, day } = useDatedWords('cases');
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      await api.delete<Stay>(`/stays/${stay.id}/order`, { ifMatch: stay.version });
      notifyDone(t('done.orderLifted', { name }));
      await refresh();
    },
    onError: notifyProblem,
  });
  const { order } = stay;
  if (order === null) return null;
  const { number, decidedOn, lastDayOn } = order;
  const what = t(`order.kinds.${order.kind}`);
  return (
    <p>
      <StatusWord tone={order.kind === 'stay-allowed' ? 'done' : 'over'}>{what}</StatusWord>{' '}
      {t('order.line', { number, decidedOn: day(decidedOn), lastDayOn: day(lastDayOn) })}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('order.lift')}
      </Button>
    </p>
  );
}
