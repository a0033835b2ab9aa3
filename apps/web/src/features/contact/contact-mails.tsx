import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from '../sharing/sharing.module.css';
import { useContactMails } from './api.js';
import { MAIL_TONES } from './mail-tones.js';

/** Every mail to a contact: about whom and what, and what became of it. */
export function ContactMails({ contactId }: { readonly contactId: string }) {
  const { t, day, moment } = useDatedWords('contact');
  const { t: acts } = useDatedWords('acts');
  const { data, error, refetch } = useContactMails(contactId);
  if (error !== null && data === undefined) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={4} />;
  if (data.items.length === 0) return <p>{t('mails.none')}</p>;
  return (
    <>
      {data.items.map(({ id, state, dueAt, acceptedAt, lastError, about }) => (
        <div key={id} className={styles['side']}>
          <div className={styles['sideHead']}>
            <span>{moment(acceptedAt ?? dueAt)}</span>
            <StatusWord tone={MAIL_TONES[state]}>{t(`mails.plain.${state}`)}</StatusWord>
          </div>
          {about.map(({ caseId, technicianName: name, kind, subject, dueOn }) => (
            <small key={`${caseId}${kind}${subject ?? ''}`}>
              {acts(`acts.${kind === 'arrival-notification' ? (subject ?? kind) : kind}`, { name })}
              {dueOn === null ? null : ` · ${acts('lastDay', { date: day(dueOn) })}`}
            </small>
          ))}
          {state === 'undeliverable' && lastError !== null ? <small>{lastError}</small> : null}
        </div>
      ))}
    </>
  );
}
