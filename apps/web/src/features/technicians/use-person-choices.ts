import type { Technician } from '@sapar/contracts';
import { useState } from 'react';
import { useSearch } from '../../lib/use-search.js';
import { useTechnicians } from './api.js';

interface Choices {
  /** Those the typed words fit, and whoever is chosen already. */
  readonly people: readonly Technician[];
  readonly personOf: (id: string) => Technician | undefined;
  /** For a field that shows what it is given: looking is the server's part, over everybody and not over the first page. */
  readonly search: {
    readonly searchable: true;
    readonly searchValue: string;
    readonly onSearchChange: (text: string) => void;
    readonly filter: <Options>(input: { readonly options: Options }) => Options;
  };
}

const unfiltered = <Options>({ options }: { readonly options: Options }): Options => options;

/** People to choose from by a few letters, of one supplier or of all. */
export function usePersonChoices(chosen: readonly string[], supplierTenantId?: string): Choices {
  const { typed, asked, type } = useSearch();
  // A field writes the name of whoever is chosen where the search was typed; that is no search.
  const [named, setNamed] = useState<readonly Technician[]>([]);
  const isChosenName = named.some(({ displayName }) => asked.startsWith(displayName));
  const { items } = useTechnicians(isChosenName ? '' : asked, supplierTenantId);
  const found = items ?? [];
  const kept = named.filter(({ id }) => chosen.includes(id) && !found.some((person) => person.id === id));
  const people = [...kept, ...found];
  const missing = found.filter(({ id }) => chosen.includes(id) && !named.some((person) => person.id === id));
  if (missing.length > 0) setNamed([...named, ...missing]);
  return {
    people,
    personOf: (id) => people.find((person) => person.id === id),
    search: { searchable: true, searchValue: typed, onSearchChange: type, filter: unfiltered },
  };
}
