import { Checkbox, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { FileGroup } from '@sapar/contracts';
import { useState } from 'react';
import { FilingWord } from '../../components/filing-word.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { CHANNEL_CHOICES, FILER_CHOICES, type ChannelName, type FilerName } from '../filings/choices.js';
import { CopyRow } from '../filings/copy-card.js';
import filingStyles from '../filings/filings.module.css';
import styles from './missions.module.css';
import { addressesOf, type OpenFiling } from './open-filings.js';
import { toggled } from './people-table.js';

type SubmitValues = { channel: ChannelName; filedBy: FilerName; note: string; numbers: Record<string, string> };

interface GroupSubmitProps {
  readonly filings: readonly OpenFiling[];
  readonly onCancel: () => void;
}

/** The same address and channel for chosen people, a number for each; submitted is not confirmed. */
export function GroupSubmit({ filings, onCancel }: GroupSubmitProps) {
  const { t } = useDatedWords('missions');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(filings.filter(({ progress }) => progress !== 'submitted').map(({ notificationId }) => notificationId)),
  );
  const act = useAct<SubmitValues, FileGroup, unknown>({
    path: '/group-filings',
    initialValues: {
      channel: 'vmp',
      filedBy: 'host',
      note: '',
      numbers: Object.fromEntries(filings.map(({ notificationId }) => [notificationId, ''])),
    },
    toBody: (values) => toFileGroup(values, [...chosen]),
    onDone: () => {
      notifyDone(t('done.filed', { count: chosen.size }));
    },
  });
  return (
    <ActForm
      act={act}
      send={t('filing.send', { count: chosen.size })}
      cancel={t('cancel')}
      onCancel={onCancel}
      isDisabled={chosen.size === 0}
      label={t('filing.title')}
    >
      <Addresses filings={filings.filter(({ notificationId }) => chosen.has(notificationId))} />
      <WayFields form={act.form} />
      <ul className={styles['group']}>
        {filings.map((filing) => (
          <SubmitRow
            key={filing.notificationId}
            filing={filing}
            isChosen={chosen.has(filing.notificationId)}
            input={act.form.getInputProps(`numbers.${filing.notificationId}`)}
            onToggle={() => {
              setChosen(toggled(chosen, filing.notificationId));
            }}
          />
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('filing.submittedHint')}
      </Text>
    </ActForm>
  );
}

function WayFields({ form }: { readonly form: UseFormReturnType<SubmitValues> }) {
  const { t } = useDatedWords('missions');
  const words = useDatedWords('filings');
  const choicesOf = (known: readonly string[], namesOf: string) =>
    known.map((value) => ({ value, label: words.t(`${namesOf}.${value}`) }));
  return (
    <div className={styles['pair']}>
      <Select
        label={t('filing.channel')}
        data={choicesOf(CHANNEL_CHOICES, 'channels')}
        allowDeselect={false}
        {...form.getInputProps('channel')}
      />
      <Select
        label={t('filing.filedBy')}
        data={choicesOf(FILER_CHOICES, 'filers')}
        allowDeselect={false}
        {...form.getInputProps('filedBy')}
      />
    </div>
  );
}

function toFileGroup({ channel, filedBy, note, numbers }: SubmitValues, chosen: readonly string[]): FileGroup {
  return {
    channel,
    filedBy,
    ...(note.trim() === '' ? {} : { note }),
    items: chosen.map((notificationId) => {
      const number = numbers[notificationId]?.trim() ?? '';
      return number === '' ? { notificationId } : { notificationId, number };
    }),
  };
}

function Addresses({ filings }: { readonly filings: readonly OpenFiling[] }) {
  const { t } = useDatedWords('missions');
  const addresses = addressesOf(filings);
  return (
    <section className={filingStyles['copy']}>
      {addresses.map((address) => (
        <CopyRow key={address} label={t('filing.address')} text={address} />
      ))}
      {addresses.length < 2 ? null : (
        <Text size="sm" c="var(--sp-win-text)" mt={6}>
          {t('filing.addressesDiffer', { count: addresses.length })}
        </Text>
      )}
    </section>
  );
}

interface SubmitRowProps {
  readonly filing: OpenFiling;
  readonly isChosen: boolean;
  readonly input: object;
  readonly onToggle: () => void;
}

function SubmitRow({ filing, isChosen, input, onToggle }: SubmitRowProps) {
  const { t } = useDatedWords('missions');
  return (
    <li>
      <div className={styles['groupRow']}>
        <Checkbox
          checked={isChosen}
          onChange={onToggle}
          aria-label={t('filing.include', { name: filing.name })}
          label={
            <>
              <b>{filing.name}</b> <FilingWord progress={filing.progress} />
            </>
          }
        />
        <TextInput
          aria-label={t('filing.numberOf', { name: filing.name })}
          placeholder={t('filing.number')}
          disabled={!isChosen}
          {...input}
        />
      </div>
    </li>
  );
}
