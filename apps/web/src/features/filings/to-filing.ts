import type { CorrectFiling, RecordFiling } from '@sapar/contracts';
import { filledIn } from '../cases/filled-in.js';
import type { ChannelName, FilerName, FilingKind } from './choices.js';

/** Everything that any of the four forms asks for; each kind sends only its own. */
export type FilingValues = {
  filedBy: FilerName;
  channel: ChannelName;
  number: string;
  documentId: string;
  filedOn: string;
  name: string;
  message: string;
  note: string;
  acceptDifferences: string;
  reason: string;
  /** Whether every other open notification of the case went with it. */
  isTogether: boolean;
  facts: PaperValues;
};

type PaperValues = {
  surname: string;
  givenNames: string;
  passportNumber: string;
  address: string;
  arrivedOn: string;
};

export const emptyFiling = (today: string): FilingValues => ({
  filedBy: 'host',
  channel: 'vmp',
  number: '',
  documentId: '',
  filedOn: today,
  name: '',
  message: '',
  note: '',
  acceptDifferences: '',
  reason: '',
  isTogether: false,
  facts: { surname: '', givenNames: '', passportNumber: '', address: '', arrivedOn: '' },
});

/** What is sent for one kind: an empty field is nothing that anybody said. */
export function toFiling(kind: FilingKind, values: FilingValues, siblings: readonly string[] = []): RecordFiling {
  const { filedBy, channel, number, documentId, filedOn, name, message, note, acceptDifferences } = values;
  switch (kind) {
    case 'submitted':
      return {
        ...{ kind, filedBy, channel, ...filledIn({ number, documentId, note }) },
        ...(values.isTogether && siblings.length > 0 ? { together: [...siblings] } : {}),
      };
    case 'confirmed':
      return {
        kind,
        filedBy,
        channel,
        ...filledIn({ filedOn, number, documentId, acceptDifferences }),
        ...paperOf(values.facts),
      } as RecordFiling;
    case 'said-filed':
      return { kind, filedBy: filedBy === 'agent' ? 'agent' : 'hotel', name, ...filledIn({ note }) };
    case 'try-failed':
      return { kind, channel, message, ...filledIn({ documentId }) };
  }
}

export function toCorrection(values: FilingValues): CorrectFiling {
  const { reason, channel, filedOn, number, documentId } = values;
  return { reason, channel, ...filledIn({ filedOn, number, documentId }), ...paperOf(values.facts) } as CorrectFiling;
}

/** Facts from the paper, or none at all: facts that nobody read must not count as compared. */
function paperOf(facts: PaperValues): { readonly facts?: Partial<PaperValues> } {
  const read = filledIn(facts);
  return Object.keys(read).length === 0 ? {} : { facts: read };
}
