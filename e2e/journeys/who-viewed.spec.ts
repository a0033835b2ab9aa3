import { expect, test } from '../support/journey.js';

interface Parts {
  readonly technician: { readonly id: string };
}

test('a passport number is masked until it is asked for, and whoever asked stands on the page of readings', async ({
  desk,
  page,
}) => {
  await desk.signIn();
  const { caseId } = await desk.receiveVisitor(0);
  const { technician } = await desk.get<Parts>(`cases/${caseId}`);
  await page.goto(`/technicians/${technician.id}`);
  await expect(page.getByText(/^••••••/)).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText(/^••••••/)).toBeHidden();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.getByText(/^••••••/)).toBeVisible();
  await page.getByRole('link', { name: 'Who viewed this passport' }).click();
  const rows = page.getByRole('region', { name: 'Who viewed this passport' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('Page of the technician');
});
