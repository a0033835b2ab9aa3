import { Button } from '@mantine/core';
import type { ReadPassport } from '@sapar/contracts';
import { IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { readPassport } from './api.js';
import styles from './readings.module.css';

interface PassportNumberProps {
  readonly technicianId: string;
  readonly masked: string;
  readonly place: ReadPassport['place'];
}

/** Masked until it is asked for; asking and copying are each written down. The number stays on this page only, in no cache. */
export function PassportNumber({ technicianId, masked, place }: PassportNumberProps) {
  const { t } = useWords('readings');
  const mayRead = useMay('identity.read');
  const [number, setNumber] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const read = async (way: ReadPassport['way']): Promise<void> => {
    setIsBusy(true);
    try {
      const reading = await readPassport(technicianId, { way, place });
      if (way === 'shown') setNumber(reading.number);
      else {
        await navigator.clipboard.writeText(reading.number);
        notifyDone(t('copied'));
      }
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const acts = [
    number === null
      ? { name: 'show', icon: IconEye, onPress: () => void read('shown') }
      : { name: 'hide', icon: IconEyeOff, onPress: () => setNumber(null) },
    { name: 'copy', icon: IconCopy, onPress: () => void read('copied') },
  ];
  return (
    <span className={styles['number']}>
      <span className={styles['digits']} aria-live="polite">
        {number ?? masked}
      </span>
      {mayRead
        ? acts.map(({ name, icon: Icon, onPress }) => (
            <Button
              key={name}
              variant="subtle"
              size="compact-sm"
              leftSection={<Icon size={14} aria-hidden />}
              disabled={isBusy}
              title={name === 'hide' ? undefined : t('noted')}
              onClick={onPress}
            >
              {t(name)}
            </Button>
          ))
        : null}
    </span>
  );
}
