import { Button } from '@mantine/core';
import type { Passkey } from '@sapar/contracts';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { canUsePasskeys } from '../../lib/passkeys.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './account.module.css';
import { AddPasskey } from './add-passkey.js';
import { accountQuery, passkeysQuery } from './api.js';
import { PasswordAct } from './password-act.js';
import { RecoveryCodeList } from './recovery-code-list.js';

/** Keys of the person's devices, in the place of typed passwords. */
export function PasskeysSection() {
  const { t } = useDatedWords('account');
  const { data, error, refetch } = useQuery(passkeysQuery);
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: passkeysQuery.queryKey });
    void client.invalidateQueries({ queryKey: accountQuery.queryKey });
  };
  return (
    <section className={styles['card']} aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkeys.title')}</h2>
      <p className={styles['quiet']}>{t('passkeys.hint')}</p>
      {data === undefined && error !== null ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={1} /> : null}
      {codes === null ? null : (
        <RecoveryCodeList
          codes={codes}
          onKept={() => {
            setCodes(null);
          }}
        />
      )}
      {data === undefined || data.items.length === 0 ? null : (
        <ul className={styles['sessions']}>
          {data.items.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} onRemoved={refresh} />
          ))}
        </ul>
      )}
      {canUsePasskeys() ? (
        <AddPasskey
          onAdded={(made) => {
            setCodes(made);
            refresh();
          }}
        />
      ) : (
        <p className={styles['quiet']}>{t('passkeys.unavailable')}</p>
      )}
    </section>
  );
}

function PasskeyLine({ passkey, onRemoved }: { readonly passkey: Passkey; readonly onRemoved: () => void }) {
  const { t, moment } = useDatedWords('account');
  const [isAsked, setIsAsked] = useState(false);
  const close = (): void => {
    setIsAsked(false);
  };
  return (
    <li>
      <IconFingerprint size={22} stroke={1.5} aria-hidden />
      <div className={styles['place']}>
        <b>{passkey.name}</b>
        <small>
          {t('passkeys.added', { moment: moment(passkey.createdAt) })}
          {' · '}
          {passkey.lastUsedAt === null
            ? t('passkeys.unused')
            : t('passkeys.used', { moment: moment(passkey.lastUsedAt) })}
          {passkey.isSynced ? ` · ${t('passkeys.synced')}` : ''}
        </small>
        {isAsked ? (
          <PasswordAct
            path={`/account/passkeys/${passkey.id}/removal`}
            send={t('passkeys.remove')}
            label={t('passkeys.removeOf', { name: passkey.name })}
            done={t('passkeys.removed', { name: passkey.name })}
            onDone={() => {
              close();
              onRemoved();
            }}
            onCancel={close}
          />
        ) : null}
      </div>
      {isAsked ? null : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('passkeys.removeOf', { name: passkey.name })}
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {t('passkeys.remove')}
        </Button>
      )}
    </li>
  );
}
