import { CloseButton } from '@mantine/core';
import type { ChangeTold } from '@sapar/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { forgetHeard, heardOf, onHeard } from './heard.js';
import styles from './live.module.css';

/** Who has changed the record that is open, and what; the record itself is already read anew. */
export function LiveNote({ recordId }: { readonly recordId: string }) {
  const { t, moment } = useDatedWords('live');
  useDatedWords('journal');
  const line = useSyncExternalStore(onHeard, () => heardOf(recordId));
  const { data } = useQuery({
    ...{ queryKey: ['change', line], enabled: line !== null, staleTime: Infinity },
    queryFn: () => api.get<ChangeTold>(`/changes/${line ?? ''}`),
  });
  const isShown = line !== null && data !== undefined;
  return (
    <div aria-live="polite">
      {isShown ? (
        <p className={styles['note']} data-live>
          <StatusWord tone="info" icon={IconPencil} isSentence>
            {t('note', { name: data.byName ?? t('system'), time: moment(data.at) })}
            {i18next.exists(`journal:acts.${data.act}`) ? `: ${i18next.t(`journal:acts.${data.act}`)}` : ''}
          </StatusWord>
          <CloseButton
            size="sm"
            aria-label={t('hide')}
            onClick={() => {
              forgetHeard(recordId);
            }}
          />
        </p>
      ) : null}
    </div>
  );
}
