import { addDays } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { HOST } from '../support/demo.js';
import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';

test.describe("the mail 'Has this person arrived?'", () => {
  test.beforeEach(({ desk }) => desk.signIn());

  test('of the person whom the demo planned for yesterday is in the mailbox', async ({ mailbox }) => {
    const mail = await mailbox.find({ to: HOST.email, saying: 'Qairat Omirbekov' });
    expect(linksOf(mail.Text).some((link) => link.includes('/answer/'))).toBe(true);
  });

  test('is written in the language of its reader', async ({ desk, mailbox }) => {
    const email = personalAddress();
    await desk.expectVisitor({ plannedInDays: -1, email, language: 'kk' });
    const mail = await mailbox.find({ to: email, saying: 'Сіз Қазақстандасыз ба?' });
    expect(mail.Subject).toMatch(/^Сіз Қазақстандасыз ба\?/);
    expect(mail.HTML).toContain('<html lang="kk">');
  });

  test('changes nothing when its link is opened, however often', async ({ browser, desk, mailbox }) => {
    const email = personalAddress();
    const visitor = await desk.expectVisitor({ plannedInDays: -1, email });
    const [link] = linksOf((await mailbox.find({ to: email, saying: 'Are you in Kazakhstan?' })).Text);
    const before = await desk.openDeadlineOf(visitor.caseId);
    const stranger = await browser.newPage();
    for (let opened = 0; opened < 2; opened += 1) {
      await stranger.goto(link!);
      await expect(stranger.getByRole('heading', { name: `Has ${visitor.name} arrived?` })).toBeVisible();
      await expect(stranger.getByText('Opening this page changed nothing')).toBeVisible();
    }
    await stranger.close();
    expect(await desk.openDeadlineOf(visitor.caseId)).toEqual(before);
    expect(before.isProvisional).toBe(true);
  });

  test('lets its button record the arrival, and tells the second who answers who was first', async ({
    browser,
    desk,
    mailbox,
    page,
  }) => {
    const email = personalAddress();
    const visitor = await desk.expectVisitor({ plannedInDays: -1, email });
    const yesterday = formatDate(addDays(await desk.today(), -1), 'en');
    const [link] = linksOf((await mailbox.find({ to: email, saying: 'Are you in Kazakhstan?' })).Text);
    const [first, second] = [await browser.newPage(), await browser.newPage()];
    for (const phone of [first, second]) {
      await phone.goto(link!);
      await expect(phone.getByLabel('Day of entry')).toHaveValue(yesterday);
    }
    await first.getByRole('button', { name: 'Send my answer' }).click();
    await expect(first.getByText('Thank you. Your answer is kept.')).toBeVisible();
    await second.getByRole('radio', { name: 'Not coming' }).check();
    await second.getByRole('button', { name: 'Send my answer' }).click();
    await expect(second.getByText(`Arrived on ${yesterday}`)).toBeVisible();
    await expect(second.getByText(`Answered by ${visitor.name}`)).toBeVisible();
    await Promise.all([first.close(), second.close()]);
    expect((await desk.openDeadlineOf(visitor.caseId)).isProvisional).toBe(false);
    await openToday(page);
    await expect(lineOf(page, visitor.name)).toContainText('file the notification of arrival');
  });
});
