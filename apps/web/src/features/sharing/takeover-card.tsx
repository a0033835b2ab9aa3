import { Button, SegmentedControl } from '@mantine/core';
import type { PersonTakeover } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import caseStyles from '../cases/cases.module.css';
import { isCalendarDateText } from '../cases/calendar-text.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import { takeOver, type Choices } from './api.js';
import styles from './sharing.module.css';

/** One person: what the host has entered beside what we have; the value that is not kept stays in the history. */
export function TakeoverCard({ item }: { readonly item: PersonTakeover }) {
  const { t } = useDatedWords('sharing');
  const [choices, setChoices] = useState<Choices>({});
  const refresh = useRefresh();
  const isKnown = item.matchedId !== null;
  const take = async (): Promise<void> => {
    try {
      await takeOver(item, isKnown ? choices : {});
      notifyDone(t('takeovers.done', { name: item.displayName }));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
  return (
    <section className={caseStyles['card']} aria-label={item.displayName}>
      <h2>{item.displayName}</h2>
      <p className={caseStyles['quiet']}>
        {t('takeovers.enteredBy', { name: item.enteredByName })}
        {item.missions.length === 0 ? '' : ` · ${item.missions.join(', ')}`}
      </p>
      <p className={caseStyles['quiet']}>
        {t(isKnown ? 'takeovers.known' : 'takeovers.unknown')}
        {isKnown ? ` ${t('takeovers.shows', { name: item.enteredByName })}` : ''}
      </p>
      <ul className={styles['differences']}>
        {item.differences.map((difference) => (
          <DifferenceLine
            key={difference.field}
            difference={difference}
            isKnown={isKnown}
            choice={choices[difference.field] ?? (difference.ours === null ? 'theirs' : 'ours')}
            onChoose={(choice) => {
              setChoices({ ...choices, [difference.field]: choice });
            }}
          />
        ))}
      </ul>
      <Button size="compact-md" mt="sm" onClick={() => void take()}>
        {t('takeovers.take', { name: item.displayName })}
      </Button>
    </section>
  );
}

interface DifferenceLineProps {
  readonly difference: PersonTakeover['differences'][number];
  readonly isKnown: boolean;
  readonly choice: 'theirs' | 'ours';
  readonly onChoose: (choice: 'theirs' | 'ours') => void;
}

function DifferenceLine({ difference, isKnown, choice, onChoose }: DifferenceLineProps) {
  const { t } = useDatedWords('sharing');
  const say = useValueWords();
  const name = t(`takeovers.fields.${difference.field}`);
  if (!isKnown)
    return (
      <li>
        <span>{name}</span>
        <b>{say(difference.theirs)}</b>
      </li>
    );
  return (
    <li>
      <span>{name}</span>
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={choice}
        onChange={(value) => {
          onChoose(value as 'theirs' | 'ours');
        }}
        data={(['ours', 'theirs'] as const).map((side) => ({
          value: side,
          label: t(`takeovers.${side}`, { value: say(difference[side]) }),
        }))}
      />
    </li>
  );
}

/** A day as the screen writes it, nothing as a word. */
function useValueWords(): (value: string | null) => string {
  const { t, day } = useDatedWords('sharing');
  return (value) => {
    if (value === null) return t('takeovers.empty');
    return isCalendarDateText(value) ? day(value) : value;
  };
}
