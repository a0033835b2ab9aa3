import { Button } from '@mantine/core';
import type { LawQuestion } from '@sapar/contracts';
import { IconScale } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './law.module.css';
import { useConfirming } from './use-confirming.js';

/** Tentative days that have passed and rules that nobody checked for a year: seen by all of the host, answered by who decides. */
export function LawQuestions({ questions }: { readonly questions: readonly LawQuestion[] }) {
  const { t } = useDatedWords('law');
  const mayDecide = useMay('law.decide');
  return (
    <section className={`${styles['questions'] ?? ''} tone-doubt`} aria-labelledby="law-questions">
      <h2 id="law-questions">
        <IconScale size={16} aria-hidden /> {t('title')}
      </h2>
      <ul>
        {questions.map((question) =>
          question.kind === 'tentative-day' ? (
            <TentativeDay key={question.on} day={question} mayDecide={mayDecide} />
          ) : (
            <UnconfirmedRule key={question.ruleId} rule={question} mayDecide={mayDecide} />
          ),
        )}
      </ul>
      {mayDecide ? null : <p>{t('who')}</p>}
    </section>
  );
}

interface Answering {
  readonly mayDecide: boolean;
}
type Asked<Kind extends LawQuestion['kind']> = Extract<LawQuestion, { readonly kind: Kind }>;

function TentativeDay({ day, mayDecide }: Answering & { readonly day: Asked<'tentative-day'> }) {
  const { t, day: dayWords, language } = useDatedWords('law');
  const { confirm, isPending } = useConfirming();
  const { on, name, settleOn } = day;
  return (
    <li>
      <p>
        {t('day', { name: name[language], date: dayWords(on) })}
        <small>{t('dayWhy', { date: dayWords(settleOn) })}</small>
      </p>
      <span>
        {mayDecide ? (
          <Button
            variant="default"
            loading={isPending}
            onClick={() => {
              confirm(on);
            }}
          >
            {t('confirm')}
          </Button>
        ) : null}
        <Link to="/calendar" search={{ year: Number(on.slice(0, 4)) }}>
          {t('calendar')}
        </Link>
      </span>
    </li>
  );
}

function UnconfirmedRule({ rule, mayDecide }: Answering & { readonly rule: Asked<'rule-unconfirmed'> }) {
  const { t, day, language } = useDatedWords('law');
  return (
    <li>
      <p>
        {t('rule', { title: rule.title[language], date: day(rule.checkedOn) })}
        <small>{t('ruleWhy', { count: rule.dates })}</small>
      </p>
      <span>
        <Link to="/rules/$ruleId" params={{ ruleId: rule.ruleId }} search={{}}>
          {t(mayDecide ? 'open' : 'see')}
        </Link>
      </span>
    </li>
  );
}
