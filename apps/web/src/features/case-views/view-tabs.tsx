import { useDatedWords } from '../cases/dated-words.js';
import { useCaseCounts } from './api.js';
import { TABS, type Tab } from './case-view-search.js';
import styles from './case-views.module.css';
import { useCaseView } from './use-case-view.js';

/** Groups of stages with their numbers; the filters stay when one goes from tab to tab. */
export function ViewTabs() {
  const { t } = useDatedWords('views');
  const { tab, search, change } = useCaseView();
  const { data } = useCaseCounts();
  return (
    <nav className={styles['tabs']} aria-label={t('tabs.label')}>
      {TABS.map((each: Tab) => (
        <button
          key={each}
          type="button"
          aria-current={each === tab && search.stage === undefined ? 'page' : undefined}
          onClick={() => {
            change({ tab: each === 'current' ? undefined : each, stage: undefined });
          }}
        >
          {t(`tabs.${each}`)}
          {data === undefined ? null : <span>{data.tabs[each]}</span>}
        </button>
      ))}
    </nav>
  );
}
