import { OWNER } from '../support/demo.js';
import { openFiling } from '../support/filing.js';
import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, openToday, test } from '../support/journey.js';

test('an invited colleague joins by the link of the mail, once, and signs in', async ({
  browser,
  desk,
  mailbox,
  page,
}) => {
  await desk.signIn('en', OWNER.email);
  const email = personalAddress();
  await page.goto('/company/people');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByRole('radio', { name: 'Auditor' }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  const line = page.getByRole('row').filter({ hasText: email });
  const mail = await mailbox.find({ to: email, saying: OWNER.name });
  const [link] = linksOf(mail.Text);
  await page.reload();
  await expect(line).toContainText('Sent, not opened');

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link!);
  await theirs.getByLabel('Your name').fill('Saule Omarova');
  await theirs.getByLabel('Password', { exact: true }).fill('several words in a row');
  await page.reload();
  await expect(line).toContainText('Opened, not yet accepted');
  await theirs.getByRole('button', { name: 'Join' }).click();
  await expect(theirs.getByRole('heading', { name: /You have joined/ })).toBeVisible();
  await theirs.goto(link!);
  await expect(theirs.getByRole('heading', { name: /You have joined/ })).toBeVisible();
  await theirs.getByRole('link', { name: 'Sign in' }).click();
  await theirs.getByLabel('Work e-mail').fill(email);
  await theirs.getByLabel('Password', { exact: true }).fill('several words in a row');
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByRole('button', { name: 'Account of Saule Omarova' })).toBeVisible();
  await page.reload();
  await expect(line).toContainText('Auditor');
  await theirs.context().close();
});

test('the filing panel names who can sign today, and why the deputy cannot', async ({ desk, page }) => {
  await desk.signIn();
  const visitor = await desk.receiveVisitor(0);
  await openToday(page);
  const panel = await openFiling(page, visitor.name);
  const note = panel.getByRole('note').filter({ hasText: 'Can be signed today by' });
  await expect(note).toContainText('Aliya Serikova (on duty)');
  await expect(note).toContainText('Marat Dzhaksybekov (stands in): signature key ended');
  await panel.getByLabel('Channel').click();
  await page.getByRole('option', { name: 'eQonaq' }).click();
  const nobody = panel.getByRole('alert');
  await expect(nobody).toContainText('Nobody can sign today: eQonaq.');
  await nobody.getByRole('link', { name: 'Open signatories' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Dinara Akhmetova' });
  await row.getByRole('button', { name: 'Dinara Akhmetova signs no more' }).click();
  await expect(row).toContainText('Signs no more');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('button', { name: 'Change: Dinara Akhmetova' })).toBeVisible();
});
