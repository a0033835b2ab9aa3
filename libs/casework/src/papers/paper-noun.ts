import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';

export type Facts = Readonly<Record<string, unknown>>;

/** A value under the key of the person; with `index` equal values are found. */
interface SealedField {
  readonly name: string;
  readonly index?: string;
  /** Whether an answer carries it whole or masked. */
  readonly isMasked: boolean;
  /** Masked to its last letter: the end of a word tells more than the end of a number. */
  readonly isHidden?: boolean;
}

/** Where a paper hangs: what its row says of it, who sees its events, and whether the reader's company writes it. */
export interface PaperPlace {
  readonly parentId: string;
  readonly technicianId: string | null;
  readonly caseId: string | null;
  readonly sides: { readonly hostTenantId: string | null; readonly supplierTenantId: string | null };
  readonly columns: Facts;
  readonly mayChange: boolean;
}

export interface PaperChange {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly place: PaperPlace;
  readonly id: string;
  /** What was said; null while the paper is taken back. */
  readonly facts: Facts | null;
  readonly today: CalendarDate;
}

/**
 * One kind of paper: a table of its own, what it hangs on, who keeps it. Adding, correcting, taking back and restoring are
 * the same acts for all of them (docs/decisions, papers).
 */
export interface PaperNoun {
  /** In events and words: `visa` gives `visa-added`, `visa-changed`. */
  readonly name: string;
  readonly table: string;
  readonly parent: 'technician' | 'mission' | 'case' | 'company';
  /** Hung on a mission, but of the two companies: all missions that they share show it. */
  readonly isOfPair?: boolean;
  /** Who writes it. `person` is whoever may change the technician; `own` rows and those of `supplier` are no partner's to see. */
  readonly keeper: 'person' | 'host' | 'both' | 'own' | 'supplier';
  /** Columns in camel case, as they are in the contract. */
  readonly columns: readonly string[];
  readonly sealed?: readonly SealedField[];
  /** Further answers: an expression over row `p` by name. */
  readonly derived?: Readonly<Record<string, string>>;
  /** What the history keeps by value; of the rest, sealed or only that it changed. */
  readonly kept: readonly string[];
  /** Order of a list, over row `p`. */
  readonly order: string;
  /** Facts that the house knows better than who sends them. */
  readonly fill?: (change: PaperChange & { readonly facts: Facts }) => Promise<Facts>;
  /** Facts that depend on rows or on today; throws a fault of a field. */
  readonly check?: (change: PaperChange & { readonly facts: Facts }) => Promise<void>;
  /** What follows in the same transaction. */
  readonly settle?: (change: PaperChange) => Promise<void>;
  /** Completes what is answered. */
  readonly complete?: (
    transaction: Transaction,
    parentId: string,
    items: readonly Shown[],
  ) => Promise<readonly Shown[]>;
}

export interface Shown extends Facts {
  readonly id: string;
  readonly version: number;
  readonly removedAt: string | null;
  readonly mayChange: boolean;
}

/** Who acts, inside a transaction that has begun. */
export interface PaperStep {
  readonly transaction: Transaction;
  readonly masterKey: Buffer;
  readonly actor: Actor;
}

export type PaperCasework = Pick<Casework, 'unitOfWork' | 'masterKey'>;
