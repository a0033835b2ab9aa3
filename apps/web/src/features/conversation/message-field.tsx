import { Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './conversation.module.css';
import { matching, typedMention, withMention, type Person } from './mentions.js';

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
export function MessageField({
  label,
  placeholder,
  value,
  onChange,
  people,
  listLabel,
  error,
  onFocus,
}: MessageFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const typed = typedMention(value, caret);
  const offered = typed === null || typed.from === closedAt ? [] : matching(people, typed);
  const chosen = offered[Math.min(at, offered.length - 1)];
  const put = (person: Person): void => {
    if (typed === null) return;
    const next = withMention(value, caret, typed, person);
    onChange(next.text);
    setCaret(next.caret);
    setAt(0);
    // The caret follows once the new text stands in the field.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (chosen === undefined) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setAt((Math.min(at, offered.length - 1) + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') put(chosen);
    else if (event.key === 'Escape') setClosedAt(typed?.from ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = (): void => {
    setCaret(field.current?.selectionStart ?? 0);
  };
  return (
    <div className={styles['field']}>
      <Textarea
        ref={field}
        label={label}
        placeholder={placeholder ?? ''}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        value={value}
        error={error}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setAt(0);
        }}
        onSelect={follow}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
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
