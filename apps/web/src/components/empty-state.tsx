import type { ReactNode } from 'react';
import styles from './page.module.css';

interface EmptyStateProps {
  /** The heading of a page that has nothing else; left out inside a page. */
  readonly title?: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
}

/** One sentence, one button, the horizon. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <section className={styles['empty']}>
      {title === undefined ? null : <h1>{title}</h1>}
      <p>{text}</p>
      {action}
      <svg className={styles['horizon']} viewBox="0 0 800 72" preserveAspectRatio="none" aria-hidden>
        <path d="M0 34c140-26 270-8 410 2s270 4 390-16v52H0Z" fill="var(--sp-sky)" opacity=".3" />
        <path d="M0 52c160-18 320-4 460 0s240-8 340-14v34H0Z" fill="var(--sp-steppe)" opacity=".4" />
      </svg>
    </section>
  );
}
