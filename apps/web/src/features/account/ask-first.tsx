import { Button } from '@mantine/core';
import { useState } from 'react';
import styles from './account.module.css';

interface AskFirstProps {
  readonly act: string;
  /** Names what the act is about, where several such buttons stand together. */
  readonly label?: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
}

/** For what cannot be taken back: says so and asks once, in its own place. */
export function AskFirst({ act, label, question, yes, no, isBusy, onYes }: AskFirstProps) {
  const [isAsked, setIsAsked] = useState(false);
  const close = (): void => {
    setIsAsked(false);
  };
  if (!isAsked)
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={label}
        loading={isBusy}
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {act}
      </Button>
    );
  return (
    <span className={styles['asked']} role="group" aria-label={label ?? act}>
      {question}
      <Button
        size="compact-sm"
        color="red"
        autoFocus
        onClick={() => {
          close();
          onYes();
        }}
      >
        {yes}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={close}>
        {no}
      </Button>
    </span>
  );
}
