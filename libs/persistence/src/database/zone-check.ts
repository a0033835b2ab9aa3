import type { DataSource } from 'typeorm';

/** Midnight in UTC of the day on which all of Kazakhstan went to UTC+5: the wall clock there shows five hours more. */
const QUESTION = `select to_char('2024-03-01T00:00Z'::timestamptz at time zone $1, 'HH24:MI') as clock, current_setting('server_version') as version`;

/** Null when the server's zone data know UTC+5, otherwise the one sentence that says what to do. */
export async function databaseZoneFault(source: DataSource, zone = 'Asia/Almaty'): Promise<string | null> {
  const [row]: readonly { clock: string; version: string }[] = await source.query(QUESTION, [zone]);
  if (row?.clock === '05:00') return null;
  return `The time zone data of PostgreSQL ${row?.version ?? ''} do not know that Kazakhstan is at UTC+5 since 1 March 2024; update them (2024a or newer).`;
}
