import type { Actor } from '../actor.js';
import type { DemoPersonName } from './demo-people.js';
import type { DemoTime } from './demo-time.js';

/** What the missions of the demo share: who acts, when it is loaded, and what was entered before. */
export interface DemoHouse {
  readonly host: Actor;
  readonly time: DemoTime;
  readonly siteIds: ReadonlyMap<string, string>;
  readonly technicianIds: ReadonlyMap<DemoPersonName, string>;
}
