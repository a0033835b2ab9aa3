import type { HostContact } from '@sapar/contracts';
import type { Tone } from '../../components/tone.js';

type MailState = NonNullable<HostContact['lastMail']>['state'];

/** Only a mail that could not be delivered asks for somebody to act. */
export const MAIL_TONES: Readonly<Record<MailState, Tone>> = {
  ...{ waiting: 'wait', sent: 'done', undeliverable: 'over', unknown: 'doubt', cancelled: 'wait' },
};
