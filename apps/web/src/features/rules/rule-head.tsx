import type { RuleOut } from '@sapar/contracts';
import { topicWords } from '@sapar/messages';
import type { ReactNode } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { ConfidenceMark, FreshnessMark } from './rule-marks.js';
import { RuleValue } from './rule-value.js';
import styles from './rules.module.css';

/** What the rule says on the day, since when, how sure it is, and who looks at it again. */
export function RuleHead({ rule }: { readonly rule: RuleOut }) {
  const { t, language, day } = useDatedWords('rules');
  const version = rule.versions.find(({ inUse }) => inUse);
  return (
    <header className={styles['ruleHead']}>
      <p className={styles['quiet']}>
        {topicWords(rule.topic, language)} · <code>{rule.id}</code>
      </p>
      <h1>{rule.title[language]}</h1>
      <p className={styles['quiet']}>{rule.instrument[language]}</p>
      <div className={styles['hero']}>
        <RuleValue rule={rule} />
      </div>
      <dl className={styles['facts']}>
        <Fact name={t('facts.on')}>{day(rule.on)}</Fact>
        {version === undefined ? null : (
          <Fact name={t('facts.inForce')}>
            {t(version.inForceTo === null ? 'since' : 'fromTo', {
              from: day(version.inForceFrom),
              to: day(version.inForceTo),
            })}
          </Fact>
        )}
        {rule.value === null ? null : (
          <Fact name={t('facts.confidence')}>
            <ConfidenceMark confidence={rule.confidence} />
          </Fact>
        )}
        <Fact name={t('facts.checked')}>
          {day(rule.checkedOn)} <FreshnessMark freshness={rule.freshness} />
        </Fact>
        <Fact name={t('facts.owner')}>{ownerOf(rule, t)}</Fact>
      </dl>
      {rule.check === null ? null : <Checked check={rule.check} />}
      {rule.staleSince === null ? null : (
        <p className={`${styles['note'] ?? ''} tone-win`}>
          {t(`ageing.${rule.freshness}`, {
            checked: day(rule.checkedOn),
            since: day(rule.staleSince),
            owner: ownerOf(rule, t),
          })}
        </p>
      )}
    </header>
  );
}

/** Whose word made the rule fresh for the own company. */
function Checked({ check }: { readonly check: NonNullable<RuleOut['check']> }) {
  const { t, day, moment } = useDatedWords('rules');
  const { signedName: name, signedAt, checkedOn, note } = check;
  return (
    <p className={styles['quiet']}>
      {t('check.by', { name, moment: moment(signedAt), date: day(checkedOn) })} {t('quoted', { text: note })}
    </p>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

// The catalogue names the role that keeps it; a person's name stands as it is.
const ownerOf = ({ owner }: RuleOut, t: (key: string) => string): string =>
  owner === 'rules-editor' ? t('owners.rules-editor') : owner;
