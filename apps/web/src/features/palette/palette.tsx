import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { LoadError } from '../../components/load-error.js';
import { useWords } from '../../lib/words.js';
import type { PaletteEntry } from './palette-entries.js';
import styles from './palette.module.css';
import { usePaletteEntries } from './use-palette-entries.js';

/** One field that leads everywhere: people, missions, companies, invitations, acts and places. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('palette', 'shell');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching, problem } = usePaletteEntries(text);
  const navigate = useNavigate();
  const listId = useId();
  const current = entries[Math.min(chosen, entries.length - 1)];
  const open = (entry: PaletteEntry): void => {
    onClose();
    void navigate({ href: entry.to });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setChosen((Math.min(chosen, entries.length - 1) + step + entries.length) % entries.length);
    }
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      open(current);
    }
  };
  return (
    <div className={styles['palette']}>
      <label className={styles['field']}>
        <IconSearch size={18} aria-hidden />
        <span className="visually-hidden">{t('shell:search')}</span>
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current === undefined ? undefined : optionId(listId, current)}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          placeholder={t('placeholder')}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(0);
          }}
        />
      </label>
      {problem === null ? null : <LoadError problem={problem} />}
      <Options id={listId} entries={entries} current={current} onOpen={open} />
      <p className={styles['hint']} role="status">
        {entries.length > 0 ? t('hint') : isSearching ? t('searching') : t('nothing')}
      </p>
    </div>
  );
}

const optionId = (listId: string, { group, id }: PaletteEntry): string => `${listId}-${group}-${id}`;

interface OptionsProps {
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  readonly current: PaletteEntry | undefined;
  readonly onOpen: (entry: PaletteEntry) => void;
}

function Options({ id, entries, current, onOpen }: OptionsProps) {
  const { t } = useWords('palette');
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div id={id} role="listbox" aria-label={t('found')} className={styles['list']}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={t(`groups.${group}`)}>
          <div className={styles['group']} aria-hidden>
            {t(`groups.${group}`)}
          </div>
          {entries
            .filter((entry) => entry.group === group)
            .map((entry) => (
              <Option
                key={entry.id}
                id={optionId(id, entry)}
                entry={entry}
                isCurrent={entry === current}
                onOpen={onOpen}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isCurrent: boolean;
  readonly onOpen: (entry: PaletteEntry) => void;
}

function Option({ id, entry, isCurrent, onOpen }: OptionProps) {
  const { icon: Mark, label, detail } = entry;
  return (
    <div
      id={id}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: 'nearest' });
      }}
      role="option"
      aria-selected={isCurrent}
      className={styles['option']}
      onClick={() => {
        onOpen(entry);
      }}
    >
      <Mark size={17} stroke={1.6} aria-hidden />
      <span>
        {label}
        {detail === undefined ? null : <small>{detail}</small>}
      </span>
    </div>
  );
}
