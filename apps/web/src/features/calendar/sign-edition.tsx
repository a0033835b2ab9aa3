import { Button, TextInput } from '@mantine/core';
import type { CalendarEdited } from '@sapar/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';
import { EditionDiff } from './edition-diff.js';
import { RefusalLines } from './refusal-lines.js';

export interface Signing {
  readonly reason: string;
  readonly source: string;
  /** True compares, false signs. */
  readonly isDry: boolean;
}

interface SignEditionProps {
  readonly isReady: boolean;
  /** Changes with what is to be signed: a comparison of something else is no longer shown. */
  readonly subject: string;
  readonly onSend: (signing: Signing) => Promise<CalendarEdited>;
  readonly onDone: () => void;
}

/** Reason and source, then the comparison, and only after it the signature. */
export function SignEdition({ isReady, subject, onSend, onDone }: SignEditionProps) {
  const { t } = useDatedWords('calendar');
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const { send, compared, setCompared } = useSigning(onSend, onDone);
  const shown = compared?.subject === subject ? compared.edited : null;
  const go = (isDry: boolean): void => {
    send.mutate({ reason, source, isDry }, { onSuccess: (edited) => setCompared({ subject, edited }) });
  };
  return (
    <>
      <TextInput label={t('edit.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <TextInput label={t('edit.source')} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
      {send.error === null ? null : <RefusalLines problem={send.error} />}
      {shown === null ? null : <EditionDiff edited={shown} />}
      <div className={styles['row']}>
        <Button
          variant={shown === null ? 'filled' : 'default'}
          loading={send.isPending}
          disabled={!isReady || reason.trim() === '' || source.trim() === ''}
          onClick={() => {
            go(true);
          }}
        >
          {t('edit.compare')}
        </Button>
        {shown === null || shown.diffs.length === 0 ? null : (
          <Button
            loading={send.isPending}
            onClick={() => {
              go(false);
            }}
          >
            {t('edit.sign')}
          </Button>
        )}
      </div>
    </>
  );
}

function useSigning(onSend: SignEditionProps['onSend'], onDone: () => void) {
  const { t } = useDatedWords('calendar');
  const client = useQueryClient();
  const [compared, setCompared] = useState<{ readonly subject: string; readonly edited: CalendarEdited } | null>(null);
  const send = useMutation({
    mutationFn: onSend,
    onSuccess: ({ isSaved, effect }) => {
      if (!isSaved) return;
      void client.invalidateQueries();
      notifyDone(t('edit.done', { affected: effect.affected }));
      onDone();
    },
  });
  return { send, compared, setCompared };
}
