import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { StatusWord } from '../../components/status-word.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { PaperForm } from './paper-form.js';
import { PaperHistory } from './paper-history.js';
import type { Choice, Paper, PaperKind } from './paper-kind.js';
import { usePaperRemoval } from './use-paper-removal.js';

interface PaperCardProps<T extends Paper> {
  readonly kind: PaperKind<T>;
  readonly paper: T;
  readonly list: string;
  readonly options: Readonly<Record<string, readonly Choice[]>>;
  readonly mayAct: boolean;
  readonly acts?: ReactNode;
}

/** One paper: what it is, what it says, how it stands, and what can be done with it. */
export function PaperCard<T extends Paper>({ kind, paper, list, options, mayAct, acts }: PaperCardProps<T>) {
  const words = useDatedWords('papers');
  const [shown, setShown] = useState<'change' | 'history' | null>(null);
  const title = kind.titleOf(paper, words);
  const facts = kind.factsOf(paper, words).filter((fact) => fact !== null && fact !== '');
  const isRemoved = paper.removedAt !== null;
  if (shown === 'change')
    return (
      <div className={styles['card']}>
        <PaperForm
          {...{ kind, list, paper, options }}
          onClose={() => {
            setShown(null);
          }}
        />
      </div>
    );
  return (
    <div className={styles['card']}>
      <div className={styles['dateHead']}>
        <h3 className={isRemoved ? styles['crossed'] : undefined}>{title}</h3>
        <Group gap="sm">
          {(isRemoved ? [] : (kind.statusOf?.(paper, words) ?? [])).map(({ tone, text }) => (
            <StatusWord key={text} tone={tone} isSentence>
              {text}
            </StatusWord>
          ))}
        </Group>
      </div>
      {facts.map((fact) => (
        <p key={fact} className={styles['quiet']}>
          {fact}
        </p>
      ))}
      {isRemoved ? null : acts}
      <CardActs {...{ kind, paper, title, mayAct, isOpen: shown !== null, onShow: setShown }} />
      {shown === 'history' ? <PaperHistory kind={kind} paperId={paper.id} /> : null}
    </div>
  );
}

interface CardActsProps<T extends Paper> {
  readonly kind: PaperKind<T>;
  readonly paper: T;
  readonly title: string;
  readonly mayAct: boolean;
  readonly isOpen: boolean;
  readonly onShow: (shown: 'change' | 'history' | null) => void;
}

function CardActs<T extends Paper>({ kind, paper, title, mayAct, isOpen, onShow }: CardActsProps<T>) {
  const { t } = useDatedWords('papers');
  const { remove, restore } = usePaperRemoval(kind);
  const isRemoved = paper.removedAt !== null;
  const acts: readonly (readonly [string, () => void])[] = [
    ...(mayAct && !isRemoved
      ? [['change', () => onShow('change')] as const, ['remove', () => remove(paper)] as const]
      : []),
    ...(mayAct && isRemoved ? [['restore', () => restore(paper)] as const] : []),
    ['history', () => onShow(isOpen ? null : 'history')],
  ];
  return (
    <Group gap={4} mt={6} ml={-8}>
      {acts.map(([act, onPress]) => (
        <Button
          key={act}
          variant="subtle"
          size="compact-sm"
          aria-label={t('actOf', { act: t(act), paper: title })}
          {...(act === 'history' ? { 'aria-expanded': isOpen } : {})}
          onClick={onPress}
        >
          {t(act)}
        </Button>
      ))}
    </Group>
  );
}
