import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import styles from './cases.module.css';

interface FoldProps {
  /** The whole line while it is folded. */
  readonly title: ReactNode;
  /** Beside the line, pressed by itself. */
  readonly aside?: ReactNode;
  /** What needs nobody now stands as one line until it is asked for. */
  readonly isOpenAtFirst?: boolean;
  readonly level: 2 | 3;
  readonly children: ReactNode;
}

/** A heading that shows and hides what belongs to it. */
export function Fold({ title, aside, isOpenAtFirst = false, level, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const Heading = `h${String(level)}` as 'h2' | 'h3';
  return (
    <>
      <div className={styles['foldHead']}>
        <Heading>
          <UnstyledButton
            className={styles['foldButton'] ?? ''}
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            <IconChevronRight size={14} aria-hidden />
            <span>{title}</span>
          </UnstyledButton>
        </Heading>
        {aside}
      </div>
      {isOpen ? children : null}
    </>
  );
}
