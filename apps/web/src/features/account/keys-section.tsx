import { Button } from '@mantine/core';
import type { ApiKey } from '@sapar/contracts';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './account.module.css';
import { apiKeysQuery } from './api.js';
import { AskFirst } from './ask-first.js';
import { KeyForm } from './key-form.js';
import { ShownKey } from './shown-key.js';

/** Keys for programs, with what each may do, until when, and when it was last used. */
export function KeysSection() {
  const { t } = useDatedWords('account');
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const [isOpen, setIsOpen] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  return (
    <section className={styles['card']} aria-labelledby="api-keys">
      <h2 id="api-keys">{t('keys.title')}</h2>
      <p className={styles['quiet']}>{t('keys.hint')}</p>
      {data === undefined && error !== null ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={1} /> : null}
      {token === null ? null : (
        <ShownKey
          token={token}
          onKept={() => {
            setToken(null);
          }}
        />
      )}
      {data === undefined || data.items.length === 0 ? null : (
        <ul className={styles['sessions']}>
          {data.items.map((key) => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <KeyForm
          onMade={(made) => {
            setToken(made.token);
            setIsOpen(false);
          }}
          onCancel={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <div className={styles['row']}>
          <Button
            variant="default"
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('keys.make')}
          </Button>
        </div>
      )}
    </section>
  );
}

function KeyLine({ apiKey }: { readonly apiKey: ApiKey }) {
  const { t, moment } = useDatedWords('account');
  const client = useQueryClient();
  const { name, start, ownerName, isOwn, expiresAt, isExpired, lastUsedAt, permissions } = apiKey;
  const revoke = useMutation({
    mutationFn: () => api.delete(`/api-keys/${apiKey.id}`),
    onSuccess: () => {
      notifyDone(t('keys.revoked', { name }));
    },
    onError: notifyProblem,
    onSettled: () => client.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
  return (
    <li>
      <IconKey size={22} stroke={1.5} aria-hidden />
      <div className={styles['place']}>
        <b>{name}</b> <code>{start}…</code>
        {isExpired ? <StatusWord tone="wait">{t('keys.expired')}</StatusWord> : null}
        <small>
          {isOwn ? '' : `${t('keys.of', { name: ownerName })} · `}
          {t('keys.until', { moment: moment(expiresAt) })}
          {' · '}
          {lastUsedAt === null ? t('keys.unused') : t('keys.used', { moment: moment(lastUsedAt) })}
        </small>
        <small>{permissions.map((each) => t(`keys.rights.${each.replace('.', '-')}`)).join(' · ')}</small>
      </div>
      <AskFirst
        act={t('keys.revoke')}
        label={t('keys.revokeOf', { name })}
        question={t('keys.sure')}
        yes={t('keys.revoke')}
        no={t('sessions.no')}
        isBusy={revoke.isPending}
        onYes={() => {
          revoke.mutate();
        }}
      />
    </li>
  );
}
