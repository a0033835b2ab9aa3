import { Button, Select, TextInput } from '@mantine/core';
import type { Consent, RecordConsent } from '@sapar/contracts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useNow } from '../../lib/now.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';
import type { PersonalDataProps } from './personal-data-props.js';

export function ConsentCard({ technicianId, data }: PersonalDataProps) {
  const { t } = useDatedWords('personal-data');
  const [isAdding, setIsAdding] = useState(false);
  const mayWrite = useMay('technicians.write') && data.erasedAt === null;
  const close = (): void => {
    setIsAdding(false);
  };
  return (
    <section className={styles['card']}>
      <h2>{t('consent.title')}</h2>
      {data.consents.length === 0 ? <p className={styles['quiet']}>{t('consent.none')}</p> : null}
      <ul className={styles['history']}>
        {data.consents.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} mayWrite={mayWrite} />
        ))}
      </ul>
      {isAdding ? <ConsentForm technicianId={technicianId} onDone={close} /> : null}
      {mayWrite && !isAdding ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {t('consent.add')}
        </Button>
      ) : null}
    </section>
  );
}

function ConsentLine({ consent, mayWrite }: { readonly consent: Consent; readonly mayWrite: boolean }) {
  const { t, day } = useDatedWords('personal-data');
  const refresh = useRefresh();
  const today = useNow()?.today;
  const withdraw = async (): Promise<void> => {
    try {
      await api.post(`/consents/${consent.id}/withdrawal`, { withdrawnOn: today }, { ifMatch: consent.version });
      notifyDone(t('consent.withdrawnDone'));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <li>
      {t(`consent.purposes.${consent.purpose}`)}
      {consent.withdrawnOn === null ? null : (
        <div>
          <StatusWord tone="wait">{t('consent.withdrawn', { day: day(consent.withdrawnOn) })}</StatusWord>
        </div>
      )}
      <small>
        {t('consent.given', { day: day(consent.givenOn), version: consent.textVersion })} ·{' '}
        {t(`consent.ways.${consent.way}`)}
      </small>
      {mayWrite && consent.withdrawnOn === null && today !== undefined ? (
        <Button variant="subtle" size="compact-xs" onClick={() => void withdraw()}>
          {t('consent.withdraw')}
        </Button>
      ) : null}
    </li>
  );
}

type Values = { purpose: string; textVersion: string; way: string; givenOn: string };

function ConsentForm({ technicianId, onDone }: { readonly technicianId: string; readonly onDone: () => void }) {
  const { t } = useDatedWords('personal-data');
  const act = useAct<Values, RecordConsent, Consent>({
    path: `/technicians/${technicianId}/consents`,
    initialValues: { purpose: 'visit', textVersion: '', way: 'signed-paper', givenOn: '' },
    toBody: (values) => values as unknown as RecordConsent,
    onDone: () => {
      notifyDone(t('consent.done'));
      onDone();
    },
  });
  const { form } = act;
  const choices = (group: string, codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: t(`consent.${group}.${code}`) }));
  return (
    <ActForm act={act} send={t('consent.save')} cancel={t('cancel')} onCancel={onDone}>
      <Select
        label={t('consent.purpose')}
        data={choices('purposes', ['visit', 'sharing'])}
        allowDeselect={false}
        {...form.getInputProps('purpose')}
      />
      <TextInput
        label={t('consent.textVersion')}
        description={t('consent.textVersionHint')}
        {...form.getInputProps('textVersion')}
      />
      <Select
        label={t('consent.way')}
        data={choices('ways', ['signed-paper', 'mail', 'link'])}
        allowDeselect={false}
        {...form.getInputProps('way')}
      />
      <DateField label={t('consent.givenOn')} {...form.getInputProps('givenOn')} />
    </ActForm>
  );
}
