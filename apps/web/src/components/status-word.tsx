import type { ReactNode } from 'react';
import styles from './marks.module.css';
import { TONE_ICON, type Icon, type Tone } from './tone.js';

export interface StatusWordProps {
  readonly tone: Tone;
  readonly icon?: Icon;
  /** A sentence that may break into lines; a word stays on its own. */
  readonly isSentence?: boolean;
  readonly children: ReactNode;
}

/** Icon, word and colour together; the word alone must do on a black-and-white print. */
export function StatusWord({ tone, icon, isSentence = false, children }: StatusWordProps) {
  const Mark = icon ?? TONE_ICON[tone];
  return (
    <span className={`${styles['status'] ?? ''} tone-${tone}`} data-sentence={isSentence || undefined}>
      <Mark size={14} stroke={1.8} aria-hidden />
      {children}
    </span>
  );
}
