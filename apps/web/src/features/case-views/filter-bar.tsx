import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useMemberChoices } from '../people/api.js';
import { usePartners, useSites } from './api.js';
import { DUES, filtersOf, STAGES, type FilterName } from './case-view-search.js';
import styles from './case-views.module.css';
import { useCaseView } from './use-case-view.js';

/** Long enough to write a surname without asking for each letter. */
const PAUSE = 250;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The filters that all views share, in the address; each says by its colour that it is on. */
export function FilterBar() {
  const { t } = useDatedWords('views');
  const { search, change } = useCaseView();
  const { tenant } = useSession();
  const isHost = tenant.kind === 'host';
  const partners = usePartners(isHost ? 'supplier' : 'host').data?.items ?? [];
  const sites = useSites().data?.items ?? [];
  const members = useMemberChoices();
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }): Choice => ({ value: id, label: name });
  const isFiltered = filtersOf(search).length > 0;
  return (
    <div className={styles['filters']}>
      <SearchField key={search.q === undefined ? 'empty' : 'filled'} />
      <Filter name="siteId" choices={sites.map(nameOf)} />
      <Filter name="partnerId" choices={partners.map(nameOf)} />
      <Filter name="stage" choices={STAGES.map((value) => ({ value, label: t(`stages.${value}`) }))} />
      <Filter name="due" choices={DUES.map((value) => ({ value, label: t(`dues.${value}`) }))} />
      {isHost ? <Filter name="doerId" choices={members} /> : null}
      {isFiltered ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => {
            change(Object.fromEntries(filtersOf(search).map((name) => [name, undefined])));
          }}
        >
          {t('filters.clear')}
        </Button>
      ) : null}
    </div>
  );
}

function SearchField() {
  const { t } = useDatedWords('views');
  const { search, change } = useCaseView();
  const [text, setText] = useState(search.q ?? '');
  const ask = useDebouncedCallback((q: string) => {
    change({ q: q.trim() === '' ? undefined : q.trim() });
  }, PAUSE);
  return (
    <TextInput
      className={styles['search'] ?? ''}
      aria-label={t('filters.search')}
      placeholder={t('filters.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      maxLength={120}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}

function Filter({ name, choices }: { readonly name: FilterName; readonly choices: readonly Choice[] }) {
  const { t } = useDatedWords('views');
  const { search, change } = useCaseView();
  const value = search[name] ?? '';
  return (
    <label className={styles['filter']} data-on={value !== '' || undefined}>
      <span>{t(`filters.${name}`)}</span>
      <select
        value={value}
        onChange={(event) => {
          change({ [name]: event.currentTarget.value === '' ? undefined : event.currentTarget.value });
        }}
      >
        <option value="">{t('filters.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
