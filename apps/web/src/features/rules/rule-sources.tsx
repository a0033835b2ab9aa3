import type { RuleOut } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './rules.module.css';

type Source = RuleOut['sources'][number];

/** Every source that the rule cites, with its address and the day it was published. */
export function RuleSources({ rule }: { readonly rule: RuleOut }) {
  const { t } = useDatedWords('rules');
  return (
    <section className={styles['section']}>
      <h2>{t('sources')}</h2>
      <SourceList sources={rule.sources} />
    </section>
  );
}

export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className={styles['sources']}>
      {sources.map((source) => (
        <li key={source.title}>
          <SourceName {...source} />
          <Published published={source.published} />
        </li>
      ))}
    </ul>
  );
}

export const SourceName = ({ title, link }: { readonly title: string; readonly link?: string | null | undefined }) =>
  link === null || link === undefined ? (
    title
  ) : (
    <a href={link} target="_blank" rel="noreferrer">
      {title}
    </a>
  );

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

function Published({ published }: { readonly published: string | null }) {
  const { t, language } = useDatedWords('rules');
  if (published === null) return null;
  const date = WHOLE_DAY.test(published)
    ? formatDate(published as CalendarDate, language, { weekday: false })
    : published;
  return <small> {t('published', { date })}</small>;
}
