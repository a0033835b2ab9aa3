import { Button, Textarea } from '@mantine/core';
import type { CaseDetail, CaseQuestion } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { Fold } from './fold.js';
import styles from './cases.module.css';
import { questionText } from './question-text.js';
import { useAct } from './use-act.js';
import { useDatedWords, type DatedWords } from './dated-words.js';

/** Red questions: facts that are saved but do not fit together. */
export function QuestionsSection({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  if (detail.questions.length === 0) return null;
  const open = detail.questions.filter(({ answeredAt }) => answeredAt === null);
  const answered = detail.questions.filter(({ answeredAt }) => answeredAt !== null);
  return (
    <section className={styles['section']}>
      <h2>{t('questions.title')}</h2>
      {open.length > 0 ? <p className={styles['quiet']}>{t('questions.intro')}</p> : null}
      {open.map((question) => (
        <Question key={question.id} question={question} name={detail.technician.displayName} />
      ))}
      {answered.length === 0 ? null : (
        <Fold level={3} title={t('questions.closed', { count: answered.length })}>
          {answered.map((question) => (
            <Question key={question.id} question={question} name={detail.technician.displayName} />
          ))}
        </Fold>
      )}
    </section>
  );
}

function Question({ question, name }: { readonly question: CaseQuestion; readonly name: string }) {
  const words = useDatedWords('cases');
  const { t } = words;
  const [isOpen, setIsOpen] = useState(false);
  const text = questionText(question, words);
  if (question.answeredAt !== null)
    return (
      <div className={`${styles['question'] ?? ''} ${styles['answered'] ?? ''}`}>
        <p>{text}</p>
        <Answered question={question} at={question.answeredAt} words={words} />
      </div>
    );
  return (
    <div className={styles['question']}>
      <p>{text}</p>
      {isOpen ? (
        <AnswerForm
          question={question}
          name={name}
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
          {t('act.answer')}
        </Button>
      )}
    </div>
  );
}

interface AnsweredProps {
  readonly question: CaseQuestion;
  readonly at: string;
  readonly words: DatedWords;
}

/** Somebody's own words, or what closed the question when nobody answered it. */
function Answered({ question, at, words: { t, moment } }: AnsweredProps) {
  const facts = { moment: moment(at), name: question.answeredByName ?? t('history.system') };
  return (
    <>
      <b>{question.answerCode === null ? question.answer : t(`questions.codes.${question.answerCode}`)}</b>
      <p className={styles['quiet']}>
        {question.answerCode === null ? t('questions.answered', facts) : t('history.by', facts)}
      </p>
    </>
  );
}

interface AnswerFormProps {
  readonly question: CaseQuestion;
  readonly name: string;
  readonly onClose: () => void;
}

function AnswerForm({ question, name, onClose }: AnswerFormProps) {
  const { t } = useDatedWords('cases');
  const act = useAct<{ answer: string }, { answer: string }, unknown>({
    path: `/questions/${question.id}/answer`,
    initialValues: { answer: '' },
    validate: ({ answer }) => (answer.trim() === '' ? { answer: t('arrival.needed') } : {}),
    toBody: ({ answer }) => ({ answer }),
    onDone: () => {
      notifyDone(t('done.answered', { name }));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('questions.send')} cancel={t('cancel')} onCancel={onClose}>
      <Textarea
        label={t('questions.answer')}
        description={t('questions.answerHint')}
        autosize
        minRows={2}
        {...act.form.getInputProps('answer')}
      />
    </ActForm>
  );
}
