import { formatDate } from '@sapar/messages';
import { HOST } from '../support/demo.js';
import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, test } from '../support/journey.js';

test('after an arrival the mail names person, act and last day, in two forms with one button', async ({
  browser,
  desk,
  mailbox,
  page,
}) => {
  await desk.signIn();
  const email = personalAddress();
  const visitor = await desk.expectVisitor({ plannedInDays: -1, email });
  const question = await mailbox.find({ to: email, saying: 'Are you in Kazakhstan?' });
  // The question to the host goes first, so that the reminder below is a mail of its own.
  await mailbox.find({ to: HOST.email, saying: `Has ${visitor.name} arrived?` });
  const phone = await browser.newPage();
  await phone.goto(linksOf(question.Text)[0]!);
  await phone.getByRole('button', { name: 'Send my answer' }).click();
  await expect(phone.getByText('Thank you. Your answer is kept.')).toBeVisible();
  await phone.close();

  const { dueOn } = await desk.openDeadlineOf(visitor.caseId);
  const mail = await mailbox.find({ to: HOST.email, saying: `File the arrival notification: ${visitor.name}` });
  expect(mail.Subject).toContain(`${visitor.name}: file the arrival notification`);
  expect(mail.Subject).toContain(`ast day ${formatDate(dueOn, 'en', { year: false, month: 'short' })}`);
  for (const words of [visitor.name, formatDate(dueOn, 'en'), 'Open and answer', 'Why this date']) {
    expect(mail.Text).toContain(words);
    expect(mail.HTML).toContain(words);
  }
  expect(linksOf(mail.Text)).toHaveLength(1);

  await page.setContent(mail.HTML);
  const button = page.getByRole('link');
  await expect(button).toHaveCount(1);
  await expect(button).toHaveText('Open and answer');
  await expect(button).toHaveAttribute('href', linksOf(mail.Text)[0]!);
  await expect(page.locator('img, script, link')).toHaveCount(0);
});
