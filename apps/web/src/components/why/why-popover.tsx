import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Popover.css';
import { CloseButton, Popover } from '@mantine/core';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../../lib/words.js';
import { WhyThisDate } from './why-this-date.js';
import styles from './why.module.css';

interface WhyPopoverProps {
  readonly deadlineId: string;
  readonly dueOn: CalendarDate | null;
  /** The chip that asks; it carries what the library says about the popover. */
  readonly target: (onPress: () => void) => ReactElement<Record<string, unknown>>;
}

/** Comes with the first press of 'why?': takes the focus over from the chip that asked and opens. */
export function WhyPopover({ deadlineId, dueOn, target }: WhyPopoverProps) {
  const { t, language } = useWords('why');
  const [isOpen, setIsOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    holder.current?.querySelector('button')?.focus();
    setIsOpen(true);
  }, []);
  const title = dueOn === null ? t('whyNoDate') : t('whyDate', { date: formatDate(dueOn, language) });
  const toggle = (): void => {
    setIsOpen((before) => !before);
  };
  return (
    <span ref={holder}>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        width={452}
        position="bottom-start"
        withArrow
        middlewares={{ flip: true, shift: { padding: 12 }, size: { padding: 12 } }}
        trapFocus
        returnFocus
        shadow="md"
        radius="xl"
      >
        <Popover.Target>{target(toggle)}</Popover.Target>
        <Popover.Dropdown p={0} className={styles['pop'] ?? ''} aria-label={title}>
          <header className={styles['head']}>
            <h2>{title}</h2>
            <CloseButton
              aria-label={t('shell:close')}
              onClick={() => {
                setIsOpen(false);
              }}
            />
          </header>
          <WhyThisDate deadlineId={deadlineId} />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
