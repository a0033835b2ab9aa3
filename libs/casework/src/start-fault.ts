import { knowsKazakhstanZone } from '@sapar/domain';
import { databaseZoneFault, roleFault } from '@sapar/persistence';
import type { DataSource } from 'typeorm';

/** The one sentence why nothing may run on this connection, or null: rows of others in sight, or cut-offs off by an hour. */
export async function startFault(source: DataSource): Promise<string | null> {
  return (await roleFault(source)) ?? runtimeZoneFault() ?? (await databaseZoneFault(source));
}

export function runtimeZoneFault(zone?: string): string | null {
  if (knowsKazakhstanZone(zone)) return null;
  return `The time zone data of Node ${process.versions.node} (${process.versions['tz'] ?? 'unknown'}) do not know that Kazakhstan is at UTC+5 since 1 March 2024; update Node.`;
}
