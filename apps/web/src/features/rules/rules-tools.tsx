import { TextInput } from '@mantine/core';
import type { RulePage } from '@sapar/contracts';
import { topicWords } from '@sapar/messages';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { RulesSearch } from '../../app/rules-search.js';
import { DateField } from '../../components/date-field.js';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './rules.module.css';

interface ToolProps {
  readonly search: RulesSearch;
  readonly onGo: (next: RulesSearch) => void;
}

/** Without what is empty, so that the address stays short. */
const without = (search: RulesSearch, part: keyof RulesSearch): RulesSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => name !== part));

/** Finds as one types: the address follows each letter. */
export function SearchField({ search, onGo }: ToolProps) {
  const { t } = useDatedWords('rules');
  const [text, setText] = useState(search.q ?? '');
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      maxLength={100}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onGo(typed.trim() === '' ? without(search, 'q') : { ...search, q: typed.trim() });
      }}
    />
  );
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** The day that every value is shown for. */
export function DayField({ search, onGo }: ToolProps) {
  const { t } = useDatedWords('rules');
  const { today } = useSession();
  const [on, setOn] = useState(search.on ?? today);
  return (
    <DateField
      label={t('on')}
      value={on}
      onChange={(day) => {
        setOn(day);
        if (day === today || day === '') onGo(without(search, 'on'));
        else if (ISO.test(day)) onGo({ ...search, on: day });
      }}
    />
  );
}

/** Topics with the number of rules that the search finds in each. */
export function TopicChips({ search, onGo, topics }: ToolProps & { readonly topics: RulePage['topics'] }) {
  const { t, language } = useDatedWords('rules');
  const all = topics.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles['chips']} role="group" aria-label={t('topic')}>
      <button
        type="button"
        aria-pressed={search.topic === undefined}
        onClick={() => {
          onGo(without(search, 'topic'));
        }}
      >
        {t('allTopics')} <span>{all}</span>
      </button>
      {topics.map(({ topic, count }) =>
        count === 0 && topic !== search.topic ? null : (
          <button
            key={topic}
            type="button"
            aria-pressed={topic === search.topic}
            onClick={() => {
              onGo(topic === search.topic ? without(search, 'topic') : { ...search, topic });
            }}
          >
            {topicWords(topic, language)} <span>{count}</span>
          </button>
        ),
      )}
    </div>
  );
}
