import { Textarea } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './conversation.module.css';
import type { Person } from './mentions.js';
import { useOffered } from './use-offered.js';

interface MessageFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly people: readonly Person[];
  readonly listLabel: string;
  readonly error?: ReactNode;
  readonly onFocus?: () => void;
}

/** Plain words; an at sign offers names, by arrows and Enter or by the mouse. */
export function MessageField(props: MessageFieldProps) {
  const { label, placeholder = '', value, onChange, people, listLabel, error, onFocus } = props;
  const id = useId();
  const { field, offered, chosen, put, type, follow, onKeyDown } = useOffered(value, onChange, people);
  return (
    <div className={styles['field']}>
      <Textarea
        {...{ ref: field, label, placeholder, value, error, onFocus, onKeyDown }}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        onChange={(event) => {
          type(event.currentTarget.value, event.currentTarget.selectionStart);
        }}
        onSelect={follow}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={id}
        {...(chosen === undefined ? {} : { 'aria-activedescendant': `${id}-${chosen.userId}` })}
      />
      <ul id={id} role="listbox" aria-label={listLabel} className={styles['offered']} hidden={offered.length === 0}>
        {offered.map((person) => (
          <li
            key={person.userId}
            id={`${id}-${person.userId}`}
            role="option"
            aria-selected={person === chosen}
            // Before the field loses the caret.
            onMouseDown={(event) => {
              event.preventDefault();
              put(person);
            }}
          >
            {person.name} <small>{person.companyName}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
