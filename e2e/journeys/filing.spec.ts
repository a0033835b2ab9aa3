import { mailWords } from '@sapar/messages';
import { HOST, MANAGER } from '../support/demo.js';
import { linksOf } from '../support/mailbox.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';
import { openFiling, recordConfirmation } from '../support/filing.js';

test.describe('filing in place from Today', () => {
  test.beforeEach(({ desk }) => desk.signIn());

  test('as submitted keeps the line open and asks for the confirmation', async ({ desk, page }) => {
    const visitor = await desk.receiveVisitor(0);
    await openToday(page);
    const panel = await openFiling(page, visitor.name);
    await panel.getByRole('radio', { name: 'Submitted' }).check();
    await panel.getByLabel('Number from the portal').fill('VMP-2026-1');
    await panel.getByRole('button', { name: 'Record as submitted' }).click();
    await expect(panel.getByText('Submitted, not confirmed. The deadline stays open')).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).last().click();
    await expect(lineOf(page, visitor.name)).toContainText('get the confirmation of the notification');
    expect((await desk.openDeadlineOf(visitor.caseId)).state).toBe('open');
  });

  test('as confirmed with its number takes the line out of the queue', async ({ desk, page }) => {
    const visitor = await desk.receiveVisitor(0);
    await openToday(page);
    const panel = await openFiling(page, visitor.name);
    await recordConfirmation(panel, 'KZ-100-1');
    await expect(panel.getByText('Done. The deadline is met.')).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).last().click();
    await expect(lineOf(page, visitor.name)).toHaveCount(0);
  });

  // The demo has no manager yet.
  test('sends the manager one closing mail that links to the confirmation', async ({ desk, mailbox, page }) => {
    const visitor = await desk.receiveVisitor(0);
    await openToday(page);
    await recordConfirmation(await openFiling(page, visitor.name), 'KZ-100-2');
    const saying = mailWords('ru').closedHeadline(visitor.name);
    const mail = await mailbox.find({ to: MANAGER.email, saying });
    expect(mail.Text).toContain(HOST.name);
    expect(mail.Text).toContain('KZ-100-2');
    // The confirmation stays in the house; all that comes with the mail takes the day out of calendars.
    expect(mail.Attachments).toMatchObject([{ FileName: 'sapar.ics' }]);
    expect(linksOf(mail.Text)).toHaveLength(1);
    expect(await mailbox.all({ to: MANAGER.email, saying })).toHaveLength(1);
  });
});
