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
  readonly target: ReactElement;
}

/** Comes with the first press of 'why?': takes the focus over from the chip that asked and opens. */
export function WhyPopover({ deadlineId, dueOn, target }: WhyPopoverProps) {
  const { t, language } = useWords('deadlines');
  const [isOpen, setIsOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    holder.current?.querySelector('button')?.focus();
    setIsOpen(true);
  }, []);
  const title = dueOn === null ? t('whyNoDate') : t('whyDate', { date: formatDate(dueOn, language) });
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      width={452}
      position="bottom-start"
      withArrow
      trapFocus
      returnFocus
      shadow="md"
      radius="xl"
    >
      <Popover.Target>
        <span
          ref={holder}
          onClick={() => {
            setIsOpen((before) => !before);
          }}
        >
          {target}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles['pop'] ?? ''} aria-label={title}>
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
  );
}
