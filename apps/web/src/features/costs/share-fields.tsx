import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { parseAmount, splitEvenly } from '@sapar/domain';
import { formatAmount } from '@sapar/messages';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { useCaseChoices } from './api.js';
import { restOf, type CostValues, type ShareValues } from './cost-values.js';
import styles from './costs.module.css';

interface ShareFieldsProps {
  readonly form: UseFormReturnType<CostValues>;
}

/** For whom it was paid: one person, or many with a share each. */
export function ShareFields({ form }: ShareFieldsProps) {
  const { t } = useDatedWords('costs');
  const { shares, isEven } = form.getValues();
  return (
    <>
      <PeopleField form={form} />
      {shares.length > 1 ? (
        <Checkbox
          label={t('even')}
          checked={isEven}
          onChange={(event) => {
            form.setFieldValue('isEven', event.currentTarget.checked);
          }}
        />
      ) : null}
      {shares.length === 0 ? null : (
        <ul className={styles['shares']}>
          {shares.map((share, index) => (
            <ShareLine key={share.caseId} form={form} index={index} share={share} />
          ))}
        </ul>
      )}
      {isEven || shares.length < 2 ? null : <Rest values={form.getValues()} />}
    </>
  );
}

function PeopleField({ form }: ShareFieldsProps) {
  const { t } = useDatedWords('costs');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { shares, isEven } = form.getValues();
  const found = useCaseChoices(text).data?.items ?? [];
  const labels = new Map([
    ...found.map(
      ({ id, technicianName, missionReference }) => [id, `${technicianName} · ${missionReference}`] as const,
    ),
    ...shares.map(({ caseId, label }) => [caseId, label] as const),
  ]);
  const choose = (ids: readonly string[]): void => {
    const kept = new Map(shares.map((share) => [share.caseId, share]));
    const empty = { amount: '', isLost: false, lostRequest: '' };
    form.setFieldValue(
      'shares',
      ids.map((caseId) => kept.get(caseId) ?? { caseId, label: labels.get(caseId) ?? '', ...empty }),
    );
    if (ids.length < 2 && !isEven) form.setFieldValue('isEven', true);
  };
  return (
    <MultiSelect
      label={t('people')}
      description={t('peopleHint')}
      data={[...labels].map(([value, label]) => ({ value, label }))}
      value={shares.map(({ caseId }) => caseId)}
      onChange={choose}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('nobodyFound')}
      maxValues={200}
      error={form.errors['shares']}
    />
  );
}

interface ShareLineProps extends ShareFieldsProps {
  readonly index: number;
  readonly share: ShareValues;
}

function ShareLine({ form, index, share }: ShareLineProps) {
  const { t, language } = useDatedWords('costs');
  const { amount, currency, isEven, shares } = form.getValues();
  const even = splitEvenly(parseAmount(amount, currency) ?? 0, shares.length)[index] ?? 0;
  const change = (changes: Partial<ShareValues>): void => {
    form.setFieldValue(
      'shares',
      shares.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    );
  };
  return (
    <li>
      <span>{share.label}</span>
      {isEven ? (
        <span className={styles['figures']}>{formatAmount(even, currency, language)}</span>
      ) : (
        <TextInput
          aria-label={t('shareOf', { name: share.label })}
          inputMode="decimal"
          value={share.amount}
          onChange={(event) => {
            change({ amount: event.currentTarget.value });
          }}
        />
      )}
      <Checkbox
        label={t('lost')}
        aria-label={t('lostOf', { name: share.label })}
        checked={share.isLost}
        onChange={(event) => {
          change({ isLost: event.currentTarget.checked });
        }}
      />
      {share.isLost ? (
        <TextInput
          className={styles['wide']}
          label={t('lostRequest')}
          placeholder={t('lostExample')}
          maxLength={160}
          value={share.lostRequest}
          onChange={(event) => {
            change({ lostRequest: event.currentTarget.value });
          }}
        />
      ) : null}
    </li>
  );
}

/** What is still to be given to somebody, or too much; nothing while a figure is half typed. */
function Rest({ values }: { readonly values: CostValues }) {
  const { t, language } = useDatedWords('costs');
  const rest = restOf(values);
  if (rest === null) return null;
  const amount = formatAmount(Math.abs(rest), values.currency, language);
  return (
    <p className={styles['quiet']} role="status">
      {rest === 0 ? t('addsUp') : t(rest > 0 ? 'left' : 'tooMuch', { amount })}
    </p>
  );
}
