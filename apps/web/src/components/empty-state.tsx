import type { ReactNode } from 'react';
import styles from './page.module.css';

/** One sentence, one button, the horizon. */
export function EmptyState({ text, action }: { readonly text: ReactNode; readonly action?: ReactNode }) {
  return (
    <section className={styles['empty']}>
      <p>{text}</p>
      {action}
      <svg className={styles['horizon']} viewBox="0 0 800 72" preserveAspectRatio="none" aria-hidden>
        <path d="M0 34c140-26 270-8 410 2s270 4 390-16v52H0Z" fill="var(--sp-sky)" opacity=".3" />
        <path d="M0 52c160-18 320-4 460 0s240-8 340-14v34H0Z" fill="var(--sp-steppe)" opacity=".4" />
      </svg>
    </section>
  );
}
