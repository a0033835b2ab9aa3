import { expect, test } from '../support/journey.js';

test.describe('an entry of a case', () => {
  test.beforeEach(({ desk }) => desk.signIn());

  test('recorded by mistake is removed with its deadline, put back by undo, and kept one click away', async ({
    desk,
    page,
  }) => {
    const visitor = await desk.receiveVisitor(0);
    await page.goto(`/cases/${visitor.caseId}`);
    await page.getByRole('button', { name: /^Remove the entry of/ }).click();
    await expect(page.getByText('No arrival is recorded.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('its deadline runs again')).toBeVisible();
    expect((await desk.openDeadlineOf(visitor.caseId)).isProvisional).toBe(false);
    await page.getByRole('button', { name: /^Remove the entry of/ }).click();
    await page.getByText('Removed entries (1)').click();
    await page.getByRole('button', { name: /^Put the entry of/ }).click();
    await expect(page.getByText('Removed entries')).toHaveCount(0);
    expect((await desk.openDeadlineOf(visitor.caseId)).state).toBe('open');
  });
});

for (const [address, back] of [
  ['/missions/undefined', 'Missions'],
  ['/cases/00000000-0000-7000-8000-000000000000', 'Missions'],
  ['/technicians/cut-shor', 'Technicians'],
] as const) {
  test(`${address} leads nowhere and offers the way back`, async ({ desk, page }) => {
    await desk.signIn();
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such page.' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: back }).click();
    await expect(page.getByRole('heading', { level: 1, name: back })).toBeVisible();
  });
}
