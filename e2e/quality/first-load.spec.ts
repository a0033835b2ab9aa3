import { say, weigh, type Load } from '../support/first-load.js';
import { expect, openToday, test } from '../support/journey.js';

const SIGN_IN_SCRIPT = 180_000;
const TODAY_ALL = 310_000;
const STYLES = 45_000;

test.describe('with an empty cache', () => {
  test('the sign-in page comes with at most 180 kB of script and 45 kB of styles', async ({ page }) => {
    const load = await weigh(page, async () => {
      await page.goto('/sign-in');
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    });
    say('sign-in page', load);
    expect(load.script).toBeLessThanOrEqual(SIGN_IN_SCRIPT);
    expect(load.style).toBeLessThanOrEqual(STYLES);
    expect(load.script).toBeGreaterThan(0);
  });

  for (const language of ['en', 'ru', 'kk'] as const) {
    test(`Today in ${language} is usable with at most 310 kB in all, styles 45 kB`, async ({ desk, page }) => {
      await desk.signIn(language);
      const load = await weigh(page, () => openToday(page));
      say(`Today in ${language}`, load);
      expectWithin(load);
    });
  }
});

test('the server sends every script and style sheet compressed', async ({ page }) => {
  const plain: string[] = [];
  page.on('response', (response) => {
    const isText = ['script', 'stylesheet'].includes(response.request().resourceType());
    const length = Number(response.headers()['content-length'] ?? 0);
    if (isText && length > 1024 && response.headers()['content-encoding'] === undefined) plain.push(response.url());
  });
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(plain).toEqual([]);
});

function expectWithin(load: Load): void {
  expect(load.all).toBeLessThanOrEqual(TODAY_ALL);
  expect(load.style).toBeLessThanOrEqual(STYLES);
}
