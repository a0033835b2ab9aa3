import type { TechnicianDays } from '@sapar/contracts';
import { addDays, daysBetween, type CalendarDate } from '@sapar/domain';
import { useId } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { isComplete, type TriedVisit } from './api.js';
import styles from './days.module.css';

const LONGEST = 180;

interface LengthSliderProps {
  readonly days: TechnicianDays;
  readonly tried: TriedVisit;
  readonly onTry: (tried: TriedVisit) => void;
}

/** Draws the visit longer or shorter; without an entry it is the open stay, else a visit that begins today. */
export function LengthSlider({ days, tried, onTry }: LengthSliderProps) {
  const { t } = useDatedWords('days');
  const id = useId();
  const open = days.stays.findLast(({ leftOn }) => leftOn === null);
  const from = (tried.from === '' ? (open?.enteredOn ?? days.on) : tried.from) as CalendarDate;
  const length = isComplete(tried) ? daysBetween(from, tried.to as CalendarDate) + 1 : 1;
  const words = t('whatIf.days', { count: length });
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{t('whatIf.slider')}</label>
      <output htmlFor={id}>{words}</output>
      <input
        id={id}
        type="range"
        min={1}
        max={LONGEST}
        value={Math.min(length, LONGEST)}
        aria-valuetext={words}
        onChange={(event) => {
          onTry({ from, to: addDays(from, Number(event.currentTarget.value) - 1) });
        }}
      />
    </div>
  );
}
