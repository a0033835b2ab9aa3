import type { RuleOut } from '@sapar/contracts';
import { formatFigure } from '@sapar/messages';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './rules.module.css';

/** Every value with its period, the newest first; the one of the day is marked. */
export function RuleVersions({ rule }: { readonly rule: RuleOut }) {
  const { t, language, day } = useDatedWords('rules');
  return (
    <section className={styles['section']}>
      <h2>{t('history')}</h2>
      <ol className={styles['versions']}>
        {rule.versions.map((version) => (
          <li key={version.version} data-in-use={version.inUse || undefined}>
            <span>
              {t(version.inForceTo === null ? 'since' : 'fromTo', {
                from: day(version.inForceFrom),
                to: day(version.inForceTo),
              })}
            </span>
            <b>{version.value === null ? t('gap') : formatFigure(version.value, rule.unit, language)}</b>
            <small>
              {version.inUse ? `${t('onTheDay')} · ` : ''}
              {t('version', { version: version.version })}
              {version.isStartAttested ? ` · ${t('attested')}` : ''}
              {version.reason === null ? '' : ` · ${version.reason[language]}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
