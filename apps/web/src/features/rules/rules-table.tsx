import type { RuleLine } from '@sapar/contracts';
import { topicWords } from '@sapar/messages';
import { Link } from '@tanstack/react-router';
import type { RulesSearch } from '../../app/rules-search.js';
import { useDatedWords } from '../cases/dated-words.js';
import { byTopic } from './by-topic.js';
import { ConfidenceMark, FreshnessMark } from './rule-marks.js';
import { RuleValue } from './rule-value.js';
import styles from './rules.module.css';

interface RulesTableProps {
  readonly rules: readonly RuleLine[];
  readonly search: RulesSearch;
}

const COLUMNS = ['rule', 'value', 'confidence', 'freshness', 'sources'] as const;

/** One line a rule, topic by topic; the whole line opens it. */
export function RulesTable({ rules, search }: RulesTableProps) {
  const { t, language } = useDatedWords('rules');
  return (
    <div className={styles['frame']}>
      <table>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {byTopic(rules).map(({ topic, rules: own }) => (
          <tbody key={topic}>
            <tr className={styles['topic']}>
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                {topicWords(topic, language)}
              </th>
            </tr>
            {own.map((rule) => (
              <Row key={rule.id} rule={rule} search={search} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ rule, search }: { readonly rule: RuleLine; readonly search: RulesSearch }) {
  const { t, language } = useDatedWords('rules');
  return (
    <tr>
      <th scope="row">
        <Link to="/rules/$ruleId" params={{ ruleId: rule.id }} search={search} className={styles['stretched']}>
          {rule.title[language]}
        </Link>
        <small>{rule.instrument[language]}</small>
      </th>
      <td className={styles['value']}>
        <RuleValue rule={rule} />
      </td>
      <td>{rule.value === null ? null : <ConfidenceMark confidence={rule.confidence} />}</td>
      <td>
        <FreshnessMark freshness={rule.freshness} />
      </td>
      <td className={styles['count']}>{t('sourceCount', { count: rule.sourceCount })}</td>
    </tr>
  );
}
