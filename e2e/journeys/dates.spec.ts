import { addDays } from '@sapar/domain';
import { PRODUCT } from '../support/address.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';

test.describe('a visa-free visit planned longer than the person may stay', () => {
  test.beforeEach(({ desk }) => desk.signIn());

  test('asks on Today for a decision, which is recorded with its reason and can be taken back', async ({
    desk,
    page,
  }) => {
    const visitor = await desk.receiveVisitor(0);
    // Germany, visa-free: 30 days an entry; the mission is planned for 30 days from today and a day more.
    const detail = await desk.get<{
      readonly mission: Record<string, unknown> & { readonly site: { readonly id: string } };
    }>(`cases/${visitor.caseId}`);
    const { id, title, equipment, purpose, plannedFromOn, version, site } = detail.mission;
    const plannedToOn = addDays(await desk.today(), 60);
    const answer = await page.request.put(`${PRODUCT}/api/v1/missions/${String(id)}`, {
      headers: { 'if-match': `"${String(version)}"` },
      data: { title, equipment, purpose, plannedFromOn, plannedToOn, siteId: site.id },
    });
    expect(answer.status()).toBe(200);
    await openToday(page);
    const line = lineOf(page, visitor.name).filter({ hasText: 'planned beyond the last lawful day: decide' });
    await line.getByRole('button', { name: 'Open the card' }).click();
    await expect(page.getByRole('heading', { name: 'Decide about the overrun' })).toBeVisible();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    const form = page.getByRole('form', { name: 'Record the decision' });
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('This is needed.')).toBeVisible();
    await form.getByLabel('What was decided and why').fill('A colleague takes over.');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('A colleague takes over.')).toBeVisible();
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByRole('button', { name: 'Record the decision' })).toBeVisible();
  });
});
