import { KILLS } from './kills.mjs';
import { POSTGRES } from './postgres.mjs';
import { REDIS } from './redis.mjs';
import { SEVERAL_WORKERS } from './several-workers.mjs';
import { SMTP_ZOO } from './smtp-zoo.mjs';

const placeOf = ({ id }) => (id.startsWith('F') ? 0 : 1000) + Number(id.slice(1));

/** Every scenario in its order: those of the list, then what runs over several of them. */
export const SCENARIOS = [...KILLS, ...SMTP_ZOO, ...REDIS, ...POSTGRES, ...SEVERAL_WORKERS].sort(
  (one, other) => placeOf(one) - placeOf(other),
);
