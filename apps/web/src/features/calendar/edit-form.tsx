import { Button } from '@mantine/core';
import type { CalendarEdited, CalendarYearOut, EditedDay } from '@sapar/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { compareEdition, signEdition } from './api.js';
import styles from './calendar.module.css';
import { DayForm } from './day-form.js';
import { draftOf, emptyDay, inOrder } from './edited-days.js';
import { SignEdition, type Signing } from './sign-edition.js';

interface EditFormProps {
  readonly calendar: CalendarYearOut;
  readonly onDone: () => void;
}

/** All days of the year; what changes is compared first, and only then signed with a reason and a source. */
export function EditForm({ calendar, onDone }: EditFormProps) {
  const { t } = useDatedWords('calendar');
  const [days, setDays] = useState<readonly EditedDay[]>(calendar.days.map(draftOf));
  const send = ({ reason, source, isDry }: Signing): Promise<CalendarEdited> => {
    const edit = { baseVersion: calendar.version, days: [...inOrder(days)], reason, source: { title: source } };
    return isDry ? compareEdition(calendar, edit) : signEdition(calendar, edit);
  };
  return (
    <div className={styles['stack']}>
      <p className={styles['quiet']}>{t('edit.intro')}</p>
      <EditedDays days={days} year={calendar.year} onChange={setDays} />
      <SignEdition isReady subject={JSON.stringify(days)} onSend={send} onDone={onDone} />
    </div>
  );
}

interface EditedDaysProps {
  readonly days: readonly EditedDay[];
  readonly year: number;
  readonly onChange: (days: readonly EditedDay[]) => void;
}

function EditedDays({ days, year, onChange }: EditedDaysProps) {
  const { t, shortDay, language } = useDatedWords('calendar');
  const [open, setOpen] = useState<number | null>(null);
  return (
    <div>
      <ul className={styles['editRows']}>
        {days.map((day, index) => (
          <li key={index} className={styles['editRow']}>
            <span>
              {/^\d{4}-\d{2}-\d{2}$/u.test(day.on) ? shortDay(day.on) : t('edit.newDay')}
              <small>
                {day.name[language]} · {t(`marks.${day.isDoubtful ? 'doubtful' : day.kind}`)}
              </small>
            </span>
            <span className={styles['head']} style={{ margin: 0 }}>
              <Button
                variant="subtle"
                aria-expanded={open === index}
                onClick={() => {
                  setOpen(open === index ? null : index);
                }}
              >
                {t('edit.change')}
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  setOpen(null);
                  onChange(days.filter((_, other) => other !== index));
                }}
              >
                {t('edit.remove')}
              </Button>
            </span>
            {open === index ? (
              <DayForm
                day={day}
                year={year}
                onChange={(next) => {
                  onChange(days.map((one, other) => (other === index ? next : one)));
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          setOpen(days.length);
          onChange([...days, emptyDay(year)]);
        }}
      >
        {t('edit.add')}
      </Button>
    </div>
  );
}
