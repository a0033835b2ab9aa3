import { Button } from '@mantine/core';
import type { RuleOut } from '@sapar/contracts';
import { formatFigure } from '@sapar/messages';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import type { Choice } from './decision-facts.js';
import { SourceList } from './rule-sources.js';
import styles from './rules.module.css';

type Reading = RuleOut['readings'][number];
type Option = Reading['options'][number];

interface RuleReadingsProps {
  readonly rule: RuleOut;
  /** Null for who only reads. */
  readonly onChoose: ((choice: Choice) => void) | null;
}

/** The competing readings side by side, with the day that each gives, the strictest and the one in use. */
export function RuleReadings({ rule, onChoose }: RuleReadingsProps) {
  const { t, language } = useDatedWords('rules');
  return rule.readings.map((reading) => (
    <section key={reading.question} className={styles['section']}>
      <h2>
        {reading.title[language]}{' '}
        <StatusWord tone="doubt">{t('readings', { count: reading.options.length })}</StatusWord>
      </h2>
      <div className={styles['readings']}>
        {reading.options.map((option) => (
          <OptionCard
            key={option.id}
            rule={rule}
            option={option}
            onChoose={
              onChoose === null
                ? null
                : () => {
                    onChoose({ kind: 'reading', question: reading.question, option: option.id });
                  }
            }
          />
        ))}
      </div>
    </section>
  ));
}

interface OptionCardProps {
  readonly rule: RuleOut;
  readonly option: Option;
  readonly onChoose: (() => void) | null;
}

function OptionCard({ rule, option, onChoose }: OptionCardProps) {
  const { t, language, day } = useDatedWords('rules');
  return (
    <div className={styles['option']} data-in-use={option.inUse || undefined}>
      <h3>{option.title[language]}</h3>
      <p className={styles['marks']}>
        {option.inUse ? <StatusWord tone="done">{t('inUse')}</StatusWord> : null}
        {option.isStrictest ? <StatusWord tone="info">{t('strictest')}</StatusWord> : null}
      </p>
      {option.value === null || rule.unit === 'code' ? null : <p>{formatFigure(option.value, rule.unit, language)}</p>}
      {option.dueOn === null ? null : (
        <p>
          {t('example', { arrived: day(rule.on) })} <b>{day(option.dueOn)}</b>
        </p>
      )}
      {option.sources.length === 0 ? (
        <p className={styles['quiet']}>{t('noSource')}</p>
      ) : (
        <SourceList sources={option.sources} />
      )}
      {option.inUse || onChoose === null ? null : (
        <Button variant="default" onClick={onChoose}>
          {t('decide.choose')}
        </Button>
      )}
    </div>
  );
}
