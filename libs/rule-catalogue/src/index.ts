export { CATALOGUE_DIRECTORY, CatalogueError, loadCatalogue, type Catalogue } from './load.js';
export { lookUp, type LookedUp } from './look-up.js';
export { NOTIFICATION_DEADLINE, notificationRuleOn, workingCalendarOf } from './notification.js';
export { CalendarFile, CasesFile, RuleFile } from './schema.js';
export type { CatalogueFault } from './read-file.js';
