import { disclaimer, formatDate } from '@sapar/messages';
import { expect, lineOf, openToday, test } from '../support/journey.js';

test.describe('Today', () => {
  test.beforeEach(({ desk }) => desk.signIn());

  test('lists what is overdue first and the longest overdue at the top', async ({ desk, page }) => {
    const longAgo = await desk.receiveVisitor(40);
    const justNow = await desk.receiveVisitor(0);
    await openToday(page);
    const names = page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link')
      .filter({ hasText: /^\p{L}/u });
    await expect(lineOf(page, justNow.name)).toBeVisible();
    const shown = await names.allTextContents();
    const places = [longAgo.name, 'Deniz Müller-Şahin', justNow.name].map((name) => shown.indexOf(name));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    await expect(page.getByRole('region', { name: 'Act now' }).getByText(longAgo.name).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Act now' }).getByText(justNow.name)).toHaveCount(0);
  });

  test('explains why this date: days counted and skipped, the rule, when it was checked, and what it is not', async ({
    desk,
    page,
  }) => {
    const arrivedDaysAgo = 20;
    const visitor = await desk.receiveVisitor(arrivedDaysAgo);
    await openToday(page);
    const line = lineOf(page, visitor.name).filter({ hasText: 'file the notification of arrival' });
    await line.getByRole('button', { name: /why\?/ }).click();
    const why = page.getByRole('dialog');
    await expect(why.getByRole('heading', { name: /^Why \w{3} \d+ \w{3} \d{4}\?$/ })).toBeVisible();
    const days = why.getByRole('list', { name: 'Days counted and skipped' }).getByRole('listitem');
    await expect(days.last()).toContainText('last day');
    await expect(days.filter({ hasText: 'working day' }).first()).toBeVisible();
    await expect(why.getByText('Government resolution 148 of 21 Jan 2012, para. 9')).toBeVisible();
    await expect(why.getByText('Checked on')).toBeVisible();
    await expect(why.getByText(/end of day, Kazakhstan time \(UTC\+5\)/)).toBeVisible();
    await expect(why.getByText(disclaimer('en'))).toBeVisible();
    // The same answer stands beside the same day in the table of cases, and on the sheet for print.
    const heading = (await why.getByRole('heading', { level: 2 }).textContent())!;
    await page.goto('/cases?sort=due');
    const row = page.getByRole('row').filter({ hasText: visitor.name });
    await row.getByRole('button', { name: 'why?' }).first().click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: heading })).toBeVisible();
    await page.goto(`/cases/${visitor.caseId}/print`);
    // Which reading of the law was followed leaves the house only when somebody says so.
    await expect(page.getByRole('heading', { name: 'Why these dates' })).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'How the dates are counted' }).check();
    await expect(page.getByRole('heading', { name: 'Why these dates' })).toBeVisible();
    await expect(page.getByText(/^Arrived .* the last day\. Rule: Government resolution 148/)).toBeVisible();
  });

  test('opens and closes the explanation by keyboard and gives the focus back', async ({ page }) => {
    await openToday(page);
    const chip = page.getByRole('button', { name: /why\?/ }).first();
    await chip.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(chip).toBeFocused();
  });

  test('shows only the last days of the day that was pressed', async ({ desk, page }) => {
    const visitor = await desk.receiveVisitor(0);
    await openToday(page);
    const dueOn = (await desk.openDeadlineOf(visitor.caseId)).dueOn;
    const day = formatDate(dueOn, 'en');
    await page.getByRole('button', { name: new RegExp(`^${day}: \\d+ last days?$`) }).click();
    await expect(page.getByText(`Only ${day}`)).toBeVisible();
    await expect(lineOf(page, visitor.name)).toBeVisible();
    await expect(lineOf(page, 'Deniz Müller-Şahin')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(lineOf(page, 'Deniz Müller-Şahin')).toBeVisible();
  });
});
