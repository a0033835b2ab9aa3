import { Button, CopyButton } from '@mantine/core';
import type { CaseDetail, Stay } from '@sapar/contracts';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './filings.module.css';

interface CopyCardProps {
  readonly detail: CaseDetail;
  readonly stay: Stay | undefined;
  /** The later address that this notification is about; null for the first. */
  readonly movementId: string | null;
  readonly dueOn: string | null;
}

/** What the portal asks for, one press each: typing it anew is where wrong digits come from. */
export function CopyCard({ detail, stay, movementId, dueOn }: CopyCardProps) {
  const { t, day } = useDatedWords('filings');
  const { technician, mission } = detail;
  const movement = stay?.movements.find(({ id }) => id === movementId);
  const address =
    movement?.addressOfStay ?? stay?.addressOfStay ?? mission.site.addressCyrillic ?? mission.site.address;
  return (
    <section className={styles['copy']}>
      <h3>{t('toCopy')}</h3>
      {dueOn === null ? null : (
        <div className={styles['copyRow']}>
          <span>{t('lastDay')}</span>
          <b>{day(dueOn)}</b>
        </div>
      )}
      <CopyRow label={t('person')} text={`${technician.surname} ${technician.givenNames ?? ''}`.trim()} />
      <CopyRow label={t('address')} text={address} />
      {stay === undefined ? null : (
        <div className={styles['copyRow']}>
          <span>{t('arrived')}</span>
          <b>{day(stay.enteredOn)}</b>
        </div>
      )}
      {movement === undefined ? null : (
        <div className={styles['copyRow']}>
          <span>{t('moved')}</span>
          <b>{day(movement.movedOn)}</b>
        </div>
      )}
    </section>
  );
}

export function CopyRow({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useDatedWords('filings');
  return (
    <div className={styles['copyRow']}>
      <span>{label}</span>
      <b>{text}</b>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            aria-label={`${copied ? t('copied') : t('copy')}: ${label}`}
            onClick={copy}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
