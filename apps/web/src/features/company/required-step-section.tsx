import { Button, Select } from '@mantine/core';
import type { ChangeSignIn, SignInSettings } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { ActForm } from '../cases/act-form.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import own from './sign-in.module.css';
import { keptProvider } from './kept-provider.js';

const DAYS = ['0', '7', '14', '30'] as const;

/** A second step for everybody, from a day on; until then people are asked at every sign-in and can go on working. */
export function RequiredStepSection({ settings }: { readonly settings: SignInSettings }) {
  const { t, moment } = useDatedWords('sign-in');
  const [isOpen, setIsOpen] = useState(false);
  const { secondStepFrom, membersWithout } = settings;
  return (
    <section className={`${styles['card'] ?? ''} ${own['section'] ?? ''}`} aria-labelledby="required-step">
      <h2 id="required-step">{t('step.title')}</h2>
      <p className={styles['quiet']}>{t('step.hint')}</p>
      <p>
        {secondStepFrom === null ? (
          t('step.free')
        ) : (
          <StatusWord tone="done" isSentence>
            {t('step.from', { moment: moment(secondStepFrom) })}
          </StatusWord>
        )}
      </p>
      <p>{t('step.without', { count: membersWithout })}</p>
      {isOpen ? (
        <StepForm
          settings={settings}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t(secondStepFrom === null ? 'step.require' : 'step.release')}
        </Button>
      )}
    </section>
  );
}

interface StepFormProps {
  readonly settings: SignInSettings;
  readonly onClose: () => void;
}
interface StepValues extends Record<string, unknown> {
  days: string;
}

function StepForm({ settings, onClose }: StepFormProps) {
  const { t } = useDatedWords('sign-in');
  const isRequired = settings.secondStepFrom !== null;
  const act = useAct<StepValues, ChangeSignIn, SignInSettings>({
    ...{ path: '/company/sign-in', method: 'put', ifMatch: settings.version, initialValues: { days: '14' } },
    toBody: ({ days }) => ({
      secondStep: isRequired ? null : { graceDays: Number(days) },
      singleSignOn: keptProvider(settings),
    }),
    onDone: () => {
      notifyDone(t(isRequired ? 'step.released' : 'step.required'));
      onClose();
    },
  });
  return (
    <ActForm
      act={act}
      send={t(isRequired ? 'step.release' : 'step.require')}
      cancel={t('cancel')}
      onCancel={onClose}
      label={t('step.title')}
    >
      {isRequired ? (
        <p className={styles['quiet']}>{t('step.releaseHint')}</p>
      ) : (
        <Select
          label={t('step.grace')}
          description={t('step.graceHint')}
          data={DAYS.map((days) => ({ value: days, label: t('step.days', { count: Number(days) }) }))}
          allowDeselect={false}
          {...act.form.getInputProps('days')}
        />
      )}
    </ActForm>
  );
}
