import type { InboundContent } from './inbound-mail.js';

type Bounce = Extract<InboundContent, { readonly kind: 'bounce' }>;

const MOST_OF_A_DETAIL = 300;
const DELAYED = /delay|still trying|warning:|verzöger|отлож|кешік/i;

/**
 * What a delivery status notification says of its worst recipient (RFC 3464); null when it is not about a failure.
 * A server that has given up says `failed` also where the last status was a temporary one.
 */
export function readStatusReport(report: string): Bounce | 'no-failure' | null {
  const recipients = report
    .replace(/\r\n/g, '\n')
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'));
  const [first] = recipients;
  if (first === undefined) return null;
  const failed = recipients.find((fields) => isAction(fields, 'failed'));
  const delayed = recipients.find((fields) => isAction(fields, 'delayed'));
  const worst = failed ?? delayed;
  if (worst === undefined) return 'no-failure';
  const diagnostic = worst.get('diagnostic-code')?.replace(/^\w+;\s*/, '');
  return {
    kind: 'bounce',
    isFinal: failed !== undefined,
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(worst.get('status') ?? '')?.[0] ?? null,
    detail: short(diagnostic ?? worst.get('status') ?? ''),
  };
}

const isAction = (fields: ReadonlyMap<string, string>, action: string): boolean =>
  fields.get('action')?.toLowerCase().startsWith(action) === true;

/** Fields of one block; a line that begins with a blank continues the one before. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const lines = block.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

const MACHINE = /^(mailer-daemon|postmaster|mail-daemon)@/i;
const RETURNED =
  /^(undeliver|delivery (status notification|failure|has failed)|returned mail|mail delivery (failed|failure|system)|failure notice|mail could not be delivered|не ?доставлен|недоставленное|письмо не доставлено|unzustellbar|nicht zustellbar|退信|жеткізілме)/i;

/** A return in plain words, as old servers and some large ones write it; null for any other mail. */
export function readPlainBounce(mail: {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}): Bounce | null {
  if (!RETURNED.test(mail.subject.trim()) && !MACHINE.test(mail.from)) return null;
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(mail.text)?.[0] ?? null;
  const line = mail.text.split('\n').find((one) => (status === null ? /\b5\d\d\b/.test(one) : one.includes(status)));
  if (status === null && line === undefined && !RETURNED.test(mail.subject.trim())) return null;
  const isDelay = DELAYED.test(mail.subject) || (status?.startsWith('4') ?? false);
  return { kind: 'bounce', isFinal: !isDelay, status, detail: short(line ?? mail.subject) };
}

const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_OF_A_DETAIL);
