import { CLOCKS } from './clocks.mjs';
import { EDITS } from './edits.mjs';
import { KILLS } from './kills.mjs';
import { NOT_YET } from './not-yet.mjs';
import { ODD_MAILS } from './odd-mails.mjs';
import { POSTGRES } from './postgres.mjs';
import { REDIS } from './redis.mjs';
import { RELEASES } from './releases.mjs';
import { SCALE } from './scale.mjs';
import { SEVERAL_WORKERS } from './several-workers.mjs';
import { SMTP_ZOO } from './smtp-zoo.mjs';

const placeOf = ({ id }) => (id.startsWith('F') ? 0 : 1000) + Number(id.slice(1));

/** Every scenario in its order: those of the list, then what runs over several of them. */
export const SCENARIOS = [
  ...[...KILLS, ...SMTP_ZOO, ...REDIS, ...POSTGRES, ...SEVERAL_WORKERS],
  ...[...CLOCKS, ...EDITS, ...ODD_MAILS, ...SCALE, ...RELEASES, ...NOT_YET],
].sort((one, other) => placeOf(one) - placeOf(other));
