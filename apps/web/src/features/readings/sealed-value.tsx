import { Button } from '@mantine/core';
import type { ReadPassport } from '@sapar/contracts';
import { IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import styles from './readings.module.css';

interface SealedValueProps {
  readonly masked: string;
  /** Writes the reading down and answers the value in full. */
  readonly read: (way: ReadPassport['way']) => Promise<string>;
  /** What is said once it is copied. */
  readonly copied: string;
  /** Tells the buttons of several values apart. */
  readonly name?: string;
}

/** Masked until it is asked for; asking and copying are each written down. The value stays on this page only, in no cache. */
export function SealedValue({ masked, read, copied, name }: SealedValueProps) {
  const { t } = useWords('readings');
  const mayRead = useMay('identity.read');
  const [value, setValue] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ask = async (way: ReadPassport['way']): Promise<void> => {
    setIsBusy(true);
    try {
      const told = await read(way);
      if (way === 'shown') setValue(told);
      else {
        await navigator.clipboard.writeText(told);
        notifyDone(copied);
      }
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const acts = [
    value === null
      ? { act: 'show', icon: IconEye, onPress: () => void ask('shown') }
      : { act: 'hide', icon: IconEyeOff, onPress: () => setValue(null) },
    { act: 'copy', icon: IconCopy, onPress: () => void ask('copied') },
  ];
  return (
    <span className={styles['number']}>
      <span className={styles['digits']} aria-live="polite">
        {value ?? masked}
      </span>
      {mayRead
        ? acts.map(({ act, icon: Icon, onPress }) => (
            <Button
              key={act}
              variant="subtle"
              size="compact-sm"
              leftSection={<Icon size={14} aria-hidden />}
              disabled={isBusy}
              title={act === 'hide' ? undefined : t('noted')}
              {...(name === undefined ? {} : { 'aria-label': `${t(act)}: ${name}` })}
              onClick={onPress}
            >
              {t(act)}
            </Button>
          ))
        : null}
    </span>
  );
}
