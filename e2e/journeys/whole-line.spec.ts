import type { Locator, Page } from '@playwright/test';
import { addDays, type CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { HOTEL, nameOf, newSurname } from '../support/desk.js';
import { recordConfirmation } from '../support/filing.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';

test('from a mission to a confirmed notification, by the screens alone', async ({ desk, page }) => {
  await desk.signIn();
  const today = await desk.today();
  const surname = newSurname();
  const name = nameOf(surname);
  const title = `Line of ${surname}`;

  await page.goto('/missions');
  await page.getByRole('button', { name: 'New mission' }).first().click();
  await openMission(page.getByRole('dialog'), page, title, today);
  await page.getByRole('row').filter({ hasText: title }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Add a person' }).click();
  await addPerson(page.getByRole('dialog'), page, surname);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name: `Has ${name} arrived?` })).toBeVisible();

  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByLabel('Day of entry').fill(today);
  await page.getByLabel('Border point').fill('Almaty airport');
  await page.getByLabel('Address of stay').fill(HOTEL);
  await page.getByRole('button', { name: 'Record arrival' }).click();
  await expect(page.getByRole('heading', { name: 'File the notification of arrival' })).toBeVisible();

  const caseId = new URL(page.url()).pathname.split('/').at(-1)!;
  const { dueOn, isProvisional } = await desk.openDeadlineOf(caseId);
  expect(isProvisional).toBe(false);
  await expect(page.getByText(formatDate(dueOn, 'en'), { exact: true }).first()).toBeVisible();
  await openToday(page);
  await expect(lineOf(page, name)).toContainText('file the notification of arrival');

  await page.getByRole('link', { name }).first().click();
  await page.getByRole('button', { name: 'Record the filing' }).click();
  await recordConfirmation(page.getByRole('main'), 'KZ-300-1');
  await expect(page.getByText('Done. The deadline is met.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The notification is confirmed' })).toBeVisible();
  await openToday(page);
  await expect(lineOf(page, name)).toHaveCount(0);
});

async function openMission(form: Locator, page: Page, title: string, today: CalendarDate): Promise<void> {
  await choose(form, page, 'Supplier', /Kessel Robotik/);
  await choose(form, page, 'Site', /Atyrau workshop/);
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Equipment').fill('KR 210 robot cell');
  await choose(form, page, 'Purpose', 'Commissioning');
  await form.getByLabel('Planned from').fill(addDays(today, -1));
  await form.getByLabel('Planned to').fill(addDays(today, 14));
  await form.getByRole('button', { name: 'New mission' }).click();
  await expect(form).toBeHidden();
}

async function addPerson(form: Locator, page: Page, surname: string): Promise<void> {
  await form.getByText('New technician').click();
  await form.getByLabel('Surname').fill(surname);
  await form.getByLabel('Given names').fill('JONAS');
  await choose(form, page, 'Citizenship', /Germany/);
  await form.getByRole('button', { name: 'Add a technician' }).click();
  await choose(form, page, 'Basis of stay', 'Visa-free');
  await form.getByRole('button', { name: 'Add to the mission' }).click();
  await expect(form).toBeHidden();
}

/** Opens a list and takes one of its lines. */
async function choose(form: Locator, page: Page, label: string, option: string | RegExp): Promise<void> {
  await form.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}
