import type { Catalogue } from '@sapar/rule-catalogue';
import { readShipped, type ReadCatalogue } from '../read-law.js';

const known = new Map<string, Catalogue>();

/** The shipped law, read from its files once for all facts of a spec and not once for each. */
export const readOnce: ReadCatalogue = (topics) => {
  const key = topics === undefined ? 'all' : topics.join(' ');
  const catalogue = known.get(key) ?? readShipped(topics);
  known.set(key, catalogue);
  return catalogue;
};
