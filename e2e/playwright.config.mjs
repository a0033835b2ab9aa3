import { defineConfig } from '@playwright/test';

/** Browser journeys against a whole running product; `npm test` starts one and says where it is. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  // Each runs by itself, against a product of its own; the second must not clear away the pictures of the first.
  projects: ['journeys', 'quality'].map((name) => ({ name, testDir: name, outputDir: `../test-results/${name}` })),
  // One mailbox and one demo for all: what a journey makes itself must not meet what another makes at that moment.
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  // Generous: a busy machine makes a journey slow, never wrong.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['../infra/testing/journey-counts.mjs']],
  use: {
    baseURL: process.env['SAPAR_URL'] ?? 'http://127.0.0.1:3000',
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    // A trace tells most of a failure and doubles the time of everything: JOURNEY_TRACE=1 asks for it.
    trace: process.env['JOURNEY_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // The system's own browser: none is ever downloaded.
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
