import { Button } from '@mantine/core';
import type { TechnicianMerge } from '@sapar/contracts';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import { undoMerge, useMerges } from './api.js';
import { usePartWords } from './part-words.js';

/** What was made one with this person, and the way back while it is open. */
export function MergedNote({ technicianId, mayUndo }: { readonly technicianId: string; readonly mayUndo: boolean }) {
  const { t } = useDatedWords('merging');
  const items = useMerges(technicianId).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t('merged')}>
      <h2>{t('merged')}</h2>
      <ul className={styles['history']}>
        {items.map((merge) => (
          <MergeLine key={merge.id} merge={merge} mayUndo={mayUndo} />
        ))}
      </ul>
    </section>
  );
}

function MergeLine({ merge, mayUndo }: { readonly merge: TechnicianMerge; readonly mayUndo: boolean }) {
  const { t, moment } = useDatedWords('merging');
  const words = usePartWords();
  const refresh = useRefresh();
  const { mergedName, byName, mergedAt, undoUntil, canUndo, undoneAt, moved } = merge;
  const undo = async (): Promise<void> => {
    try {
      const { left, keptFields } = await undoMerge(merge);
      const rest = [words(left), keptFields.map((field) => t(`fields.${field}`)).join(', ')].filter(
        (part) => part !== '',
      );
      notifyDone(rest.length === 0 ? t('undone') : t('undoneBut', { rest: rest.join(', ') }));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <li>
      <b>{mergedName}</b> {moved.length === 0 ? null : <>· {words(moved)}</>}
      <small>
        {t('by', { name: byName ?? '–', moment: moment(mergedAt) })}
        {undoneAt === null ? null : ` · ${t('undoneAt', { moment: moment(undoneAt) })}`}
      </small>
      {canUndo && mayUndo ? (
        <div>
          <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => void undo()}>
            {t('undo')}
          </Button>
          <small>{t('until', { moment: moment(undoUntil) })}</small>
        </div>
      ) : null}
    </li>
  );
}
