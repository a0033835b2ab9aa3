import { initialsOf } from '@sapar/domain';
import { escape } from './html-style.js';
import { oneLine } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** A word of a name with as many figures as a passport number has is one that somebody typed into the wrong field. */
const NUMBER = /\S*(?:\d[\s-]?){5}\S*/gu;
const TITLE = /(<title>)([\s\S]*?)(<\/title>)/u;

interface Naming {
  readonly names: readonly string[];
  readonly areInitials: boolean;
}

/**
 * S42: people in a subject by their initials where a company wants it, and never by a number. Subjects and titles travel through
 * other mail servers and stand on locked screens; what is inside the mail stays as it is.
 */
export function nameInSubject(mail: RenderedMail, { names, areInitials }: Naming): RenderedMail {
  // The longest first: a name may be part of another.
  const spoken = [...new Set(names)].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  const named = (text: string, written: (name: string) => string): string =>
    spoken.reduce((said, name) => said.split(written(name)).join(written(spellName(name, areInitials))), text);
  return {
    ...mail,
    subject: named(mail.subject, oneLine),
    html: mail.html.replace(
      TITLE,
      (_all, open: string, title: string, close: string) =>
        open + named(title, (name) => escape(oneLine(name))) + close,
    ),
  };
}

/** A name as others may read it: never with what looks like a number of a document. */
export const spellName = (name: string, areInitials: boolean): string => {
  const safe = name.replace(NUMBER, '…');
  return areInitials ? initialsOf(safe) : safe;
};
