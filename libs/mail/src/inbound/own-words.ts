const MOST_OF_A_REPLY = 4000;
/** Where mail programs put the mail that is answered. */
const QUOTED = [
  /^\s*>/,
  /^\s*-{2,}\s*(original message|исходное сообщение|ursprüngliche nachricht|пересылаемое сообщение|бастапқы хабар|原始邮件)/i,
  /^\s*_{10,}\s*$/,
  /^\s*(on|am|le) .{0,200}(wrote|schrieb|a écrit)\s?.{0,120}:\s*$/i,
  /^.{0,220}(пишет|писал|писала|написал|написала|жазды|写道)\s?:?：?\s*$/i,
  /^\s*(пн|вт|ср|чт|пт|сб|вс), .{0,160}(<[^>]+>|г\.).{0,60}:\s*$/i,
  /^\s*(from|von|от|кімнен|发件人)\s?[:：] .*(@|sapar)/i,
];

/** Signs that steer a terminal or turn the direction of writing say nothing and can hide words. */
// eslint-disable-next-line no-control-regex -- control characters in a mail are what must not get into a case.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What was newly written, without the mail it answers; the whole where nothing stands above it. */
export function ownWordsOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(HIDDEN, '').split('\n');
  const at = lines.findIndex((line, index) => startsQuote(line, lines[index + 1] ?? ''));
  const own = tidy(at < 0 ? lines : lines.slice(0, at));
  return (own === '' ? tidy(lines) : own).slice(0, MOST_OF_A_REPLY);
}

/** Long introductions are broken over two lines. */
const startsQuote = (line: string, next: string): boolean =>
  QUOTED.some((form) => form.test(line)) || (/^\s*(on|am) .+/i.test(line) && /(wrote|schrieb):\s*$/i.test(next));

const tidy = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** One line of somebody else's text: no break, no hidden sign, not endless. */
export const lineOf = (text: string, most: number): string =>
  text
    .replace(HIDDEN, '')
    .replace(/[\t\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
