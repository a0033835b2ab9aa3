import { useRef, useState, type KeyboardEvent } from 'react';
import { matching, typedMention, withMention, type Person } from './mentions.js';

/** Names offered at the caret, which of them is chosen, and what the keys do while the list is open. */
export function useOffered(value: string, onChange: (value: string) => void, people: readonly Person[]) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const typed = typedMention(value, caret);
  const offered = typed === null || typed.from === closedAt ? [] : matching(people, typed);
  const place = Math.min(at, offered.length - 1);
  const chosen = offered[place];
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
    if (event.key === 'ArrowDown') setAt((place + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((place + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') put(chosen);
    else if (event.key === 'Escape') setClosedAt(typed?.from ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string, place: number): void => {
    onChange(text);
    setCaret(place);
    setAt(0);
  };
  const follow = (): void => {
    setCaret(field.current?.selectionStart ?? 0);
  };
  return { field, offered, chosen, put, type, follow, onKeyDown };
}
