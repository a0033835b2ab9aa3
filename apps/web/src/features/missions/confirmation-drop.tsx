import { Button, FileButton, Text } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ConfirmationTable } from './confirmation-table.js';
import styles from './missions.module.css';
import type { OpenFiling } from './open-filings.js';
import { useConfirmations } from './use-confirmations.js';

const KINDS = 'application/pdf,image/jpeg,image/png';

/** All confirmations at once, as the portal named them; the table below says whose each one is. */
export function ConfirmationDrop({ filings }: { readonly filings: readonly OpenFiling[] }) {
  const { t } = useDatedWords('missions');
  const confirmations = useConfirmations(filings.map(({ notificationId }) => notificationId));
  const { match, progress, refusals, problem } = confirmations;
  return (
    <div className={styles['stack']}>
      <DropZone isBusy={progress !== null} isMore={match !== null} onFiles={(files) => void confirmations.add(files)} />
      {progress === null ? null : (
        <Text role="status" size="sm">
          {t('matching.uploading', progress)}
        </Text>
      )}
      {refusals.map(({ name, reason }) => (
        <Text key={name} role="alert" size="sm" c="var(--sp-over-text)">
          {t('matching.refused', { name, reason })}
        </Text>
      ))}
      {problem === null ? null : <ProblemNote problem={problem} />}
      {match === null ? null : <ConfirmationTable match={match} filings={filings} />}
    </div>
  );
}

interface DropZoneProps {
  readonly isBusy: boolean;
  readonly isMore: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function DropZone({ isBusy, isMore, onFiles }: DropZoneProps) {
  const { t } = useDatedWords('missions');
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (!isBusy) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles['drop']}
      data-over={isOver}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
    >
      <IconFiles size={24} aria-hidden />
      <b>{t('matching.drop')}</b>
      <FileButton multiple accept={KINDS} onChange={onFiles} inputProps={{ 'aria-label': t('matching.choose') }}>
        {(button) => (
          <Button variant="default" loading={isBusy} {...button}>
            {isMore ? t('matching.again') : t('matching.choose')}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="dimmed">
        {t('matching.kinds')}
      </Text>
    </div>
  );
}
