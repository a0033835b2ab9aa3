import type { CitedRule } from '@sapar/contracts';
import { confidenceWords, ruleFreshnessWords } from '@sapar/messages';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './days.module.css';

/** The rule behind a figure; a contested one opens with what each side says and where. */
export function RuleLine({ rule }: { readonly rule: CitedRule }) {
  const { t, day, moment, language } = useDatedWords('days');
  return (
    <details className={styles['rule']} data-contested={rule.isContested || undefined}>
      <summary>
        {rule.isContested ? <StatusWord tone="doubt">{t('rule.contested')}</StatusWord> : t('rule.sources')}
      </summary>
      <p>{rule.title[language]}</p>
      <p>{rule.instrument[language]}</p>
      <p>
        {confidenceWords(rule.confidence, language)} · {t('rule.checked', { date: day(rule.checkedOn) })}
        {rule.freshness === 'checked'
          ? null
          : ` · ${ruleFreshnessWords(rule.freshness, language)} · ${t('rule.ageing', { owner: ownerOf(rule, t) })}`}
      </p>
      {rule.check === null ? null : (
        <p>
          {t('rule.check', {
            ...{ name: rule.check.signedName, moment: moment(rule.check.signedAt) },
            ...{ date: day(rule.check.checkedOn), note: rule.check.note },
          })}
        </p>
      )}
      <Sources sources={rule.sources} />
      {rule.conflicts.map(({ words, sources }) => (
        <div key={words.en} className={styles['conflict']}>
          <p>{words[language]}</p>
          <Sources sources={sources} />
        </div>
      ))}
      <code>{rule.id}</code>
    </details>
  );
}

// The catalogue names the role that keeps it; a person's name stands as it is.
const ownerOf = ({ owner }: CitedRule, t: (key: string) => string): string =>
  owner === 'rules-editor' ? t('rule.owner') : owner;

function Sources({ sources }: Pick<CitedRule, 'sources'>) {
  return (
    <ul className={styles['sources']}>
      {sources.map(({ title, link, published }) => (
        <li key={title}>
          {link === null ? (
            title
          ) : (
            <a href={link} rel="noreferrer" target="_blank">
              {title}
            </a>
          )}
          {published === null ? null : <small> {published}</small>}
        </li>
      ))}
    </ul>
  );
}
