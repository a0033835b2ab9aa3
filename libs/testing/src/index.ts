export { explaining, nodesOf, pagesOf, scannedBy, type Plan } from './explain.js';
export { SoftwareAuthenticator } from './authenticator.js';
export { createTestDatabase, type TestDatabase } from './database.js';
export { ALL_FACTS, filingActs, type FilingActs, type FilingState } from './filing-acts.js';
export { pdfOf, pdfWith, PNG } from './files.js';
export { arrivalOn, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from './scene.js';
export { addTraveller, type Traveller } from './traveller.js';
export { changesOfDocument, findingsOfDocument } from './findings-of-document.js';
export { PAPER_BODIES, PAPER_FACTS, PAPER_PATHS } from './paper-facts.js';
export {
  addBreach,
  addBreachAndContact,
  addCostAndWords,
  FOREIGN_LATER,
  MESSAGE_BODIES,
  SILENT_SETTINGS,
} from './isolation-bodies.js';
export { LATER_PATHS, OWN_ROUTES, WALKED_ACTS, WALKED_TABLES } from './walked.js';
export { enterProvider, issuerOf, listening, OIDC_CLIENT, openRealProvider } from './identity-providers.js';
export { openLyingProvider, type Lie } from './lying-provider.js';
export { noting } from './statements.js';
export { addContactOf, addVisitAlone, arriveAlone, inviteAwaitedHost } from './awaited-host.js';
export { sendLetters, sendVisitMails, type SentLetter } from './visit-mails.js';
