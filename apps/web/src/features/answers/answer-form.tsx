import { Button, TextInput } from '@mantine/core';
import type { AnswerPage } from '@sapar/contracts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field.js';
import { ApiProblem } from '../../lib/api.js';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './answer.module.css';
import { Choice } from './choice.js';
import { useGiveAnswer } from './api.js';
import { ANSWER_KINDS, faultsOfAnswer, toAnswer, type AnswerKind, type AnswerValues } from './to-answer.js';

export interface AnswerFormProps {
  readonly token: string;
  readonly page: AnswerPage;
  readonly onAnswered: () => void;
}

type Faults = Readonly<Record<string, string>>;

const KIND_WORDS: Readonly<Record<AnswerKind, string>> = {
  arrived: 'arrived',
  later: 'later',
  'not-coming': 'notComing',
};

/** One question, three answers, one button. */
export function AnswerForm({ token, page, onAnswered }: AnswerFormProps) {
  const { t } = useDatedWords('answers');
  const [values, setValues] = useState<AnswerValues>(() => firstValues(page));
  const [faults, setFaults] = useState<Faults>({});
  const answer = useGiveAnswer(token);
  const problem = answer.error instanceof ApiProblem ? answer.error : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOfAnswer(values, page.today, t);
    setFaults(found);
    if (Object.keys(found).length > 0 || answer.isPending) return;
    answer.mutate(toAnswer(values), {
      onSuccess: onAnswered,
      onError: (error) => {
        if (error instanceof ApiProblem)
          setFaults(Object.fromEntries(error.errors.map(({ path, message }) => [path, message])));
      },
    });
  };
  return (
    <section className={styles['card']}>
      <Question page={page} />
      <form onSubmit={submit} noValidate>
        <h2>{t('yours')}</h2>
        {ANSWER_KINDS.map((kind) => (
          <Choice
            key={kind}
            value={kind}
            word={t(KIND_WORDS[kind])}
            hint={t(`${KIND_WORDS[kind]}Hint`)}
            isChosen={values.kind === kind}
            onChoose={() => {
              setValues({ ...values, kind });
              setFaults({});
            }}
          />
        ))}
        <AnswerFields values={values} faults={faults} today={page.today} onChange={setValues} />
        {problem === null || Object.keys(faults).length > 0 ? null : <ProblemNote problem={problem} />}
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

/** The planned day is the likeliest answer once it has come. */
function firstValues({ plannedArrivalOn, today }: AnswerPage): AnswerValues {
  const hasCome = plannedArrivalOn !== null && plannedArrivalOn <= today;
  return {
    kind: 'arrived',
    arrivedOn: hasCome ? plannedArrivalOn : '',
    plannedArrivalOn: '',
    borderPoint: '',
    addressOfStay: '',
  };
}

function Question({ page }: { readonly page: AnswerPage }) {
  const { t, day } = useDatedWords('answers');
  return (
    <div>
      <h1>{t('title', { name: page.technicianName })}</h1>
      {page.plannedArrivalOn === null ? null : (
        <p className={styles['big']}>{t('planned', { date: day(page.plannedArrivalOn) })}</p>
      )}
      {page.dueOnIfArrived === null ? null : <p>{t('ifArrived', { date: day(page.dueOnIfArrived) })}</p>}
      <p className={styles['quiet']}>{t('host', { host: page.hostName })}</p>
    </div>
  );
}

interface AnswerFieldsProps {
  readonly values: AnswerValues;
  readonly faults: Faults;
  readonly today: string;
  readonly onChange: (values: AnswerValues) => void;
}

function AnswerFields({ values, faults, today, onChange }: AnswerFieldsProps) {
  const { t } = useDatedWords('answers');
  if (values.kind === 'not-coming') return null;
  if (values.kind === 'later')
    return (
      <div className={styles['fields']}>
        <DateField
          label={t('newDay')}
          today={today}
          minDate={today}
          value={values.plannedArrivalOn}
          error={faults['plannedArrivalOn']}
          onChange={(plannedArrivalOn) => {
            onChange({ ...values, plannedArrivalOn });
          }}
        />
      </div>
    );
  return (
    <div className={styles['fields']}>
      <DateField
        label={t('arrivedOn')}
        today={today}
        maxDate={today}
        value={values.arrivedOn}
        error={faults['arrivedOn']}
        onChange={(arrivedOn) => {
          onChange({ ...values, arrivedOn });
        }}
      />
      <TextInput
        label={`${t('border')} (${t('optional')})`}
        value={values.borderPoint}
        error={faults['borderPoint']}
        onChange={(event) => {
          onChange({ ...values, borderPoint: event.currentTarget.value });
        }}
      />
      <TextInput
        label={`${t('address')} (${t('optional')})`}
        description={t('addressHint')}
        value={values.addressOfStay}
        error={faults['addressOfStay']}
        onChange={(event) => {
          onChange({ ...values, addressOfStay: event.currentTarget.value });
        }}
      />
    </div>
  );
}
