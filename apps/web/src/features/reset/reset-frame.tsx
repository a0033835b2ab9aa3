import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { LogoMark, Wordmark } from '../../components/logo.js';
import { showLanguage, useWords } from '../../lib/words.js';
import styles from '../answers/answer.module.css';

interface ResetFrameProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}

/** The page around a forgotten password, in every state: what it is about, what to do, and the way back. */
export function ResetFrame({ title, lines, children }: ResetFrameProps) {
  const { t } = useWords('reset');
  return (
    <main className={styles['page']}>
      <header className={styles['top']}>
        <span className={styles['brand']}>
          <LogoMark size={28} />
          <Wordmark height={18} />
        </span>
        <LanguageSwitch onChange={(language) => void showLanguage(language)} />
      </header>
      <section className={styles['card']}>
        <div role="status">
          <h1>{title}</h1>
          {lines.map((line) => (
            <p key={line} className={styles['quiet']}>
              {line}
            </p>
          ))}
        </div>
        {children === undefined ? null : <div>{children}</div>}
        <div>
          <Link to="/sign-in" search={{}}>
            {t('back')}
          </Link>
        </div>
      </section>
    </main>
  );
}
