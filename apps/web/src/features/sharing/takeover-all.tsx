import { Button } from '@mantine/core';
import type { PersonTakeover } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import { takeOver } from './api.js';

/** All at once: our own value stays where we have one, and a missing one is filled from the host's. */
export function TakeoverAll({ items }: { readonly items: readonly PersonTakeover[] }) {
  const { t } = useDatedWords('sharing');
  const [isSending, setIsSending] = useState(false);
  const refresh = useRefresh();
  const takeAll = async (): Promise<void> => {
    setIsSending(true);
    try {
      for (const item of items) await takeOver(item, {});
      notifyDone(t('takeovers.doneAll', { count: items.length }));
    } catch (problem) {
      notifyProblem(problem);
    }
    setIsSending(false);
    await refresh();
  };
  return (
    <Button loading={isSending} onClick={() => void takeAll()}>
      {t('takeovers.all')}
    </Button>
  );
}
