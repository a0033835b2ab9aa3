import type { StatedPlaces } from '@sapar/casework';
import type { Configuration } from '@sapar/contracts';

export const PLACES = Symbol('places');

const hostOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).hostname || null);

/** The operator's own words, and the hosts that the product was told to use; nothing is made up where neither is there. */
export const statedPlacesOf = (configuration: Configuration): StatedPlaces => {
  const { PLACE_DATABASE, PLACE_FILES, PLACE_MAIL_RELAY, PLACE_BACKUPS, PLACE_LOGS } = configuration;
  const database = { stated: PLACE_DATABASE ?? null, known: hostOf(configuration.DATABASE_URL) };
  return {
    ...{ database, journal: database },
    queue: configuration.REDIS_URL === undefined ? database : { stated: null, known: hostOf(configuration.REDIS_URL) },
    files: { stated: PLACE_FILES ?? null, known: null },
    'mail-relay': { stated: PLACE_MAIL_RELAY ?? null, known: hostOf(configuration.SMTP_URL) },
    backups: { stated: PLACE_BACKUPS ?? null, known: null },
    logs: { stated: PLACE_LOGS ?? null, known: null },
  };
};
