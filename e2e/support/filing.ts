import { expect, type Locator, type Page } from '@playwright/test';
import { lineOf } from './journey.js';

/** Opens the filing panel of a line of Today. */
export async function openFiling(page: Page, name: string): Promise<Locator> {
  await lineOf(page, name)
    .getByRole('button', { name: /^(File|File late|Add the confirmation)$/ })
    .click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('radio', { name: 'Confirmed' })).toBeVisible();
  return panel;
}

/** Records the number of the confirmation as filed today, which the form proposes. */
export async function recordConfirmation(panel: Locator, number: string): Promise<void> {
  await fillConfirmation(panel, number);
  await panel.getByRole('button', { name: 'Record the confirmation' }).click();
}

export async function fillConfirmation(panel: Locator, number: string): Promise<void> {
  await panel.getByRole('radio', { name: 'Confirmed' }).check();
  await panel.getByLabel('Number of the confirmation').fill(number);
}
