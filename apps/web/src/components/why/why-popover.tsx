import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Popover.css';
import { CloseButton, Popover } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
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
  const dropdown = useRef<HTMLDivElement>(null);
  const focusChip = (): void => {
    holder.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    focusChip();
    setIsOpen(true);
  }, []);
  const title = dueOn === null ? t('whyNoDate') : t('whyDate', { date: formatDate(dueOn, language) });
  useEscape(isOpen, () => {
    setIsOpen(false);
    focusChip();
  });
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
        onExitTransitionEnd={() => {
          const focused = document.activeElement;
          if (focused === document.body || dropdown.current?.contains(focused) === true) focusChip();
        }}
        shadow="md"
        radius="xl"
      >
        <Popover.Target>{target(toggle)}</Popover.Target>
        <Popover.Dropdown ref={dropdown} p={0} className={styles['pop'] ?? ''} aria-label={title}>
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

/**
 * The library hears Escape only inside its popover, and the focus gets there a moment after it has opened: who presses the
 * key in between is heard too, and gets the focus back once the popover has gone.
 */
function useEscape(isOpen: boolean, onEscape: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (isOpen && event.key === 'Escape') onEscape();
  });
}
