/** Heads by lower-case name. */
export type Heads = (name: string) => string | null;

const SUBJECTS =
  /^(auto(matic)?[- ]?(reply|response|answer)|automatic reply|out of (the )?office|ooo:|on (vacation|leave)\b|i am (away|out)|автоответ|автоматический ответ|автоматическое уведомление|вне офиса|нет на месте|в отпуске|автоматты (түрде )?жауап|автожауап|кеңседе жоқ|жұмыста жоқ|демалыста|automatische (antwort|abwesenheit)|abwesenheit|abwesend|nicht im büro|自动回复|自動回覆|自动答复|外出|休假|不在办公室)/i;
const PRECEDENCES = /^(auto[_-]?reply|bulk|junk|list)$/i;

/**
 * Whether a machine wrote it: what it says of itself (RFC 3834 and the heads that programs use instead), or the first
 * words of its subject. A mail without a return address is never a person's.
 */
export function isAutomatic(head: Heads, subject: string, hasSender: boolean): boolean {
  const submitted = head('auto-submitted');
  if (submitted !== null && !/^no\b/i.test(submitted.trim())) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-autoreply-from'].some((name) => head(name) !== null))
    return true;
  if (PRECEDENCES.test(head('precedence')?.trim() ?? '')) return true;
  return !hasSender || SUBJECTS.test(subject.trim());
}
