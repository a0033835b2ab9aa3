import type { CalendarYearOut } from '@sapar/contracts';
import { addDays, weekdayOf, type CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { LAWYER } from '../support/demo.js';
import type { Desk } from '../support/desk.js';
import { expect, test } from '../support/journey.js';

const DAYS_OF_VISA = 'kz.visa.b2.multiple.stay-days';

const technicianOf = async (desk: Desk, caseId: string): Promise<string> =>
  (await desk.get<{ readonly technician: { readonly id: string } }>(`cases/${caseId}`)).technician.id;

test.describe('Rules', () => {
  test('are searched, show their value on a day, their history and where it is written', async ({ desk, page }) => {
    await desk.signIn();
    await page.goto('/rules');
    await page.getByRole('searchbox', { name: 'Search by name, id or document' }).fill('kz.mci');
    await expect(page.getByRole('row').filter({ hasText: 'Monthly calculation index' })).toContainText('4 sources');
    await page.getByLabel('Value on', { exact: true }).fill('1 June 2025');
    await page.getByRole('link', { name: /Monthly calculation index/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Monthly calculation index/ })).toBeVisible();
    const article = page.getByRole('article');
    await expect(article).toContainText('3,932 tenge');
    const history = article.locator('section').filter({ has: page.getByRole('heading', { name: 'History' }) });
    await expect(history).toContainText('4,325');
    await expect(history.getByRole('listitem').filter({ hasText: 'on the chosen day' })).toContainText('3,932');
    await expect(article.getByRole('heading', { name: 'Sources' })).toBeVisible();
  });

  test('let the lawyer choose a reading, which the day counter then follows and signs', async ({ desk, page }) => {
    await desk.signIn();
    const visitor = await desk.expectVisitor({ basis: 'visa', visaEntries: 'multiple', visaCategory: 'B2' });
    const technicianId = await technicianOf(desk, visitor.caseId);
    await desk.signIn('en', LAWYER.email);
    await page.goto(`/technicians/${technicianId}/days`);
    await expect(page.getByText('The strictest applies until somebody entitled chooses another.')).toBeVisible();
    await page.getByRole('link', { name: 'Open the rule' }).click();
    await page.getByRole('button', { name: 'Choose this reading' }).last().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Reason').fill('Said so by the consulate');
    await form.getByRole('button', { name: 'See what moves' }).click();
    await form.getByRole('button', { name: 'Sign and save' }).click();
    await expect(page.getByText(/Signed by Aigerim/)).toBeVisible();
    await page.goto(`/technicians/${technicianId}/days`);
    const card = page.getByRole('article').filter({ hasText: '“In each entry” chosen by Aigerim' });
    await expect(card).toContainText('Said so by the consulate');
    await expect(card.getByRole('heading', { name: /90 days/i })).toBeVisible();
    expect(await card.getByText(DAYS_OF_VISA).count()).toBe(1);
  });
});

test.describe('the working calendar', () => {
  test('shows the year, compares an edit and saves it signed', async ({ desk, page }) => {
    await desk.signIn('en', LAWYER.email);
    await page.goto('/calendar?year=2024');
    await expect(page.getByRole('heading', { name: /^January/ })).toBeVisible();
    await page.getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Change' }).first().click();
    await form.getByLabel('Name in English').fill('New Year, first day');
    await form.getByLabel('Reason').fill('The name of the decree');
    await form.getByRole('textbox', { name: 'Source', exact: true }).fill('Decree of 2023');
    await form.getByRole('button', { name: 'Compare' }).click();
    await expect(form.getByText('Changed:')).toBeVisible();
    await expect(form).toContainText('No open deadline moves');
    await form.getByRole('button', { name: 'Sign and save' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByText(/Aigerim.*: The name of the decree/)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'New Year, first day' })).toBeVisible();
  });

  test('has Today ask about a tentative day that has passed, and takes the answer once', async ({ desk, page }) => {
    await desk.signIn('en', LAWYER.email);
    const on = await addTentativeSunday(desk);
    await page.goto('/');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const questions = page.getByRole('region', { name: 'The law asks' });
    const question = questions.getByRole('listitem').filter({ hasText: `Journey Day, ${formatDate(on, 'en')}` });
    await question.getByRole('button', { name: 'Yes, it was' }).click();
    await expect(question).toHaveCount(0);
    await page.goto(`/calendar?year=${on.slice(0, 4)}`);
    await expect(page.getByText(/confirmed by Aigerim/)).toBeVisible();
  });
});

test('the slider of the day counter draws the visit longer until a check breaks', async ({ desk, page }) => {
  await desk.signIn();
  const visitor = await desk.receiveVisitor(0);
  await page.goto(`/technicians/${await technicianOf(desk, visitor.caseId)}/days`);
  const slider = page.getByRole('slider', { name: 'Length of the visit' });
  await slider.fill('30');
  const checks = page.getByRole('listitem').filter({ hasText: 'Latest exit' });
  await expect(checks.first()).toContainText('fits');
  await expect(page.getByText(/breaks .*too many/)).toHaveCount(0);
  await slider.press('ArrowRight');
  await expect(page.getByText(/breaks .*, 1 day too many/)).toBeVisible();
});

/** A Sunday of long ago that was to be settled: whatever it turns out to be, no date of anybody depends on it. */
async function addTentativeSunday(desk: Desk): Promise<CalendarDate> {
  const longAgo = addDays(await desk.today(), -200);
  const on = addDays(longAgo, 7 - weekdayOf(longAgo));
  const path = `calendars/KZ/${on.slice(0, 4)}`;
  const { days, version } = await desk.get<CalendarYearOut>(path);
  const kept = days.map(({ sources: _, ...day }) =>
    Object.fromEntries(Object.entries(day).filter(([, value]) => value !== null)),
  );
  const name = { en: 'Journey Day', ru: 'День пути', kk: 'Жол күні' };
  const added = { on, kind: 'religious-day-off', name, isDoubtful: true, settleOn: on, owner: 'lawyer' };
  const source = { title: 'Announcement' };
  await desk.post(path, { baseVersion: version, days: [...kept, added], reason: 'Announced', source });
  return on;
}
