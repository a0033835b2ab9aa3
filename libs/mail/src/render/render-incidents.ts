import type { CalendarDate } from '@sapar/domain';
import { formatDate, incidentWords, mailWords, type Language } from '@sapar/messages';
import type { DescribedEntry } from './described-entry.js';
import { htmlOf } from './html.js';
import { lateLineOf } from './late-line.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** One breach whose notice is open. */
interface IncidentEntry {
  readonly foundOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly companyName: string;
  readonly today: CalendarDate;
  readonly isDemo: boolean;
  readonly url: string;
}
interface IncidentFacts {
  readonly language: Language;
  readonly now: string;
  readonly wasDueAt: string;
  readonly entries: readonly IncidentEntry[];
}

/** Subject, HTML and plain text: the last day and what to do; what happened and to whom is read in the product. */
export function renderIncidents(facts: IncidentFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: IncidentFacts): MailPage {
  const { language, entries } = facts;
  const words = incidentWords(language);
  const [first] = entries;
  if (first === undefined) throw new RangeError('a mail without anything to say');
  const isOnlyOne = entries.length === 1;
  const described = entries.map((entry) => describe(entry, language));
  const headline = isOnlyOne ? words.headline : words.several(entries.length);
  return {
    ...{ language, headline, late: lateLineOf(facts), whyTitle: '' },
    subject: oneLine(`${headline.replace(/\.$/, '')}. ${described[0]?.hero ?? ''}`),
    parts: entries.map(({ url }, index) => ({ entry: described[index] as DescribedEntry, url, isOnlyOne })),
    button: isOnlyOne ? { words: words.button, url: first.url } : null,
    foot: [
      words.whyMe(first.companyName),
      mailWords(language).cannotMuteAlone(first.companyName),
      mailWords(language).opensOnly,
      ...(first.isDemo ? [mailWords(language).demo] : []),
    ],
  };
}

function describe({ foundOn, dueOn, today, companyName }: IncidentEntry, language: Language): DescribedEntry {
  const words = incidentWords(language);
  const state = dueOn === null || dueOn > today ? 'open' : dueOn === today ? 'today' : 'overdue';
  const day = dueOn === null ? null : formatDate(dueOn, language);
  const hero = day === null ? words.noDay : state === 'overdue' ? words.overdue(day) : words.lastDay(day);
  return {
    personName: words.found(formatDate(foundOn, language)),
    ...{ subject: words.headline, headline: words.headline, tone: state === 'open' ? 'win' : 'over', hero },
    ...{ chip: words.chips[state], lines: [words.found(formatDate(foundOn, language)), words.what, words.contested] },
    ...{ why: null, whyMe: words.whyMe(companyName), button: words.button },
  };
}
