import type { DatedWords } from '../cases/dated-words.js';
import type { Tone } from '../../components/tone.js';

/** A paper as every list answers it, whatever kind it is. */
export interface Paper {
  readonly id: string;
  readonly version: number;
  readonly mayChange: boolean;
  readonly removedAt: string | null;
}

export type PaperValues = Record<string, string | string[] | boolean>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form; its words are `fields.<name>` of the kind, its hint `hints.<name>` where `hasHint`. */
export interface PaperField {
  readonly name: string;
  readonly type: 'line' | 'code' | 'text' | 'day' | 'choice' | 'country' | 'whole' | 'yes' | 'pick' | 'picks';
  readonly isOptional?: boolean;
  readonly hasHint?: boolean;
  /** Codes of a choice; their words are `choices.<name>.<code>`. */
  readonly choices?: readonly string[];
  readonly first?: string | boolean;
  readonly isShown?: (values: PaperValues) => boolean;
  /** Where the answer keeps it, if not under its own name: a sealed value is answered masked. */
  readonly maskedAs?: string;
}

export interface PaperStatus {
  readonly tone: Tone;
  readonly text: string;
}

/** How one kind of paper is asked for and shown. */
export interface PaperKind<T extends Paper> {
  /** Its part of the words, and of the history. */
  readonly words: string;
  /** Path of the list, and of one of it. */
  readonly list: string;
  readonly one: string;
  readonly fields: readonly PaperField[];
  readonly titleOf: (paper: T, words: DatedWords) => string;
  readonly factsOf: (paper: T, words: DatedWords) => readonly (string | null)[];
  readonly statusOf?: (paper: T, words: DatedWords) => readonly PaperStatus[];
}

export const fieldsShown = (fields: readonly PaperField[], values: PaperValues): readonly PaperField[] =>
  fields.filter(({ isShown }) => isShown === undefined || isShown(values));
