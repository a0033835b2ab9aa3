import type { DecideLaw, LawDecided, LawEffect } from '@sapar/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { useDatedWords } from '../cases/dated-words.js';
import { compareDecision, signDecision } from './api.js';

/** Compares first, then signs what was compared: the effect of other facts is no longer shown. */
export function useDeciding(facts: DecideLaw | null, onDone: () => void) {
  const { t } = useDatedWords('rules');
  const client = useQueryClient();
  const subject = JSON.stringify(facts);
  const [compared, setCompared] = useState<{ readonly subject: string; readonly effect: LawEffect } | null>(null);
  const send = useMutation({
    mutationFn: ({ isDry }: { readonly isDry: boolean }): Promise<LawDecided> => {
      if (facts === null) throw new Error('a decision was sent before it was whole');
      return isDry ? compareDecision(facts) : signDecision(facts);
    },
    onSuccess: ({ isSaved, effect }) => {
      setCompared({ subject, effect });
      if (!isSaved) return;
      void client.invalidateQueries();
      notifyDone(t('decide.done', { affected: effect.affected }));
      onDone();
    },
  });
  return { send, effect: compared?.subject === subject ? compared.effect : null };
}
