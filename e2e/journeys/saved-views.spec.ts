import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/journey.js';

test('a view is saved, begins the page, is deleted and comes back', async ({ desk, page }) => {
  await desk.signIn();
  const visitor = await desk.expectVisitor({ plannedInDays: 1 });
  const name = `Planned ${visitor.name}`.slice(0, 60);
  await page.goto('/cases?tab=planned&sort=-person');
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const menu = page.getByRole('button', { name, exact: true });
  await expect(menu).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Begin with this view' }).click();
  await expect(page.getByText(`Cases now begin with “${name}”`)).toBeVisible();

  await page.goto('/cases');
  await expect(page).toHaveURL(/tab=planned/);
  await page.getByRole('button', { name: 'Past', exact: false }).first().click();
  const changed = page.getByRole('button', { name: `${name} · changed` });
  await changed.click();
  await page.getByRole('menuitem', { name: 'Back to how it was saved' }).click();
  await expect(page).toHaveURL(/tab=planned/);

  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
  await expect(page.getByText(`View “${name}” is deleted`)).toBeVisible();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Deleted \(\d+\)$/ }).click();
  await page.getByRole('button', { name: `Restore ${name}` }).click();
  await expect(page.getByText(`View “${name}” is back`)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/cases');
  await expect(menu).toBeVisible();
});
