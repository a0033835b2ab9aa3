import type { ViewDoubt } from '@sapar/contracts';
import { useCaseView } from '../case-views/use-case-view.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useSavedViews } from './api.js';
import styles from './saved-views.module.css';

/** What of the open view is not followed, and why; everything else of it is shown. */
export function ViewDoubts() {
  const { t } = useDatedWords('saved-views');
  const { search } = useCaseView();
  const { data } = useSavedViews();
  const view = data?.items.find(({ id }) => id === search.saved);
  if (view === undefined || view.doubts.length === 0) return null;
  return (
    <div className={`${styles['doubts'] ?? ''} tone-doubt`} role="status">
      {t('doubts.title', { name: view.name })}
      <ul>
        {view.doubts.map((doubt) => (
          <li key={`${doubt.part} ${doubt.name}`}>
            <Doubt doubt={doubt} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Doubt({ doubt: { part, name, why } }: { readonly doubt: ViewDoubt }) {
  const { t } = useDatedWords('saved-views');
  const { t: ofViews } = useDatedWords('views');
  const key = part === 'column' ? `columns.${name}` : `filters.${name}`;
  const known = part === 'sort' ? name : ofViews(key, { defaultValue: name });
  return <>{t(`doubts.${part}.${why}`, { name: known })}</>;
}
