import { topicWords } from '@sapar/messages';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RulesSearch } from '../../app/rules-search.js';
import { useDatedWords } from '../cases/dated-words.js';
import { rulesQuery } from './api.js';
import { byTopic } from './by-topic.js';
import { SearchField } from './rules-tools.js';
import styles from './rules.module.css';

// A rule opened by its address would else stand somewhere below the edge of the list.
const bringIntoView = (link: HTMLAnchorElement | null): void => link?.scrollIntoView({ block: 'nearest' });

/** The rules found, beside the one that is open; narrow screens go back to the list instead. */
export function RulesIndex({ ruleId, search }: { readonly ruleId: string; readonly search: RulesSearch }) {
  const { t, language } = useDatedWords('rules');
  const navigate = useNavigate();
  const { data } = useQuery(rulesQuery(search, language));
  const go = (next: RulesSearch): void =>
    void navigate({ to: '/rules/$ruleId', params: { ruleId }, search: next, replace: true });
  return (
    <nav className={styles['index']} aria-label={t('title')}>
      <SearchField search={search} onGo={go} />
      {byTopic(data?.items ?? []).map(({ topic, rules }) => (
        <section key={topic}>
          <h3>{topicWords(topic, language)}</h3>
          <ul>
            {rules.map(({ id, title }) => (
              <li key={id}>
                <Link
                  to="/rules/$ruleId"
                  params={{ ruleId: id }}
                  search={search}
                  aria-current={id === ruleId ? 'page' : undefined}
                  ref={id === ruleId ? bringIntoView : null}
                >
                  {title[language]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
