import { Button, Stack } from '@mantine/core';
import type { SavedView } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import { useViewActs } from './api.js';
import styles from './saved-views.module.css';

/** What was deleted in the last thirty days, each with its way back. */
export function DeletedViews({ views }: { readonly views: readonly SavedView[] }) {
  const { t, day } = useDatedWords('saved-views');
  const { restore } = useViewActs();
  if (views.length === 0) return <p>{t('deleted.none')}</p>;
  return (
    <Stack gap="sm">
      <p className={styles['hint']}>{t('deleted.hint')}</p>
      <ul className={styles['deleted']}>
        {views.map((view) => (
          <li key={view.id}>
            <span>
              {view.name}
              <small>{t('deleted.on', { date: day((view.deletedAt ?? '').slice(0, 10)) })}</small>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('deleted.restoreOf', { name: view.name })}
              onClick={() => {
                restore(view);
              }}
            >
              {t('deleted.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
