import type { ReminderLine } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import type { DatedWords } from './dated-words.js';
import { codeIn } from './known-code.js';

const DELIVERY_STATES = [
  'queued',
  'claimed',
  'dot-sent',
  'accepted',
  'unknown',
  'held',
  'undeliverable',
  'bounced',
  'cancelled',
] as const;
const CANCEL_REASONS = [
  'deadline-moved',
  'deadline-closed',
  'filing-confirmed',
  'planned-arrival',
  'planned-arrival-moved',
  'plan-withdrawn',
  'arrival-recorded',
  'arrival-corrected',
  'movement-removed',
  'stay-removed',
  'stay-restored',
  'not-coming',
  'not-admitted',
  'recipient-gone',
  'policy-changed',
  'somebody-has-it',
  'snoozed',
  'handed-over',
  'deputy-changed',
  'exit-recorded',
  'date-closed',
  'day-passed',
  'law-changed',
  'law-change-declined',
  'paper-changed',
  'paper-removed',
  'planned-exit-moved',
  'nothing-to-say',
  'choice-changed',
  'muted',
  'signatory-retired',
  'incident-closed',
  'date-moved',
  'address-dead',
] as const;
const LATE_REASONS = ['mail-server', 'worker-was-away'] as const;
interface LineProps {
  readonly line: Pick<ReminderLine, 'state' | 'cancelReason' | 'delivery' | 'recipientName'>;
  readonly words: DatedWords;
}

/** What became of a reminder, in a word and its reason. */
export function StateOf({ line, words: { t } }: LineProps) {
  const { delivery } = line;
  if (line.state === 'cancelled')
    return (
      <StatusWord tone="wait" isSentence>
        {t('reminders.states.cancelled')}:{' '}
        {t(`reminders.cancelled.${codeIn(CANCEL_REASONS, line.cancelReason ?? '')}`, { name: line.recipientName })}
      </StatusWord>
    );
  if (delivery === null) return <StatusWord tone="info">{t(`reminders.states.${line.state}`)}</StatusWord>;
  const isBad = ['unknown', 'held', 'undeliverable', 'bounced'].includes(delivery.state);
  const tone = delivery.state === 'accepted' ? 'done' : isBad ? 'doubt' : 'info';
  return <StatusWord tone={tone}>{t(`reminders.deliveries.${codeIn(DELIVERY_STATES, delivery.state)}`)}</StatusWord>;
}

/** When its mail was accepted, why late, how often tried, and its Message-ID. */
export function DeliveryDetails({ line, words: { t, moment, day } }: LineProps) {
  const { delivery } = line;
  if (delivery === null) return null;
  return (
    <small>
      {delivery.acceptedAt === null ? null : <div>{moment(delivery.acceptedAt)}</div>}
      {delivery.lateReason === null ? null : (
        <div>{t(`reminders.late.${codeIn(LATE_REASONS, delivery.lateReason)}`)}</div>
      )}
      {delivery.attempts > 1 ? <div>{t('reminders.attempts', { count: delivery.attempts })}</div> : null}
      {delivery.autoReply === null ? null : (
        <div>
          {delivery.autoReply.endsOn === null
            ? t('reminders.autoReply', { moment: moment(delivery.autoReply.at) })
            : t('reminders.autoReplyUntil', {
                moment: moment(delivery.autoReply.at),
                day: day(delivery.autoReply.endsOn),
              })}
        </div>
      )}
      {delivery.lastError === null ? null : <div>{delivery.lastError}</div>}
      <div>
        {t('reminders.message')}: {delivery.messageId}
      </div>
    </small>
  );
}
