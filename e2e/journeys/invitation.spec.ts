import { expect, test } from '../support/journey.js';

test('an invitation is asked for, filed, granted otherwise than asked, and led back a step', async ({ desk, page }) => {
  await desk.signIn();
  const visitor = await desk.expectVisitor({ plannedInDays: 30 });
  const { mission } = await desk.get<{ readonly mission: { readonly id: string } }>(`cases/${visitor.caseId}`);
  await page.goto(`/missions/${mission.id}`);
  await page.getByRole('button', { name: 'Ask for an invitation' }).click();
  await page.getByLabel('Category').fill('В2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Record the filing' }).click();
  await page.getByLabel('Number of the request').fill('VMP-77');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Granted' }).click();
  await page.getByLabel('Number of the agreed invitation').fill('123');
  await page.getByRole('combobox', { name: 'Entries' }).click();
  await page.getByRole('option', { name: '1 entry' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The number of an agreed invitation has ten digits.')).toBeVisible();
  await page.getByLabel('Number of the agreed invitation').fill('2603271234');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Granted otherwise than asked: entries')).toBeVisible();
  await page.getByRole('button', { name: 'Back to filed' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('VMP-77')).toBeVisible();
  await expect(page.getByText('Granted otherwise than asked: entries')).toHaveCount(0);
});
