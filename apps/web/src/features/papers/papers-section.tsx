import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { usePapers } from './api.js';
import { PaperCard } from './paper-card.js';
import { PaperForm } from './paper-form.js';
import type { Choice, Paper, PaperKind } from './paper-kind.js';

interface PapersSectionProps<T extends Paper> {
  readonly kind: PaperKind<T>;
  readonly parentId?: string;
  readonly mayAdd: boolean;
  readonly options?: Readonly<Record<string, readonly Choice[]>>;
  readonly given?: Readonly<Record<string, unknown>>;
  /** What stands between the heading and the papers. */
  readonly children?: ReactNode;
  /** There is one of it at most. */
  readonly isSingle?: boolean;
  /** Further acts on one paper. */
  readonly actsOf?: (paper: T) => ReactNode;
}

/** Papers of one kind: what is there, a form for one more, and what was taken back. */
export function PapersSection<T extends Paper>(props: PapersSectionProps<T>) {
  const { kind, parentId = '', mayAdd, options = {}, given, children, actsOf, isSingle = false } = props;
  const { t } = useDatedWords('papers');
  const list = `/${kind.list.replace(':id', parentId)}`;
  const { data, error, refetch } = usePapers<T>(list);
  const [isAdding, setIsAdding] = useState(false);
  const items = data?.items ?? [];
  const kept = items.filter(({ removedAt }) => removedAt === null);
  const close = (): void => {
    setIsAdding(false);
  };
  return (
    <section
      className={styles['section']}
      aria-label={t(`${kind.words}.title`)}
      data-empty={(data !== undefined && items.length === 0 && !isAdding && children === undefined) || undefined}
    >
      <h2>{t(`${kind.words}.title`)}</h2>
      {children}
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={2} /> : null}
      {data !== undefined && kept.length === 0 && !isAdding ? (
        <p className={styles['quiet']}>{t(`${kind.words}.none`)}</p>
      ) : null}
      {kept.map((paper) => (
        <PaperCard
          key={`${paper.id}:${String(paper.version)}`}
          {...{ kind, paper, list, options, mayAct: mayAdd && paper.mayChange }}
          {...(actsOf === undefined ? {} : { acts: actsOf(paper) })}
        />
      ))}
      {isAdding ? (
        <div className={styles['card']}>
          <PaperForm kind={kind} list={list} options={options} onClose={close} {...(given ? { given } : {})} />
        </div>
      ) : null}
      {mayAdd && data !== undefined && !isAdding && !(isSingle && kept.length > 0) ? (
        <Button
          variant="default"
          mt="sm"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {t(`${kind.words}.add`)}
        </Button>
      ) : null}
      <Removed
        kind={kind}
        papers={items.filter(({ removedAt }) => removedAt !== null)}
        mayRestore={mayAdd}
        list={list}
      />
    </section>
  );
}

interface RemovedProps<T extends Paper> {
  readonly kind: PaperKind<T>;
  readonly papers: readonly T[];
  readonly mayRestore: boolean;
  readonly list: string;
}

/** Nothing taken back is gone: it stands here until somebody puts it back. */
function Removed<T extends Paper>({ kind, papers, mayRestore, list }: RemovedProps<T>) {
  const { t } = useDatedWords('papers');
  const [isOpen, setIsOpen] = useState(false);
  if (papers.length === 0) return null;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {t('removed', { count: papers.length })}
      </Button>
      {isOpen
        ? papers.map((paper) => (
            <PaperCard
              key={`${paper.id}:${String(paper.version)}`}
              {...{ kind, paper, list, options: {}, mayAct: mayRestore && paper.mayChange }}
            />
          ))
        : null}
    </div>
  );
}
