import type { CalendarVersion } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';

/** Who changed the year, when and why; nothing is ever overwritten. */
export function Versions({ versions }: { readonly versions: readonly CalendarVersion[] }) {
  const { t, moment } = useDatedWords('calendar');
  return (
    <section className={styles['box']}>
      <h2>{t('versions.title')}</h2>
      <ol className={styles['versions']}>
        {versions.map((version) => (
          <li key={version.version} data-in-use={version.inUse || undefined}>
            <b>{version.version}</b> {version.inUse ? `· ${t('versions.inUse')}` : ''}
            <span>
              {version.isOwn ? `${version.signedName ?? ''}: ${version.reason ?? ''}` : t('versions.shipped')}
            </span>
            {version.added + version.removed + version.changed === 0 ? null : (
              <span>
                {t('versions.counts', { added: version.added, removed: version.removed, changed: version.changed })}
              </span>
            )}
            <time dateTime={version.at}>{moment(version.at)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
