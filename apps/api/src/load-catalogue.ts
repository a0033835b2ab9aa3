import { loadShippedCatalogue } from '@sapar/casework';

try {
  await loadShippedCatalogue(process.env['DATABASE_OWNER_URL'] ?? '');
} catch (error) {
  process.stderr.write(
    `The catalogue could not be loaded: ${error instanceof Error ? error.message : String(error)}.\n`,
  );
  process.exit(1);
}
