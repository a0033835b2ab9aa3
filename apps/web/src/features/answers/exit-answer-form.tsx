import { Button } from '@mantine/core';
import type { AnswerPage, GiveAnswer } from '@sapar/contracts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field.js';
import { ApiProblem } from '../../lib/api.js';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import type { AnswerFormProps } from './answer-form.js';
import styles from './answer.module.css';
import { useGiveAnswer } from './api.js';
import { Choice } from './choice.js';

const KINDS = ['left', 'staying', 'unknown'] as const;
type Kind = (typeof KINDS)[number];
interface Values {
  readonly kind: Kind;
  readonly leftOn: string;
  readonly plannedExitOn: string;
}

/** S15: has this person left? Yes with the day, not yet with the new one, or nobody knows: never an accusation. */
export function ExitAnswerForm({ token, page, onAnswered }: AnswerFormProps) {
  const { t } = useDatedWords('answers');
  const [values, setValues] = useState<Values>({ kind: 'left', leftOn: '', plannedExitOn: '' });
  const [fault, setFault] = useState<string | null>(null);
  const answer = useGiveAnswer(token);
  const problem = answer.error instanceof ApiProblem ? answer.error : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = bodyOf(values);
    setFault(body === null ? t('needed') : null);
    if (body === null || answer.isPending) return;
    const onError = (error: unknown): void => {
      if (error instanceof ApiProblem) setFault(error.errors[0]?.message ?? null);
    };
    answer.mutate(body, { onSuccess: onAnswered, onError });
  };
  return (
    <section className={styles['card']}>
      <ExitQuestion page={page} />
      <form onSubmit={submit} noValidate>
        <h2>{t('yours')}</h2>
        {KINDS.map((kind) => (
          <Choice
            key={kind}
            value={kind}
            word={t(`exit.${kind}`)}
            hint={t(`exit.${kind}Hint`)}
            isChosen={values.kind === kind}
            onChoose={() => {
              setValues({ ...values, kind });
              setFault(null);
            }}
          />
        ))}
        <ExitDay values={values} fault={fault} today={page.today} onChange={setValues} />
        {problem === null || fault !== null ? null : <ProblemNote problem={problem} />}
        <Button type="submit" className={styles['send'] ?? ''} loading={answer.isPending}>
          {t('send')}
        </Button>
        <p className={styles['note']}>
          <IconInfoCircle size={16} aria-hidden />
          <span>
            {t('nothingYet')} {t('madeFor', { name: page.madeFor })}
          </span>
        </p>
      </form>
    </section>
  );
}

function bodyOf({ kind, leftOn, plannedExitOn }: Values): GiveAnswer | null {
  if (kind === 'unknown') return { kind };
  const on = kind === 'left' ? leftOn : plannedExitOn;
  if (on === '') return null;
  return (kind === 'left' ? { kind, leftOn: on } : { kind, plannedExitOn: on }) as GiveAnswer;
}

function ExitQuestion({ page }: { readonly page: AnswerPage }) {
  const { t, day } = useDatedWords('answers');
  return (
    <div>
      <h1>{t('exit.title', { name: page.technicianName })}</h1>
      <p className={styles['big']}>{t('exit.planned', { date: day(page.plannedExitOn) })}</p>
      <p>{t('exit.none')}</p>
      <p className={styles['quiet']}>{t('exit.host', { host: page.hostName })}</p>
    </div>
  );
}

interface ExitDayProps {
  readonly values: Values;
  readonly fault: string | null;
  readonly today: string;
  readonly onChange: (values: Values) => void;
}

function ExitDay({ values, fault, today, onChange }: ExitDayProps) {
  const { t } = useDatedWords('answers');
  if (values.kind === 'unknown') return null;
  const isLeft = values.kind === 'left';
  return (
    <div className={styles['fields']}>
      <DateField
        key={values.kind}
        label={t(isLeft ? 'exit.leftOn' : 'exit.newDay')}
        today={today}
        {...(isLeft ? { maxDate: today } : { minDate: today })}
        value={isLeft ? values.leftOn : values.plannedExitOn}
        error={fault}
        onChange={(on) => {
          onChange(isLeft ? { ...values, leftOn: on } : { ...values, plannedExitOn: on });
        }}
      />
    </div>
  );
}
