export { scopeOf, type Actor } from './actor.js';
export type { Casework } from './casework.js';
export { addSite, listPartners, listSites, type Page } from './companies/companies.queries.js';
export { CaseworkError, fieldFault, type FieldProblem } from './errors.js';
export { hashPassword } from './sessions/passwords.js';
export { changePreferences, findActor, readSession, signOut } from './sessions/read-session.js';
export { signIn } from './sessions/sign-in.js';
