import { foldForMatching, foldName, withoutUmlautE } from '../identity/fold-name.js';
import { normalisePassportNumber } from '../identity/passport-number.js';

/** One dropped document: its name, and its text where somebody could read it. */
export interface ConfirmationPaper {
  readonly id: string;
  readonly fileName: string;
  readonly text: string | null;
}

/** Whose confirmation it may be; the id is that of the notification, so one person with two stays is two of these. */
export interface NotifiedPerson {
  readonly id: string;
  readonly surname: string;
  readonly givenNames: string | null;
  readonly nativeName: string | null;
  readonly passportNumber: string | null;
}

export type MatchedBy = 'passport-number' | 'name' | 'file-name';
export type UnmatchedReason = 'no-text' | 'nobody-found' | 'several-people';

export interface ConfirmationMatches {
  readonly matched: readonly {
    readonly paperId: string;
    readonly personId: string;
    readonly by: readonly MatchedBy[];
  }[];
  readonly unmatched: readonly { readonly paperId: string; readonly reason: UnmatchedReason }[];
  /** Nobody's paper among those dropped: they stay open and named. */
  readonly openPersonIds: readonly string[];
}

type People = ReadonlySet<string>;
type Index = ReadonlyMap<string, readonly string[]>;
interface Indexes {
  readonly passports: Index;
  readonly names: Index;
  readonly surnames: Index;
}

/** A confirmation is a page or two; what stands behind is not worth an hour of the processor. */
const READ_AT_MOST = 20_000;
const WORDS_OF_A_NAME = 8;
/** Shorter numbers stand on every paper by chance. */
const SHORTEST_PASSPORT = 5;

/**
 * S4: whose confirmation each paper is, by passport number, then by full name, then by the surname in the file name.
 * Whatever points at two people is left to a person to decide; nothing is closed by matching.
 */
export function matchConfirmations(
  papers: readonly ConfirmationPaper[],
  people: readonly NotifiedPerson[],
): ConfirmationMatches {
  const indexes = indexesOf(people);
  const verdicts = papers.map((paper) => ({ paper, ...judge(paper, indexes) }));
  const matched = verdicts.flatMap(({ paper, personId, by }) =>
    personId === null ? [] : [{ paperId: paper.id, personId, by }],
  );
  const served = new Set(matched.map((match) => match.personId));
  return {
    matched,
    unmatched: verdicts.flatMap(({ paper, reason }) => (reason === null ? [] : [{ paperId: paper.id, reason }])),
    openPersonIds: people.map((person) => person.id).filter((id) => !served.has(id)),
  };
}

interface Verdict {
  readonly personId: string | null;
  readonly by: readonly MatchedBy[];
  readonly reason: UnmatchedReason | null;
}

function judge({ fileName, text }: ConfirmationPaper, indexes: Indexes): Verdict {
  const inText = evidenceIn(text ?? '', indexes);
  const inName = evidenceIn(fileName.replace(/\.[^.]*$/, ''), indexes);
  const person = personOf(
    union(inText.passports, inName.passports),
    union(inText.names, inName.names),
    // A surname alone is enough for `07_Confirmation_Rossi.pdf`, never for a page full of words.
    inName.surnames,
  );
  if (person === 'several-people') return { personId: null, by: [], reason: person };
  if (person === null) return { personId: null, by: [], reason: text === null ? 'no-text' : 'nobody-found' };
  const ways: readonly (readonly [MatchedBy, boolean])[] = [
    ['passport-number', inText.passports.has(person)],
    ['name', inText.names.has(person)],
    ['file-name', [inName.passports, inName.names, inName.surnames].some((found) => found.has(person))],
  ];
  return { personId: person, by: ways.flatMap(([way, isSo]) => (isSo ? [way] : [])), reason: null };
}

/** The strongest evidence decides; a name that belongs to somebody else than the passport number stops it. */
function personOf(passports: People, names: People, surnames: People): string | 'several-people' | null {
  for (const found of [passports, names, surnames]) {
    const [first] = found;
    if (first === undefined) continue;
    const isContradicted = found === passports && names.size > 0 && !names.has(first);
    return found.size > 1 || isContradicted ? 'several-people' : first;
  }
  return null;
}

function evidenceIn(text: string, { passports, names, surnames }: Indexes) {
  const words = text
    .slice(0, READ_AT_MOST)
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  const folded = foldEach(words);
  return {
    passports: lookUp(words.map(compact), passports, (joined) => joined),
    names: lookUp(folded, names, withoutUmlautE),
    surnames: lookUp(folded, surnames, withoutUmlautE),
  };
}

/** The same words come again and again: each is folded once. */
function foldEach(words: readonly string[]): readonly string[] {
  const known = new Map([...new Set(words)].map((word) => [word, foldName(word)]));
  return words.map((word) => known.get(word) ?? '');
}

/** Finds what neighbouring words make together: papers print `C 01X00T47` and split or join hyphened names. */
function lookUp(words: readonly string[], index: Index, finish: (joined: string) => string): People {
  const found = new Set<string>();
  const keys = [...index.keys()];
  const longest = Math.max(0, ...keys.map((key) => key.length)) * 2;
  const initials = new Set(keys.map((key) => key[0]));
  words.forEach((word, start) => {
    if (!initials.has(word[0])) return;
    let joined = '';
    for (const next of words.slice(start, start + WORDS_OF_A_NAME)) {
      joined += next;
      if (joined.length > longest) break;
      for (const id of index.get(finish(joined)) ?? []) found.add(id);
    }
  });
  return found;
}

function indexesOf(people: readonly NotifiedPerson[]): Indexes {
  return {
    passports: indexOf(people, ({ passportNumber }) => [compact(passportNumber ?? '')], SHORTEST_PASSPORT),
    names: indexOf(people, (person) => spellingsOf(person).map(foldForMatching), 2),
    surnames: indexOf(people, ({ surname }) => [foldForMatching(surname)], 2),
  };
}

function indexOf(
  people: readonly NotifiedPerson[],
  keysOf: (person: NotifiedPerson) => readonly string[],
  shortest: number,
): Index {
  const index = new Map<string, readonly string[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      if (key.length >= shortest) index.set(key, [...(index.get(key) ?? []), person.id]);
    }
  }
  return index;
}

function spellingsOf({ surname, givenNames, nativeName }: NotifiedPerson): readonly string[] {
  const given = givenNames ?? '';
  const native = nativeName ?? '';
  return [`${surname} ${given}`, `${given} ${surname}`, native, native.split(/\s+/).reverse().join(' ')];
}

const compact = (text: string): string => normalisePassportNumber(text).replace(/[^\p{L}\p{N}]/gu, '');
const union = (left: People, right: People): People => new Set([...left, ...right]);
