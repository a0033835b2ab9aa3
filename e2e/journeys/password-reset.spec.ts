import { newColleague } from '../support/colleague.js';
import { linksOf } from '../support/mailbox.js';
import { expect, test } from '../support/journey.js';

const PASSWORD = 'four words nobody guesses';

test('who forgot the password chooses another by mail, and the old one opens nothing', async ({
  desk,
  mailbox,
  page,
}) => {
  const { email } = await newColleague(desk, mailbox);
  await page.context().clearCookies();

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten the password?' }).click();
  // Both pages ask for the address: the first one must be gone.
  await expect(page.getByRole('heading', { name: 'A new password', level: 1 })).toBeVisible();
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  const [link] = linksOf((await mailbox.find({ to: email, saying: 'Choose a new password' })).Text);
  await page.goto(link!);
  await page.getByRole('textbox', { name: 'New password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByRole('heading', { name: 'The new password is saved' })).toBeVisible();

  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The new password is saved' })).toBeHidden();
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.goto(link!);
  await expect(page.getByRole('heading', { name: 'This link works no more' })).toBeVisible();
  await mailbox.find({ to: email, saying: 'The password of your account was changed.' });
});
