import type { Signers } from '@sapar/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import type { ChannelName } from './choices.js';
import styles from './filings.module.css';

interface SignersNoteProps {
  readonly notificationId: string;
  readonly channel: ChannelName;
}

/** 'Can be signed today by …' at the portal chosen; when nobody can, why, and what to do (S11). */
export function SignersNote({ notificationId, channel }: SignersNoteProps) {
  const isHost = useSession().tenant.kind === 'host';
  const isOurs = useMay('company.read') && isHost;
  const { data } = useQuery({
    queryKey: ['notification', notificationId, 'signers', channel],
    queryFn: () => api.get<Signers>(`/notifications/${notificationId}/signers?channel=${channel}`),
    enabled: isOurs,
  });
  if (data === undefined) return null;
  return data.canSign.length === 0 ? <Nobody signers={data} /> : <Somebody signers={data} />;
}

function Somebody({ signers }: { readonly signers: Signers }) {
  const words = useDatedWords('filings');
  const { t, day } = words;
  return (
    <div className={styles['copy']} role="note">
      <h3>{t('signers.title')}</h3>
      <ul>
        {signers.canSign.map(({ signatoryId, name, duty, runsOutOn }) => (
          <li key={signatoryId}>
            <b>{name}</b>
            {duty === null ? null : ` (${t(`signers.${duty}`)})`}
            {runsOutOn === null ? null : `, ${t('signers.until', { date: day(runsOutOn) })}`}{' '}
            {runsOutOn === signers.today ? <StatusWord tone="over">{t('signers.lastDay')}</StatusWord> : null}
          </li>
        ))}
      </ul>
      {signers.cannotSign.length === 0 ? null : (
        <p className={styles['quiet']}>
          {t('signers.cannot')}: {linesOf(signers, words).join('; ')}
        </p>
      )}
    </div>
  );
}

function Nobody({ signers }: { readonly signers: Signers }) {
  const words = useDatedWords('filings');
  const { t } = words;
  return (
    <div className={`${styles['note'] ?? ''} tone-over`} role="alert">
      <h3>
        <IconAlertTriangle size={16} aria-hidden />
        {t('signers.nobody', { channel: t(`channels.${signers.channel}`) })}
      </h3>
      <ul>
        {linesOf(signers, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {t(signers.channel === 'paper' ? 'signers.todoPaper' : 'signers.todo')}{' '}
        <Link to="/company/signatories">{t('signers.open')}</Link>
      </p>
    </div>
  );
}

/** `Marat (stands in): signature key ended Mon 4 May 2026`. */
const linesOf = ({ cannotSign }: Signers, { t, day }: DatedWords): readonly string[] =>
  cannotSign.map(({ name, duty, reasons }) => {
    const who = duty === null ? name : `${name} (${t(`signers.${duty}`)})`;
    const why = reasons.map(({ code, endedOn }) => t(`signers.reasons.${code}`, { date: day(endedOn) }));
    return `${who}: ${why.join(', ')}`;
  });
