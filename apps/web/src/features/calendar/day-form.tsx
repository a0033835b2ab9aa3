import { Checkbox, Select, TextInput } from '@mantine/core';
import type { CalendarDayKind, EditedDay } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';

const KINDS: readonly CalendarDayKind[] = [
  ...(['public-holiday', 'carried-over-day-off', 'religious-day-off'] as const),
  ...(['moved-day-off', 'moved-working-day'] as const),
];

interface DayFormProps {
  readonly day: EditedDay;
  readonly year: number;
  readonly onChange: (day: EditedDay) => void;
}

/** One day: date, kind, its name in the three languages, and whether it is disputed or may still move. */
export function DayForm({ day, year, onChange }: DayFormProps) {
  const { t } = useDatedWords('calendar');
  return (
    <div className={styles['editForm']}>
      <DateField
        label={t('edit.on')}
        value={day.on}
        today={`${String(year)}-01-01`}
        onChange={(on) => {
          onChange({ ...day, on: on as EditedDay['on'] });
        }}
      />
      <Select
        label={t('edit.kind')}
        allowDeselect={false}
        data={KINDS.map((kind) => ({ value: kind, label: t(`marks.${kind}`) }))}
        value={day.kind}
        onChange={(kind) => {
          if (kind !== null) onChange({ ...day, kind: kind as CalendarDayKind });
        }}
      />
      {(['en', 'ru', 'kk'] as const).map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={t(`edit.names.${language}`)}
          value={day.name[language]}
          onChange={(event) => {
            onChange({ ...day, name: { ...day.name, [language]: event.currentTarget.value } });
          }}
        />
      ))}
      <Checkbox
        label={t('edit.doubtful')}
        checked={day.isDoubtful}
        onChange={(event) => {
          onChange({ ...day, isDoubtful: event.currentTarget.checked });
        }}
      />
      <DateField
        label={t('edit.settleOn')}
        description={t('edit.settleHint')}
        value={day.settleOn ?? ''}
        today={`${String(year)}-01-01`}
        onChange={(on) => {
          const { settleOn: _, ...rest } = day;
          onChange(on === '' ? rest : { ...rest, settleOn: on as EditedDay['on'] });
        }}
      />
    </div>
  );
}
