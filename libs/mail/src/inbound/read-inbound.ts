import type { CalendarDate } from '@sapar/domain';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { InboundAttachment, InboundContent, InboundMail } from './inbound-mail.js';
import { isAutomatic } from './is-automatic.js';
import { lineOf, ownWordsOf } from './own-words.js';
import { absenceEndOf } from './read-absence.js';
import { readPlainBounce, readStatusReport } from './read-bounce.js';

/** Longer HTML is not turned into text: it is no reply that anybody typed. */
const MOST_HTML = 500_000;
const MOST_ATTACHMENTS = 20;

const OPTIONS = {
  keepDeliveryStatus: true,
  skipImageLinks: true,
  skipTextToHtml: true,
  maxHtmlLengthToParse: MOST_HTML,
} as const;

/** What the server that hands a mail over says of it, beside the mail itself. */
interface Handed {
  /** False for a mail without a return address, as every report of a mail server is. */
  readonly hasSender: boolean;
  readonly receivedOn: CalendarDate;
}

/**
 * Reads one mail that came in: a return, an automatic reply, a person's reply, or nothing. HTML is only ever read as text.
 * Never throws for what a mail contains; what cannot be read says nothing.
 */
export async function readInbound(raw: Buffer, handed: Handed): Promise<InboundMail> {
  const parsed = await simpleParser(raw, OPTIONS);
  const sender = parsed.from?.value[0];
  return {
    messageId: parsed.messageId === undefined ? null : lineOf(parsed.messageId, 500),
    fromName: lineOf(sender?.name ?? '', 120),
    fromAddress: lineOf(sender?.address ?? '', 254),
    content: contentOf(parsed, await textOf(parsed), sender?.address ?? '', handed),
  };
}

/** The parser turns HTML into text only where it is the whole of a mail: beside attachments it is handed in as such. */
async function textOf({ text, html }: ParsedMail): Promise<string> {
  if (text !== undefined || html === false || html === undefined) return text ?? '';
  const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  return (await simpleParser(`${head}${Buffer.from(html).toString('base64')}`, OPTIONS)).text ?? '';
}

function contentOf(parsed: ParsedMail, text: string, from: string, { hasSender, receivedOn }: Handed): InboundContent {
  const subject = parsed.subject ?? '';
  const returned = statusOf(parsed) ?? readPlainBounce({ from, subject, text });
  if (returned === 'no-failure') return { kind: 'nothing' };
  if (returned !== null) return returned;
  const words = ownWordsOf(text);
  if (isAutomatic((name) => headOf(parsed, name), subject, hasSender))
    return { kind: 'auto-reply', endsOn: absenceEndOf(`${subject}\n${words}`, receivedOn), words };
  const attachments = attachmentsOf(parsed);
  return words === '' && attachments.length === 0 ? { kind: 'nothing' } : { kind: 'reply', words, attachments };
}

function statusOf(parsed: ParsedMail): ReturnType<typeof readStatusReport> {
  const report = parsed.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  return report === undefined ? null : readStatusReport(report.content.toString('utf8'));
}

function headOf(parsed: ParsedMail, name: string): string | null {
  const line = parsed.headerLines.find(({ key }) => key === name)?.line;
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim();
}

const attachmentsOf = (parsed: ParsedMail): readonly InboundAttachment[] =>
  parsed.attachments
    .filter(({ related, contentType }) => !related && contentType !== 'message/delivery-status')
    .slice(0, MOST_ATTACHMENTS)
    .map(({ filename, contentType, size }) => ({
      name: lineOf(filename ?? '', 120) || '–',
      type: lineOf(contentType, 80),
      bytes: size,
    }));
