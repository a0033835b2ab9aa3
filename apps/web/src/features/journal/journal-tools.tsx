import { Button, Select } from '@mantine/core';
import { DateField } from '../../components/date-field.js';
import { useDatedWords } from '../cases/dated-words.js';
import { usePersonChoices } from '../technicians/use-person-choices.js';
import { NO_FILTER, useJournalChoices, type JournalFilter } from './api.js';
import styles from './journal.module.css';
import { wordOf } from './word-of.js';

interface ToolsProps {
  readonly filter: JournalFilter;
  readonly onChange: (filter: JournalFilter) => void;
}

/** By person, act, colleague and days; each alone or together. */
export function JournalTools({ filter, onChange }: ToolsProps) {
  const { t } = useDatedWords('journal');
  const { data: choices } = useJournalChoices();
  const { people, search } = usePersonChoices([filter.technicianId]);
  const acts = (choices?.acts ?? []).map((act) => ({ value: act, label: t(wordOf('acts', act)) }));
  const actors = (choices?.actors ?? []).map(({ userId, name }) => ({ value: userId, label: name }));
  const lists = [
    ['technicianId', people.map(({ id, displayName }) => ({ value: id, label: displayName }))],
    ['act', acts.sort((left, right) => left.label.localeCompare(right.label))],
    ['actorUserId', actors],
  ] as const;
  return (
    <div className={styles['tools']}>
      {lists.map(([name, data]) => (
        <Select
          key={name}
          label={t(`filter.${name}`)}
          placeholder={t('filter.all')}
          data={data}
          value={filter[name] === '' ? null : filter[name]}
          searchable
          {...(name === 'technicianId' ? search : {})}
          clearable
          nothingFoundMessage={t('filter.nothing')}
          onChange={(value) => onChange({ ...filter, [name]: value ?? '' })}
        />
      ))}
      {(['fromOn', 'toOn'] as const).map((name) => (
        <DateField
          key={name}
          label={t(`filter.${name}`)}
          value={filter[name]}
          onChange={(value) => onChange({ ...filter, [name]: value })}
        />
      ))}
      <Button
        variant="subtle"
        disabled={Object.values(filter).every((value) => value === '')}
        onClick={() => onChange(NO_FILTER)}
      >
        {t('filter.clear')}
      </Button>
    </div>
  );
}
