import { addDays } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { fillConfirmation, openFiling } from '../support/filing.js';
import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';

const BUSY = {
  status: 503,
  contentType: 'application/problem+json',
  json: { type: 'about:blank', code: 'unexpected', title: 'The server is busy.', status: 503, errors: [] },
};

test.beforeEach(({ desk }) => desk.signIn());

test.describe('an answer by link', () => {
  test('keeps what was typed while the server is busy or away, and arrives once it is back', async ({
    desk,
    mailbox,
    page,
  }) => {
    const email = personalAddress();
    const visitor = await desk.expectVisitor({ plannedInDays: -1, email });
    const [link] = linksOf((await mailbox.find({ to: email, saying: 'Are you in Kazakhstan?' })).Text);
    await page.goto(link!);
    const border = page.getByLabel('Border point');
    await border.fill('Khorgos');
    const send = page.getByRole('button', { name: 'Send my answer' });

    await page.route('**/api/v1/answers/*', (route) => route.fulfill(BUSY));
    await send.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(border).toHaveValue('Khorgos');

    await page.unroute('**/api/v1/answers/*');
    await page.context().setOffline(true);
    await send.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(border).toHaveValue('Khorgos');

    await page.context().setOffline(false);
    await send.click();
    await expect(page.getByText('Thank you. Your answer is kept.')).toBeVisible();
    const yesterday = formatDate(addDays(await desk.today(), -1), 'en');
    await expect(page.getByText(`Arrived on ${yesterday}`)).toBeVisible();
    expect((await desk.openDeadlineOf(visitor.caseId)).isProvisional).toBe(false);
  });

  test('pressed twice makes one arrival', async ({ desk, mailbox, page }) => {
    const email = personalAddress();
    await desk.expectVisitor({ plannedInDays: -1, email });
    const [link] = linksOf((await mailbox.find({ to: email, saying: 'Are you in Kazakhstan?' })).Text);
    await page.goto(link!);
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.getByRole('button', { name: 'Send my answer' }).dblclick();
    await expect(page.getByText('Thank you. Your answer is kept.')).toBeVisible();
    expect(posts).toHaveLength(1);
  });
});

test('Today says in words that the server does not answer, and recovers by one press', async ({ page }) => {
  await page.route('**/api/v1/deadlines?*', (route) => route.fulfill(BUSY));
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toBeVisible();
  await page.unroute('**/api/v1/deadlines?*');
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(lineOf(page, 'Deniz Müller-Şahin')).toBeVisible();
});

test.describe('a filing', () => {
  test('keeps what was typed while the server is busy or away, and is recorded once', async ({ desk, page }) => {
    const visitor = await desk.receiveVisitor(0);
    await openToday(page);
    const panel = await openFiling(page, visitor.name);
    await fillConfirmation(panel, 'KZ-200-1');
    const send = panel.getByRole('button', { name: 'Record the confirmation' });

    await page.route('**/filings', (route) => route.fulfill(BUSY));
    await send.click();
    await expect(panel.getByRole('alert')).toBeVisible();
    await expect(panel.getByLabel('Number of the confirmation')).toHaveValue('KZ-200-1');

    await page.unroute('**/filings');
    await page.context().setOffline(true);
    await send.click();
    await expect(panel.getByRole('alert')).toBeVisible();
    await expect(panel.getByLabel('Number of the confirmation')).toHaveValue('KZ-200-1');

    await page.context().setOffline(false);
    await send.click();
    await expect(panel.getByText('Done. The deadline is met.')).toBeVisible();
    expect(await desk.countFilings(visitor.caseId)).toBe(1);
  });

  test('of which the server heard but the page did not is one row after the second try', async ({ desk, page }) => {
    const visitor = await desk.receiveVisitor(0);
    await openToday(page);
    const panel = await openFiling(page, visitor.name);
    await fillConfirmation(panel, 'KZ-200-2');
    const send = panel.getByRole('button', { name: 'Record the confirmation' });
    await page.route('**/filings', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send.click();
    await expect(panel.getByRole('alert')).toBeVisible();
    await page.unroute('**/filings');
    await send.click();
    await expect(panel.getByText('Done. The deadline is met.')).toBeVisible();
    expect(await desk.countFilings(visitor.caseId)).toBe(1);
  });

  test('sent from a second tab as well is refused there in words and makes one row', async ({
    context,
    desk,
    page,
  }) => {
    const visitor = await desk.receiveVisitor(0);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await openToday(tab);
      await fillConfirmation(await openFiling(tab, visitor.name), 'KZ-200-3');
    }
    await page.getByRole('button', { name: 'Record the confirmation' }).click();
    await expect(page.getByText('Done. The deadline is met.')).toBeVisible();
    await other.getByRole('button', { name: 'Record the confirmation' }).click();
    await expect(other.getByRole('alert')).toBeVisible();
    await other.close();
    expect(await desk.countFilings(visitor.caseId)).toBe(1);
  });
});
