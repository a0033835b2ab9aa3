import { Button, NumberInput, TextInput } from '@mantine/core';
import type { RuleOut } from '@sapar/contracts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { decisionOf, type Choice, type DecisionDraft } from './decision-facts.js';
import { DecisionEffect } from './decision-effect.js';
import { Refusal } from './refusal.js';
import styles from './rules.module.css';
import { useDeciding } from './use-deciding.js';

interface DecideFormProps {
  readonly rule: RuleOut;
  readonly choice: Choice;
  readonly onDone: () => void;
}

/** Day and reason, for a figure its source; then what would move, and only after it the signature. */
export function DecideForm({ rule, choice, onDone }: DecideFormProps) {
  const { t } = useDatedWords('rules');
  const { today } = useSession();
  const [draft, setDraft] = useState<DecisionDraft>({
    ...{ value: '', sourceTitle: '', sourceLink: '', fromOn: today, reason: '' },
  });
  const facts = decisionOf(rule.id, choice, draft);
  const { send, effect } = useDeciding(facts, onDone);
  const change = (part: Partial<DecisionDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>{t('decide.intro')}</p>
      <Chosen rule={rule} choice={choice} />
      {choice.kind === 'figure' ? <FigureFields rule={rule} draft={draft} onChange={change} /> : null}
      <DateField
        label={t('decide.from')}
        value={draft.fromOn}
        onChange={(fromOn) => {
          change({ fromOn });
        }}
      />
      <TextInput
        label={t('decide.reason')}
        maxLength={500}
        value={draft.reason}
        onChange={(event) => {
          change({ reason: event.currentTarget.value });
        }}
      />
      {send.error === null ? null : <Refusal problem={send.error} />}
      {effect === null ? null : <DecisionEffect effect={effect} />}
      <div className={styles['acts']}>
        <Button
          variant={effect === null ? 'filled' : 'default'}
          loading={send.isPending}
          disabled={facts === null}
          onClick={() => {
            send.mutate({ isDry: true });
          }}
        >
          {t('decide.compare')}
        </Button>
        {effect === null ? null : (
          <Button
            loading={send.isPending}
            onClick={() => {
              send.mutate({ isDry: false });
            }}
          >
            {t('decide.sign')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Chosen({ rule, choice }: Pick<DecideFormProps, 'rule' | 'choice'>) {
  const { language } = useDatedWords('rules');
  if (choice.kind === 'figure') return <h3>{rule.title[language]}</h3>;
  const reading = rule.readings.find(({ question }) => question === choice.question);
  return (
    <div className={styles['option']}>
      <h3>{reading?.title[language]}</h3>
      <p>{reading?.options.find(({ id }) => id === choice.option)?.title[language]}</p>
    </div>
  );
}

interface FigureFieldsProps {
  readonly rule: RuleOut;
  readonly draft: DecisionDraft;
  readonly onChange: (part: Partial<DecisionDraft>) => void;
}

function FigureFields({ rule, draft, onChange }: FigureFieldsProps) {
  const { t } = useDatedWords('rules');
  return (
    <>
      <NumberInput
        label={t('decide.value')}
        min={0}
        hideControls
        allowDecimal={rule.unit !== 'working-days'}
        value={draft.value}
        onChange={(value) => {
          onChange({ value: String(value) });
        }}
      />
      <TextInput
        label={t('decide.sourceTitle')}
        maxLength={300}
        value={draft.sourceTitle}
        onChange={(event) => {
          onChange({ sourceTitle: event.currentTarget.value });
        }}
      />
      <TextInput
        type="url"
        label={t('decide.sourceLink')}
        placeholder="https://"
        maxLength={1000}
        value={draft.sourceLink}
        onChange={(event) => {
          onChange({ sourceLink: event.currentTarget.value });
        }}
      />
    </>
  );
}
