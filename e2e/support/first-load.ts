import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

export interface Load {
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly other: number;
  readonly all: number;
}

const KINDS = ['script', 'style', 'font'] as const;

/** What Chromium fetches while `act` goes on, in gzipped bytes: the budget's unit, whatever the server chose. */
export async function weigh(page: Page, act: () => Promise<void>): Promise<Load> {
  const responses: Response[] = [];
  // The stream of changes never ends, and with it the network would never be idle.
  await page.route('**/api/v1/events*', (route) => route.abort());
  const note = (response: Response): number => responses.push(response);
  page.on('response', note);
  await act();
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  const weights = await Promise.all(responses.map(weightOf));
  const sum = (isMeant: (kind: string) => boolean): number =>
    weights.filter(({ kind }) => isMeant(kind)).reduce((total, { bytes }) => total + bytes, 0);
  const [script = 0, style = 0, font = 0] = KINDS.map((wanted) => sum((kind) => kind === wanted));
  const all = sum(() => true);
  return { script, style, font, other: all - script - style - font, all };
}

async function weightOf(response: Response): Promise<{ readonly kind: string; readonly bytes: number }> {
  const type = response.request().resourceType();
  const kind = type === 'stylesheet' ? 'style' : type;
  const body = await response.body().catch(() => Buffer.alloc(0));
  // Fonts are compressed already.
  return { kind, bytes: kind === 'font' ? body.length : gzipSync(body).length };
}

/** For the reader of the test's output. */
export const say = (name: string, load: Load): void => {
  const parts = Object.entries(load).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)} kB`);
  process.stdout.write(`      ${name}: ${parts.join(', ')}\n`);
};
