import { ApiProblem } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';
import styles from './calendar.module.css';

const LINE = /^lines\.(\d+)/u;

/** What was refused and at which line; nothing has been saved by halves. */
export function RefusalLines({ problem }: { readonly problem: unknown }) {
  const { t } = useWords('calendar', 'shell');
  const known = problem instanceof ApiProblem ? problem : null;
  return (
    <div role="alert" className={`${styles['note'] ?? ''} tone-over`}>
      <b>{known === null || known.title === '' ? t('shell:error.unexpected') : known.title}</b>
      <ul>
        {(known?.errors ?? []).map(({ path, message }) => (
          <li key={path}>
            {placeOf(path, t)} {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeOf(path: string, t: (key: string, values?: Record<string, unknown>) => string): string {
  const line = LINE.exec(path)?.[1];
  return line === undefined ? '' : `${t('import.line', { line })}:`;
}
