import { useRef, useState, type FormEvent } from 'react';

interface AskedFirst<Item> {
  /** What the question found; the next press of the same content goes on. */
  readonly items: readonly Item[];
  /** Asks before the act; another content is asked about anew. */
  readonly guard: (content: unknown, ask: () => Promise<readonly Item[]>, act: () => void) => void;
  readonly isAsking: boolean;
}

/** An act that is asked about before it is done: what is found is shown first, and pressing again does it knowingly. */
export function useAskedFirst<Item>(): AskedFirst<Item> {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const known = useRef<string | null>(null);
  const guard: AskedFirst<Item>['guard'] = (content, ask, act) => {
    const text = JSON.stringify(content);
    if (known.current === text) {
      act();
      return;
    }
    if (isAsking) return;
    setIsAsking(true);
    ask()
      // A question that fails must not keep anybody from the act, which says itself what is wrong.
      .catch((): readonly Item[] => [])
      .then((found) => {
        known.current = text;
        setItems(found);
        setIsAsking(false);
        if (found.length === 0) act();
      })
      .catch(() => setIsAsking(false));
  };
  return { items, guard, isAsking };
}

/** A submit that does nothing by itself. */
export const held =
  (act: () => void) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    act();
  };
