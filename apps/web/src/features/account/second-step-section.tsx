import { Button } from '@mantine/core';
import type { Account } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './account.module.css';
import { accountQuery } from './api.js';
import { ProveForm } from './prove-form.js';
import { RecoveryCodeList } from './recovery-code-list.js';
import { SwitchOn } from './switch-on.js';

/** A code besides the password: off, being switched on, or on. */
export function SecondStepSection() {
  const { t } = useDatedWords('account');
  const { data, error, refetch } = useQuery(accountQuery);
  // Held here: the codes stay on the screen although the account behind them has changed.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section className={styles['card']} aria-labelledby="second-step">
      <h2 id="second-step">{t('step.title')}</h2>
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
      {data === undefined || codes !== null ? null : data.secondStep.isOn ? (
        <On step={data.secondStep} onCodes={setCodes} />
      ) : (
        <SwitchOn onCodes={setCodes} />
      )}
    </section>
  );
}

interface OnProps {
  readonly step: Account['secondStep'];
  readonly onCodes: (codes: readonly string[]) => void;
}

function On({ step, onCodes }: OnProps) {
  const { t, moment } = useDatedWords('account');
  const [wish, setWish] = useState<'renewal' | 'removal' | null>(null);
  return (
    <>
      <p className={styles['quiet']}>
        <StatusWord tone="done">{t('step.on')}</StatusWord> {t('step.since', { moment: moment(step.since ?? '') })}{' '}
        {t('step.left', { count: step.recoveryCodesLeft })}
      </p>
      {wish === null ? (
        <div className={styles['row']}>
          {(['renewal', 'removal'] as const).map((each) => (
            <Button
              key={each}
              variant="default"
              size="compact-sm"
              onClick={() => {
                setWish(each);
              }}
            >
              {t(`step.${each}`)}
            </Button>
          ))}
        </div>
      ) : (
        <ProveForm
          wish={wish}
          onCodes={onCodes}
          onClose={() => {
            setWish(null);
          }}
        />
      )}
    </>
  );
}
