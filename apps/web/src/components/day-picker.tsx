import '@mantine/dates/styles.css';
import 'dayjs/locale/kk.js';
import 'dayjs/locale/ru.js';
import { DatePicker } from '@mantine/dates';
import type { Language } from '@sapar/messages';
import { useWords } from '../lib/words.js';

interface DayPickerProps {
  readonly language: Language;
  readonly value: string | null;
  readonly today: string;
  readonly minDate?: string;
  readonly maxDate?: string;
  readonly onPick: (day: string) => void;
}

/** A month to press a day in; weeks begin on Monday, months are named by dayjs, never by the browser. */
export function DayPicker({ language, value, today, minDate, maxDate, onPick }: DayPickerProps) {
  const { t } = useWords('shell');
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={1}
      value={value}
      defaultDate={value ?? today}
      {...(minDate === undefined ? {} : { minDate })}
      {...(maxDate === undefined ? {} : { maxDate })}
      ariaLabels={{ nextMonth: t('date.nextMonth'), previousMonth: t('date.previousMonth') }}
      onChange={(day) => {
        if (day !== null) onPick(day);
      }}
    />
  );
}
