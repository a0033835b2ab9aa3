import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

const PAUSE_MILLISECONDS = 200;

/** What is typed, and what is looked for once the typing rests. */
export function useSearch(): { readonly typed: string; readonly asked: string; readonly type: (text: string) => void } {
  const [typed, type] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MILLISECONDS);
  return { typed, asked, type };
}
