import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, test } from '../support/journey.js';

test('a technician opens the own case from a mail with a code, and nothing more once the link is taken back', async ({
  browser,
  desk,
  mailbox,
  page,
}) => {
  const email = personalAddress();
  await desk.signIn();
  const { caseId } = await desk.expectVisitor({ email, language: 'en', plannedInDays: 1 });
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('Waiting to be sent').or(page.getByText('Sent, not opened'))).toBeVisible();
  const [link] = linksOf((await mailbox.find({ to: email, saying: 'Open my visit' })).Text);

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(link!);
  await expect(phone.getByText(`We send a code to ${email.charAt(0)}…@visitor.example.`)).toBeVisible();
  await expect(phone.getByText('Who helps you')).toBeHidden();
  await phone.getByRole('button', { name: 'Send me the code' }).click();
  const code = /Code: (\d{6})/.exec((await mailbox.find({ to: email, saying: 'Code: ' })).Text)![1]!;
  await phone.getByLabel('Code, six figures').fill(code === '000000' ? '111111' : '000000');
  await phone.getByRole('button', { name: 'Open my visit' }).click();
  await expect(phone.getByText(/^This code is not right/)).toBeVisible();
  await phone.getByLabel('Code, six figures').fill(code);
  await phone.getByRole('button', { name: 'Open my visit' }).click();
  await expect(phone.getByRole('heading', { name: 'Who helps you' })).toBeVisible();
  await expect(phone.getByText(email)).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Where to be' })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.reload();
  await expect(page.getByText('Opened with a code')).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('button', { name: 'Send the link' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
  await phone.context().close();
});
