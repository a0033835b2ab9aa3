export { CATALOGUE_DIRECTORY, CatalogueError, loadCatalogue, type Catalogue } from './load.js';
export { lookUp, type FoundRuleOn, type LookedUp, type RuleGap } from './look-up.js';
export { citation, type Citation } from './cite-sources.js';
export { listRulesOn, type RulesOnDay } from './list-rules.js';
export { NOTIFICATION_DEADLINE, notificationRuleOn, workingCalendarOf } from './notification.js';
export { CalendarFile } from './calendar-file.js';
export { CasesFile } from './cases-file.js';
export { RuleFile, type Figure } from './rule-file.js';
export type { CatalogueFault } from './read-file.js';
