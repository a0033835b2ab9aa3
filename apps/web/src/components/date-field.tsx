import { ActionIcon, TextInput } from '@mantine/core';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useNow } from '../lib/now.js';
import { useWords } from '../lib/words.js';
import { parseTypedDate } from './typed-date.js';

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.js')).DayPicker }));

export interface DateFieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** `YYYY-MM-DD`, or what was typed while it is no day yet, or nothing. */
  readonly value?: string | null;
  readonly onChange?: (value: string) => void;
  readonly error?: ReactNode;
  /** Today in Kazakhstan, where the page knows it without the shell; completes a year left out. */
  readonly today?: string;
  readonly minDate?: string;
  readonly maxDate?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** A day that can be typed or picked; once read, its month stands as a word, so that 03.04 cannot be mistaken. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, today: given, minDate, maxDate, error, ...field } = props;
  const { t, language } = useWords('shell');
  const now = useNow();
  const [typed, setTyped] = useState<string | null>(null);
  const [isPicking, setIsPicking] = useState(false);
  const today = (given ?? now?.today ?? maxDate ?? '2026-01-01') as CalendarDate;
  const held = value ?? '';
  const shown = ISO.test(held) ? formatDate(held as CalendarDate, language) : held;
  const isUnread = typed === null && held !== '' && !ISO.test(held);
  const settle = (text: string): void => {
    setTyped(null);
    onChange?.(text.trim() === '' ? '' : (parseTypedDate(text, today) ?? text));
  };
  const toggle = (): void => setIsPicking(!isPicking);
  return (
    <div>
      <TextInput
        {...field}
        value={typed ?? shown}
        placeholder={t('date.placeholder')}
        inputMode="text"
        autoComplete="off"
        error={isUnread && (error === undefined || error === null) ? t('date.notADay') : error}
        rightSection={<PickerButton isOpen={isPicking} disabled={field.disabled === true} onToggle={toggle} />}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const read = parseTypedDate(text, today);
          if (read !== null) onChange?.(read);
        }}
        onBlur={() => {
          if (typed !== null) settle(typed);
        }}
      />
      {isPicking ? (
        <Suspense fallback={null}>
          <DayPicker
            language={language}
            value={ISO.test(held) ? held : null}
            today={today}
            {...(minDate === undefined ? {} : { minDate })}
            {...(maxDate === undefined ? {} : { maxDate })}
            onPick={(day) => {
              setTyped(null);
              setIsPicking(false);
              onChange?.(day);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

interface PickerButtonProps {
  readonly isOpen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

function PickerButton({ isOpen, disabled, onToggle }: PickerButtonProps) {
  const { t } = useWords('shell');
  return (
    <ActionIcon aria-label={t('date.pick')} aria-expanded={isOpen} disabled={disabled} onClick={onToggle}>
      <IconCalendar size={16} aria-hidden />
    </ActionIcon>
  );
}
