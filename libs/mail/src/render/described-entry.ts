export type Tone = 'over' | 'win' | 'info' | 'done';

/** One entry in words: what the mail shows, in the order in which it is read. */
export interface DescribedEntry {
  readonly personName: string;
  readonly subject: string;
  readonly headline: string;
  readonly tone: Tone;
  readonly chip: string;
  /** The last day, the largest line. */
  readonly hero: string | null;
  readonly lines: readonly string[];
  readonly why: string | null;
  readonly whyMe: string;
  readonly button: string;
}
