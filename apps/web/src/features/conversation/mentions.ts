import type { Mentionables } from '@sapar/contracts';

export type Person = Mentionables['items'][number];

/** A name being typed after an at sign: where it begins and what of it is there. */
export interface Typed {
  readonly from: number;
  readonly text: string;
}

const AT = /(?:^|[\s(])@([^\n@]{0,60})$/u;
const MOST_SHOWN = 6;

/** What is being typed at the caret, or null where no name is. */
export function typedMention(text: string, caret: number): Typed | null {
  const found = AT.exec(text.slice(0, caret));
  return found === null ? null : { from: caret - (found[1]?.length ?? 0) - 1, text: found[1] ?? '' };
}

/** People with a part of their name that begins as typed; nobody once the whole name stands there. */
export function matching(people: readonly Person[], { text }: Typed): readonly Person[] {
  const wanted = text.toLocaleLowerCase();
  if (people.some(({ name }) => wanted.startsWith(name.toLocaleLowerCase()))) return [];
  return people.filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${wanted}`)).slice(0, MOST_SHOWN);
}

/** The text with the name in place of what was typed of it, and where the caret stands then. */
export function withMention(text: string, caret: number, { from }: Typed, { name }: Person) {
  const put = `@${name} `;
  return { text: text.slice(0, from) + put + text.slice(caret).replace(/^ /u, ''), caret: from + put.length };
}

/** Who is named in the text; a name that is the beginning of another's counts where it stands by itself. */
export function namedIn(text: string, people: readonly Person[]): readonly Person[] {
  let rest = text;
  return [...people]
    .sort((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => {
      const parts = rest.split(`@${name}`);
      rest = parts.join('\n');
      return parts.length > 1;
    });
}

/** The text in pieces, each said to be a name or not. */
export function piecesOf(
  text: string,
  names: readonly string[],
): readonly { readonly text: string; readonly isName: boolean }[] {
  const sorted = names.map((name) => `@${name}`).sort((one, other) => other.length - one.length);
  const pieces: { text: string; isName: boolean }[] = [];
  let rest = text;
  while (rest !== '') {
    const places = sorted.map((name) => ({ name, at: rest.indexOf(name) })).filter(({ at }) => at >= 0);
    const first = places.reduce<{ name: string; at: number } | null>(
      (best, one) => (best === null || one.at < best.at ? one : best),
      null,
    );
    if (first === null) return [...pieces, { text: rest, isName: false }];
    if (first.at > 0) pieces.push({ text: rest.slice(0, first.at), isName: false });
    pieces.push({ text: first.name, isName: true });
    rest = rest.slice(first.at + first.name.length);
  }
  return pieces;
}
