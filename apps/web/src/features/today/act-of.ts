import type { OpenDeadline } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';

/** What a line asks for, and what its button does. */
export interface Act {
  readonly words:
    | 'file'
    | 'fileMove'
    | 'confirm'
    | 'differs'
    | 'ask'
    | 'byHand'
    | Exclude<OpenDeadline['kind'], 'arrival-notification' | 'document-expiry'>
    | 'passport'
    | 'visa'
    | 'paper';
  readonly button: 'file' | 'fileLate' | 'confirm' | 'differs' | 'answer' | 'open';
  readonly finish: 'filing' | 'answer' | 'case';
}

type Facts = Pick<OpenDeadline, 'kind' | 'subject' | 'state' | 'isProvisional' | 'dueOn' | 'filing' | 'notificationId'>;

/** One act a line; where this reader may not file, or nothing can be filed yet, the card is opened. */
export function actOf(
  deadline: Facts,
  today: CalendarDate,
  may: { readonly file: boolean; readonly record: boolean },
): Act {
  if (deadline.kind !== 'arrival-notification') return { words: dateOf(deadline), button: 'open', finish: 'case' };
  if (deadline.state === 'not-computable' || deadline.dueOn === null) {
    return { words: 'byHand', button: 'open', finish: 'case' };
  }
  if (deadline.isProvisional) {
    return may.record
      ? { words: 'ask', button: 'answer', finish: 'answer' }
      : { words: 'ask', button: 'open', finish: 'case' };
  }
  const act = namedAct(filingActOf(deadline.filing, deadline.dueOn < today), deadline);
  const canFile = may.file && deadline.notificationId !== null;
  return canFile ? { ...act, finish: 'filing' } : { ...act, button: 'open', finish: 'case' };
}

/** Of a new address it is another notification. */
const namedAct = (act: Pick<Act, 'words' | 'button'>, { subject }: Facts): Pick<Act, 'words' | 'button'> =>
  act.words === 'file' && subject !== null ? { ...act, words: 'fileMove' } : act;

function dateOf({ kind, subject }: Facts): Act['words'] {
  if (kind !== 'document-expiry' && kind !== 'arrival-notification') return kind;
  return subject === 'passport' || subject === 'visa' ? subject : 'paper';
}

function filingActOf(filing: OpenDeadline['filing'], isOverdue: boolean): Pick<Act, 'words' | 'button'> {
  if (filing === 'differs') return { words: 'differs', button: 'differs' };
  if (filing === 'submitted' || filing === 'said-filed') return { words: 'confirm', button: 'confirm' };
  return { words: 'file', button: isOverdue ? 'fileLate' : 'file' };
}
