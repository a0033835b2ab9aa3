import type { Page } from '@playwright/test';
import { PRODUCT } from '../support/address.js';
import { newColleague } from '../support/colleague.js';
import { expect, test } from '../support/journey.js';

// Browsers bind passkeys to a name and refuse a number.
const HOUSE = PRODUCT.replace('127.0.0.1', 'localhost');

/** A device with a fingerprint reader that always agrees, as Chromium plays it. */
async function plugInDevice(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

test('a passkey is added on the account page and signs in without anything typed', async ({ desk, mailbox, page }) => {
  const { email, password } = await newColleague(desk, mailbox);
  await plugInDevice(page);
  await page.goto(`${HOUSE}/sign-in?back=%2Faccount`);
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const form = page.getByRole('form', { name: 'Add a passkey' });
  await form.getByLabel('Name').fill('Work laptop');
  await form.getByRole('textbox', { name: 'Present password' }).fill(password);
  await form.getByRole('button', { name: 'Continue on the device' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('button', { name: 'Remove the passkey: Work laptop' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`${HOUSE}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});
