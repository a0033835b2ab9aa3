import { Button, Select, TextInput } from '@mantine/core';
import type { ActOnReminder, ReminderAnswers } from '@sapar/contracts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../lib/api.js';
import styles from '../answers/answer.module.css';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';

const KINDS = ['have-it', 'snooze', 'hand-over', 'not-ours'] as const;
type Kind = (typeof KINDS)[number];

interface Draft {
  readonly kind: Kind;
  readonly until: string;
  readonly toUserId: string;
  readonly reason: string;
  readonly isOther: boolean;
  readonly saidBy: string;
}

interface ActFormProps {
  readonly page: ReminderAnswers;
  /** For whom a mail's link was made; left out where somebody is signed in. */
  readonly madeFor?: string;
  readonly sending: Sending;
  readonly onDone: () => void;
}

interface Sending {
  readonly mutateAsync: (body: ActOnReminder) => Promise<unknown>;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** Four answers, who gives them, and one button. */
export function ActForm({ page, madeFor, sending, onDone }: ActFormProps) {
  const { t } = useDatedWords('acts');
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ kind: 'have-it', until: page.snoozes[0]?.untilAt ?? '', toUserId: page.colleagues[0]?.userId ?? '' },
    ...{ reason: '', isOther: false, saidBy: '' },
  }));
  const { mutateAsync, isPending, error } = sending;
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void mutateAsync(bodyOf(draft)).then(onDone, () => undefined);
  };
  const offered = KINDS.filter(
    (kind) => (kind !== 'snooze' || page.snoozes.length > 0) && (kind !== 'hand-over' || page.colleagues.length > 0),
  );
  return (
    <form onSubmit={submit} noValidate>
      <h2>{t('yourAnswer')}</h2>
      {offered.map((kind) => (
        <label key={kind} className={styles['choice']}>
          <input
            type="radio"
            name="answer"
            checked={draft.kind === kind}
            onChange={() => {
              change({ kind });
            }}
          />
          <span>
            <b>{t(`answers.${kind}`)}</b>
            <small>{t(`answers.${kind}Hint`, { name: page.colleagues[0]?.name ?? '' })}</small>
          </span>
        </label>
      ))}
      <div className={styles['fields']}>
        <FieldsOf draft={draft} page={page} change={change} />
        {madeFor === undefined ? null : <WhoAnswers draft={draft} madeFor={madeFor} change={change} />}
      </div>
      {error instanceof ApiProblem ? <ProblemNote problem={error} /> : null}
      <Button type="submit" className={styles['send'] ?? ''} loading={isPending}>
        {t('send')}
      </Button>
      {madeFor === undefined ? null : (
        <p className={styles['note']}>
          <IconInfoCircle size={16} aria-hidden />
          <span>{t('openingChangesNothing', { name: madeFor })}</span>
        </p>
      )}
    </form>
  );
}

function bodyOf({ kind, until, toUserId, reason, isOther, saidBy }: Draft): ActOnReminder {
  const who = isOther ? { saidBy } : {};
  switch (kind) {
    case 'have-it':
      return { kind, ...who };
    case 'snooze':
      return { kind, until, ...who };
    case 'hand-over':
      return { kind, toUserId, ...who };
    case 'not-ours':
      return { kind, reason, ...who };
  }
}

interface FieldProps {
  readonly draft: Draft;
  readonly page: ReminderAnswers;
  readonly change: (part: Partial<Draft>) => void;
}

function FieldsOf({ draft, page, change }: FieldProps) {
  const { t, moment } = useDatedWords('acts');
  if (draft.kind === 'snooze')
    return (
      <Select
        label={t('until')}
        allowDeselect={false}
        value={draft.until}
        data={page.snoozes.map(({ hours, untilAt }) => ({
          value: untilAt,
          label: `${t('inHours', { hours })} – ${moment(untilAt)}`,
        }))}
        onChange={(until) => {
          change({ until: until ?? '' });
        }}
      />
    );
  if (draft.kind === 'hand-over')
    return (
      <Select
        label={t('to')}
        allowDeselect={false}
        value={draft.toUserId}
        data={page.colleagues.map(({ userId, name, isDeputy }) => ({
          value: userId,
          label: isDeputy ? t('standsIn', { name }) : name,
        }))}
        onChange={(toUserId) => {
          change({ toUserId: toUserId ?? '' });
        }}
      />
    );
  if (draft.kind === 'not-ours')
    return (
      <TextInput
        label={t('reason')}
        value={draft.reason}
        onChange={({ currentTarget }) => {
          change({ reason: currentTarget.value });
        }}
      />
    );
  return null;
}

/** S36: a mail is forwarded to an assistant; the ledger keeps both names. */
function WhoAnswers({ draft, madeFor, change }: Omit<FieldProps, 'page'> & { readonly madeFor: string }) {
  const { t } = useDatedWords('acts');
  return (
    <div role="group" aria-label={t('who')}>
      <Select
        label={t('who')}
        allowDeselect={false}
        value={draft.isOther ? 'other' : 'self'}
        data={[
          { value: 'self', label: t('iAm', { name: madeFor }) },
          { value: 'other', label: t('iAmOther') },
        ]}
        onChange={(value) => {
          change({ isOther: value === 'other' });
        }}
      />
      {draft.isOther ? (
        <TextInput
          mt="xs"
          label={t('yourName')}
          value={draft.saidBy}
          onChange={({ currentTarget }) => {
            change({ saidBy: currentTarget.value });
          }}
        />
      ) : null}
    </div>
  );
}
