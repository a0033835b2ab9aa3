import { Select, Text } from '@mantine/core';
import type { ConfirmationMatch } from '@sapar/contracts';
import { useState } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { ConfirmRow } from './confirm-row.js';
import styles from './missions.module.css';
import type { OpenFiling } from './open-filings.js';

interface ConfirmationTableProps {
  readonly match: ConfirmationMatch;
  readonly filings: readonly OpenFiling[];
}

/** What was matched, what was not and why, and who stays open; each paper is confirmed by a person. */
export function ConfirmationTable({ match, filings }: ConfirmationTableProps) {
  const { t } = useDatedWords('missions');
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const markConfirmed = (notificationId: string): void => {
    setConfirmed(new Set([...confirmed, notificationId]));
  };
  const stillOpen = match.openNotifications.filter(({ notificationId }) => !confirmed.has(notificationId));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('matching.nothingCloses')}
      </Text>
      {match.matched.length === 0 ? null : (
        <section>
          <h3>{t('matching.matched')}</h3>
          <ul className={styles['group']} aria-label={t('matching.matched')}>
            {match.matched.map((row) => (
              <ConfirmRow
                key={row.documentId}
                {...row}
                name={row.technicianName}
                onConfirmed={() => {
                  markConfirmed(row.notificationId);
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {match.unmatchedDocuments.length === 0 ? null : (
        <section>
          <h3>{t('matching.unmatched')}</h3>
          <ul className={styles['group']} aria-label={t('matching.unmatched')}>
            {match.unmatchedDocuments.map((row) => (
              <UnmatchedRow key={row.documentId} row={row} filings={filings} onConfirmed={markConfirmed} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('matching.open')}</h3>
        {stillOpen.length === 0 ? <p className={styles['next']}>{t('matching.noneOpen')}</p> : null}
        <ul className={styles['plainList']} aria-label={t('matching.open')}>
          {stillOpen.map(({ notificationId, technicianName }) => (
            <li key={notificationId}>{technicianName}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface UnmatchedRowProps {
  readonly row: ConfirmationMatch['unmatchedDocuments'][number];
  readonly filings: readonly OpenFiling[];
  readonly onConfirmed: (notificationId: string) => void;
}

/** A paper that nobody could be found for: a person says whose it is. */
function UnmatchedRow({ row, filings, onConfirmed }: UnmatchedRowProps) {
  const { t } = useDatedWords('missions');
  const [notificationId, setNotificationId] = useState<string | null>(null);
  const chosen = filings.find((filing) => filing.notificationId === notificationId);
  if (chosen !== undefined)
    return (
      <ConfirmRow
        documentId={row.documentId}
        fileName={row.fileName}
        notificationId={chosen.notificationId}
        name={chosen.name}
        by={[]}
        number={null}
        onConfirmed={() => {
          onConfirmed(chosen.notificationId);
        }}
      />
    );
  return (
    <li>
      <div className={styles['groupRow']}>
        <span>
          <b>{row.fileName}</b>
          <span className={styles['next']}> · {t(`matching.reasons.${row.reason}`)}</span>
        </span>
        <Select
          aria-label={t('matching.whose', { file: row.fileName })}
          placeholder={t('fields.choose')}
          data={filings.map((filing) => ({ value: filing.notificationId, label: filing.name }))}
          value={notificationId}
          onChange={setNotificationId}
        />
      </div>
    </li>
  );
}
