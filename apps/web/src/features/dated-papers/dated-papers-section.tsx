import { Button } from '@mantine/core';
import type { CaseDetail, DatedPaper } from '@sapar/contracts';
import { useState } from 'react';
import { useMay } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { PaperForm } from './paper-form.js';
import { usePaperRemoval } from './use-paper-removal.js';

/** Papers that end and appointments: each has a watched day, and somebody who sees to it. */
export function DatedPapersSection({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('dated-papers');
  const mayWrite = useMay('cases.write');
  const [open, setOpen] = useState<DatedPaper | 'new' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  if (detail.papers.length === 0 && open === null)
    return (
      <section className={styles['section']} aria-label={t('title')} data-empty>
        <h2>{t('title')}</h2>
        <p className={styles['quiet']}>{t('none')}</p>
        {mayWrite ? (
          <Button
            variant="default"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('add')}
          </Button>
        ) : null}
      </section>
    );
  return (
    <section className={styles['section']} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <div className={styles['card']}>
        <ul className={styles['history']}>
          {detail.papers.map((paper) => (
            <PaperLine key={paper.id} paper={paper} onCorrect={mayWrite ? setOpen : null} />
          ))}
        </ul>
        {open !== null ? (
          <PaperForm
            key={open === 'new' ? 'new' : open.id}
            caseId={detail.id}
            paper={open === 'new' ? null : open}
            onClose={close}
          />
        ) : mayWrite ? (
          <Button
            variant="default"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('add')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface PaperLineProps {
  readonly paper: DatedPaper;
  /** Null for who may only read. */
  readonly onCorrect: ((paper: DatedPaper) => void) | null;
}

function PaperLine({ paper, onCorrect }: PaperLineProps) {
  const { t, day, moment } = useDatedWords('dated-papers');
  const { t: ofCase } = useDatedWords('cases');
  const { act, isPending } = usePaperRemoval();
  const { title, kind, endsOn, responsible, isRemoved, recordedByName, recordedAt } = paper;
  const byName = recordedByName ?? ofCase('history.system');
  return (
    <li className={isRemoved ? styles['crossed'] : undefined}>
      <b>{t(`kinds.${kind}`)}</b> {title} · {day(endsOn)}
      {responsible === null ? null : ` · ${t('by', { name: responsible })}`}{' '}
      {onCorrect === null ? null : (
        <>
          {isRemoved ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('correctOf', { title })}
              onClick={() => {
                onCorrect(paper);
              }}
            >
              {t('correct')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            loading={isPending}
            aria-label={t(isRemoved ? 'restoreOf' : 'removeOf', { title })}
            onClick={() => {
              act(paper);
            }}
          >
            {t(isRemoved ? 'restore' : 'remove')}
          </Button>
        </>
      )}
      <small>{ofCase('history.by', { name: byName, moment: moment(recordedAt) })}</small>
    </li>
  );
}
