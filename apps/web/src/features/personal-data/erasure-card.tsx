import { Button, Select, TextInput } from '@mantine/core';
import type { ErasePerson, PersonalData } from '@sapar/contracts';
import { IconLock, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import type { PersonalDataProps } from './personal-data-props.js';

/** S52: what goes and what stays, and why, is read before anything happens. */
export function ErasureCard({ technicianId, data }: PersonalDataProps) {
  const { t, day } = useDatedWords('personal-data');
  const [isAsking, setIsAsking] = useState(false);
  const mayErase = useMay('people.erase');
  return (
    <section className={styles['card']}>
      <h2>{t('erasure.title')}</h2>
      <p className={styles['quiet']}>{t('erasure.intro')}</p>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {data.plan.map(({ kind, outcome, until, why }) => (
          <div key={kind} style={{ display: 'contents' }}>
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd>
              <StatusWord
                tone={outcome === 'removed' ? 'info' : 'wait'}
                icon={outcome === 'removed' ? IconTrash : IconLock}
              >
                {t(`erasure.${outcome}`)}
              </StatusWord>{' '}
              {why === null ? null : t(`erasure.why.${why}`, { day: day(until) })}
            </dd>
          </div>
        ))}
      </dl>
      {!data.canErase ? <p className={styles['quiet']}>{t('erasure.notYet')}</p> : null}
      {data.canErase && !mayErase ? <p className={styles['quiet']}>{t('erasure.whoMay')}</p> : null}
      {data.canErase && mayErase && !isAsking ? (
        <Button
          variant="default"
          mt="xs"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {t('erasure.ask')}
        </Button>
      ) : null}
      {isAsking ? (
        <ErasureForm
          technicianId={technicianId}
          data={data}
          onDone={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}

type Values = { typedName: string; reason: string };
const REASONS = ['asked-by-person', 'purpose-achieved', 'entered-by-mistake'] as const;

function ErasureForm({ technicianId, data, onDone }: PersonalDataProps & { readonly onDone: () => void }) {
  const { t } = useDatedWords('personal-data');
  const act = useAct<Values, ErasePerson, PersonalData>({
    ...{ path: `/technicians/${technicianId}/erasure`, ifMatch: data.version },
    initialValues: { typedName: '', reason: 'asked-by-person' },
    toBody: (values) => values as ErasePerson,
    onDone: () => {
      notifyDone(t('erasure.done'));
      onDone();
    },
  });
  const { form } = act;
  return (
    <ActForm act={act} send={t('erasure.send')} cancel={t('cancel')} onCancel={onDone}>
      <Select
        label={t('erasure.reason')}
        data={REASONS.map((code) => ({ value: code, label: t(`erasure.reasons.${code}`) }))}
        allowDeselect={false}
        {...form.getInputProps('reason')}
      />
      <TextInput
        label={t('erasure.typedName')}
        description={t('erasure.typedNameHint', { name: data.displayName })}
        autoComplete="off"
        {...form.getInputProps('typedName')}
      />
    </ActForm>
  );
}
