import { expectAccessible } from '../support/accessibility.js';
import { expect, openToday, test } from '../support/journey.js';

test('a press of two keys finds a person and opens the case, on any layout', async ({ desk, page }) => {
  await desk.signIn();
  const visitor = await desk.expectVisitor({ plannedInDays: 1 });
  await openToday(page);
  await page.evaluate(() => {
    const press = { code: 'KeyK', key: 'л', ctrlKey: true, bubbles: true, cancelable: true };
    document.dispatchEvent(new KeyboardEvent('keydown', press));
  });
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('%');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await field.fill(visitor.name.toLowerCase());
  await expect(page.getByRole('option', { name: visitor.name }).first()).toBeVisible();
  await expectAccessible(page);
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/cases/${visitor.caseId}$`));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByText('Search and acts')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search' }).click();
  await field.fill('add a tech');
  await field.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add a technician' })).toBeVisible();
});
