import { CATALOGUE_DIRECTORY, loadCatalogue, workingCalendarOf, type Catalogue } from '@sapar/rule-catalogue';
import type { Law } from './kinds/kind.js';
import { today } from './today.js';

/** Reading a topic takes a tenth of the time of the whole law; without topics all of it is read. */
export type ReadCatalogue = (topics?: readonly string[]) => Catalogue;

export const readShipped: ReadCatalogue = (topics) => loadCatalogue(CATALOGUE_DIRECTORY, topics);

/** What a deadline is counted by, as of today. */
export function lawIn(catalogue: Catalogue): Law {
  return { catalogue, calendar: workingCalendarOf(catalogue.calendars), today: today() };
}
