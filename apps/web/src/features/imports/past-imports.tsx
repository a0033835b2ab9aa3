import { Button } from '@mantine/core';
import type { ImportUndone, TechnicianImport } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useImports, useUndoImport } from './api.js';
import styles from './imports.module.css';

/** What came by files in the last thirty days, each with its way back. */
export function PastImports() {
  const { t } = useDatedWords('imports');
  const { data } = useImports();
  const [kept, setKept] = useState<ImportUndone['kept']>([]);
  const undo = useUndoImport((undone) => {
    setKept(undone.kept);
    notifyDone(t('past.undone', { count: undone.undone }));
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={styles['step']}>
      <h2>{t('past.title')}</h2>
      <p className={styles['quiet']}>{t('past.hint')}</p>
      {kept.length === 0 ? null : (
        <div className={`${styles['note'] ?? ''} tone-doubt`} role="status">
          {t('past.kept')}
          <ul className={styles['list']}>
            {kept.map(({ technicianId, name, why }) => (
              <li key={technicianId}>
                <Link to="/technicians/$technicianId" params={{ technicianId }}>
                  {name}
                </Link>
                {`: ${t(`past.${why}`)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles['frame']} role="region" aria-label={t('past.title')} tabIndex={0}>
        <table>
          <tbody>
            {data.items.map((item) => (
              <Past
                key={item.id}
                item={item}
                isBusy={undo.isPending}
                onUndo={() => {
                  undo.mutate(item, { onError: notifyProblem });
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface PastProps {
  readonly item: TechnicianImport;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

function Past({ item, isBusy, onUndo }: PastProps) {
  const { t, moment } = useDatedWords('imports');
  const { fileName, importedAt, byName, added, changed, undoUntil, undoneAt } = item;
  return (
    <tr>
      <td>
        {fileName}
        <small>{`${moment(importedAt)} · ${byName}`}</small>
      </td>
      <td>{t('past.counts', { added, changed })}</td>
      <td>
        {undoneAt === null ? (
          <>
            <Button
              variant="default"
              size="compact-sm"
              loading={isBusy}
              aria-label={t('past.undoOf', { name: fileName })}
              onClick={onUndo}
            >
              {t('past.undo')}
            </Button>
            <small>{t('past.until', { moment: moment(undoUntil) })}</small>
          </>
        ) : (
          t('past.undoneAt', { moment: moment(undoneAt) })
        )}
      </td>
    </tr>
  );
}
