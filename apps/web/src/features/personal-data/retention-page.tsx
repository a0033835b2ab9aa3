import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { RetentionPeriods, SignRetention } from '@sapar/contracts';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { notifyDone } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import table from '../missions/missions.module.css';
import { useRetention } from './api.js';

const KINDS = ['papers', 'mail', 'identity', 'dates'] as const;
const COLUMNS = ['kind', 'period', 'signed', 'reason'] as const;

/** How long each kind of data is kept: the company's own decision, under a name. */
export function RetentionPage() {
  const { t } = useDatedWords('personal-data');
  const { data, error, refetch } = useRetention();
  const [isSigning, setIsSigning] = useState(false);
  const maySign = useMay('retention.sign');
  const close = (): void => {
    setIsSigning(false);
  };
  const sign = (
    <Button
      leftSection={<IconSignature size={16} aria-hidden />}
      onClick={() => {
        setIsSigning(true);
      }}
    >
      {t('retention.sign')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('retention.title')}
        subtitle={t('retention.subtitle')}
        actions={maySign && !isSigning ? sign : undefined}
      />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={4} /> : null}
      {isSigning ? (
        <section className={styles['card']} style={{ maxWidth: 640 }}>
          <SignForm onDone={close} />
        </section>
      ) : null}
      {data === undefined ? null : <PeriodsTable periods={data} />}
    </>
  );
}

function PeriodsTable({ periods }: { readonly periods: RetentionPeriods }) {
  const { t, moment } = useDatedWords('personal-data');
  return (
    <div className={table['frame']} role="region" aria-label={t('retention.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`retention.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => {
            const signed = periods.inForce.find((one) => one.kind === kind);
            return (
              <tr key={kind}>
                <td>
                  <span className={table['name']}>{t(`kinds.${kind}`)}</span>
                  <small>{t(`retention.about.${kind}`)}</small>
                </td>
                <td>
                  {signed === undefined ? (
                    <StatusWord tone="win">{t('retention.unsigned')}</StatusWord>
                  ) : (
                    t('retention.months', { count: signed.months })
                  )}
                </td>
                <td>
                  {signed === undefined ? '–' : signed.signedName}
                  {signed === undefined ? null : <small>{moment(signed.signedAt)}</small>}
                </td>
                <td>{signed?.reason ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Values = { kind: string; months: number | string; reason: string };

function SignForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useDatedWords('personal-data');
  const act = useAct<Values, SignRetention, RetentionPeriods>({
    path: '/company/retention',
    initialValues: { kind: 'papers', months: 12, reason: '' },
    toBody: (values) => values as SignRetention,
    onDone: () => {
      notifyDone(t('retention.done'));
      onDone();
    },
  });
  const { form } = act;
  return (
    <ActForm act={act} send={t('retention.send')} cancel={t('cancel')} onCancel={onDone}>
      <Select
        label={t('retention.columns.kind')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <NumberInput
        label={t('retention.monthsField')}
        description={t('retention.monthsHint')}
        min={0}
        max={240}
        allowDecimal={false}
        {...form.getInputProps('months')}
      />
      <TextInput
        label={t('retention.columns.reason')}
        description={t('retention.reasonHint')}
        {...form.getInputProps('reason')}
      />
    </ActForm>
  );
}
