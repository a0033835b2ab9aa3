export { explaining, nodesOf, pagesOf, scannedBy, type Plan } from './explain.js';
export { SoftwareAuthenticator } from './authenticator.js';
export { createTestDatabase, type TestDatabase } from './database.js';
export { ALL_FACTS, filingActs, type FilingActs, type FilingState } from './filing-acts.js';
export { pdfOf, pdfWith, PNG } from './files.js';
export { arrivalOn, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from './scene.js';
export { addTraveller, type Traveller } from './traveller.js';
export { PAPER_FACTS, PAPER_PATHS } from './paper-facts.js';
export { OWN_ROUTES, WALKED_TABLES } from './walked.js';
