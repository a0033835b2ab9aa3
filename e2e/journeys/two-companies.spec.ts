import { addDays } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { PRODUCT } from '../support/address.js';
import { DEPUTY } from '../support/demo.js';
import { Desk, nameOf, newSurname } from '../support/desk.js';
import { recordConfirmation } from '../support/filing.js';
import { expect, test } from '../support/journey.js';
import { TwoDesks } from '../support/two-desks.js';

test.describe('two companies, each in its own browser', () => {
  test('a short repair visit with a change of address, from first contact to the close', async ({
    browser,
    desk,
    mailbox,
    page,
  }) => {
    const visit = await TwoDesks.open(browser, mailbox, { desk, page });
    await visit.invite();
    await visit.stands('Invitation issued, visa to be applied for');
    await visit.obtainVisa();
    await visit.stands('Ready to travel');

    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByLabel('Day of entry').fill(visit.today);
    await page.getByLabel('Border point').fill('Almaty airport');
    await page.getByLabel('Address of stay').fill('Atyrau, Hotel Ak Zhaiyk');
    await page.getByRole('button', { name: 'Record arrival' }).click();
    await expect(page.getByRole('heading', { name: 'File the notification of arrival' })).toBeVisible();
    await page.getByRole('button', { name: 'Record the filing' }).click();
    await recordConfirmation(page.getByRole('main'), 'KZ-300-7');
    await expect(page.getByText('Done. The deadline is met.')).toBeVisible();

    await page.getByRole('button', { name: /^Record another address/ }).click();
    await page.getByLabel('Address of stay').fill('Atyrau, camp 4');
    await page.getByLabel('From', { exact: true }).fill(visit.today);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('moved to Atyrau, camp 4')).toBeVisible();
    await visit.stands('In the country, notification due');
    await visit.confirm();
    await page.reload();
    await page.getByRole('button', { name: /^Record exit/ }).click();
    await page.getByLabel('Day of exit').fill(visit.today);
    await page.getByRole('form', { name: 'Record the exit' }).getByRole('button', { name: 'Record exit' }).click();
    await expect(page.getByText('exit recorded').first()).toBeVisible();
    await visit.stands('Left, to be closed');
    await page.getByRole('button', { name: 'Close the card' }).click();
    await page.getByLabel('What to remember for the next visit').fill('Bring the longer hoist.');
    await page.getByRole('form', { name: 'Close the card' }).getByRole('button', { name: 'Close the card' }).click();
    await expect(page.getByText('card closed').first()).toBeVisible();
    await visit.stands('Closed');
  });

  test('a recurring service on one visa: the rotation says what runs out, and the case goes on to its next visit', async ({
    browser,
    desk,
    mailbox,
    page,
  }) => {
    const visit = await TwoDesks.open(browser, mailbox, { desk, page });
    const { theirs, today } = visit;
    await visit.invite();
    await visit.obtainVisa();
    await theirs.goto(`${PRODUCT}/cases/${visit.caseId}?part=papers`);
    await theirs.getByRole('button', { name: 'Plan a rotation' }).click();
    await theirs.getByLabel('First entry').fill(today);
    await theirs.getByLabel('Days on site').fill('10');
    await theirs.getByLabel('Days at home').fill('330');
    await theirs.getByLabel('Visits', { exact: true }).fill('2');
    await theirs.getByRole('button', { name: 'Plan the visits' }).click();
    await expect(theirs.getByText('fits, as far as is known')).toBeVisible();
    // The second begins 340 days after the first, the visa ends on the 300th.
    await expect(
      theirs.getByText(`visa does not cover it from ${formatDate(addDays(today, 340), 'en')}`),
    ).toBeVisible();
    await visit.arrive(today);
    await visit.confirm();
    await page.goto(`/cases/${visit.caseId}`);
    await page.getByRole('tab', { name: 'Visit' }).press('ArrowRight');
    await expect(page.getByText('has begun')).toBeVisible();
    await page.getByRole('tab', { name: 'Papers' }).press('ArrowLeft');
    await page.getByRole('button', { name: /^Record exit/ }).click();
    await page.getByLabel('Day of exit').fill(today);
    await page.getByRole('form', { name: 'Record the exit' }).getByRole('button', { name: 'Record exit' }).click();
    await expect(page.getByText('exit recorded').first()).toBeVisible();
    await visit.stands(formatDate(addDays(today, 340), 'en'));
    await theirs.goto(`${PRODUCT}/cases/${visit.caseId}?part=papers`);
    await theirs
      .getByRole('button', { name: /^Take the rotation back/ })
      .last()
      .click();
    await expect(theirs.getByText('1 visit taken back')).toBeVisible();
    await visit.stands('Left, to be closed');
  });

  test('a refusal: the request is kept, another is asked for with what was wrong typed anew', async ({
    browser,
    desk,
    mailbox,
    page,
  }) => {
    const visit = await TwoDesks.open(browser, mailbox, { desk, page });
    const terms = { category: 'B2', entries: 1, validFromOn: visit.today, validToOn: addDays(visit.today, 30) };
    await visit.step(await visit.draft(terms), { to: 'filed', filedOn: visit.today, requestNumber: 'VMP-8' });
    await page.goto(`/missions/${visit.missionId}`);
    await page.getByRole('button', { name: 'Refused' }).click();
    await page.getByLabel('Reason given').fill('One letter of the surname differs.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(`planned day · ${formatDate(visit.today, 'en')}`)).toBeVisible();
    await visit.stands('Refused: to be put right');
    await page.goto(`/missions/${visit.missionId}`);
    await page.getByRole('button', { name: 'Ask anew' }).click();
    const form = page.getByRole('form', { name: 'Ask anew' });
    await form.getByLabel('dates', { exact: true }).check();
    await expect(form.getByLabel('From', { exact: true })).toHaveValue('');
    await form.getByLabel('From', { exact: true }).fill(addDays(visit.today, 20));
    await form.getByLabel('To', { exact: true }).fill(addDays(visit.today, 80));
    await form.getByRole('button', { name: 'Ask anew' }).click();
    await expect(page.getByText('New request prepared')).toBeVisible();
    await expect(page.getByText('One letter of the surname differs.')).toBeVisible();
    await visit.stands('Invitation to be requested');
  });

  test('a new passport in mid-case names what carries the old number; then another person goes instead', async ({
    browser,
    desk,
    mailbox,
    page,
  }) => {
    const visit = await TwoDesks.open(browser, mailbox, { desk, page });
    const { supplier, theirs } = visit;
    await visit.invite();
    const passport = { number: 'C99Z88Y77', country: 'DE', expiresOn: addDays(visit.today, 3000), isMain: true };
    await supplier.post(`technicians/${visit.technicianId}/passports`, passport);
    await page.goto(`/technicians/${visit.technicianId}`);
    await expect(page.getByText('the invitation names the old number')).toBeVisible();
    const surname = newSurname();
    await supplier.post('technicians', {
      surname,
      givenNames: 'JONAS',
      citizenship: 'DE',
      passportNumber: 'C55X11K22',
    });
    await visit.stands('Invitation issued');
    await theirs.getByRole('button', { name: 'Replace by another person' }).click();
    await theirs.getByRole('combobox', { name: 'Person' }).fill(nameOf(surname));
    await theirs.getByRole('option', { name: nameOf(surname) }).click();
    await theirs.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(theirs.getByText('No guarantee of the authority’s decision.').first()).toBeVisible();
    await theirs.getByLabel('Why all the same?').fill('The first one is ill.');
    await theirs.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(theirs.getByRole('heading', { level: 1, name: nameOf(surname) })).toBeVisible();
    await visit.stands('Replaced by another person');
    await expect(page.getByRole('link', { name: nameOf(surname) })).toBeVisible();
  });

  test('what one does, the others see without reloading; two in one form lose nothing of either', async ({
    browser,
    desk,
    mailbox,
    page,
  }) => {
    const visit = await TwoDesks.open(browser, mailbox, { desk, page });
    const { theirs, today } = visit;
    await theirs.goto(`${PRODUCT}/cases/${visit.caseId}`);
    await expect(theirs.getByRole('heading', { level: 1, name: visit.name })).toBeVisible();
    await visit.arrive(today);
    await expect(theirs.getByText(/^Dala Industry LLP .*has changed this/)).toBeVisible();
    await expect(theirs.getByRole('region', { name: 'Where it stands' })).toContainText('In the country');

    const second = await (await browser.newContext()).newPage();
    await new Desk(second.context().request, mailbox).signIn('en', DEPUTY.email);
    for (const one of [page, second]) {
      await one.goto(`${PRODUCT}/missions/${visit.missionId}`);
      await one.getByRole('button', { name: 'Change', exact: true }).click();
    }
    await page.getByRole('textbox', { name: 'Title' }).fill('Gearbox, the second one');
    await second.getByRole('textbox', { name: 'Title' }).fill('Gearbox and hoist');
    await second.getByRole('textbox', { name: 'Equipment' }).fill('KR 240');
    await second.getByRole('button', { name: 'Save' }).click();
    await expect(second.getByText('is changed')).toBeVisible();

    const merge = page.getByRole('status', { name: 'Changed by somebody else while you were writing' });
    await expect(merge).toContainText('Taken over: KR 240');
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Gearbox, the second one');
    await merge.getByText('Theirs: Gearbox and hoist').click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Gearbox and hoist');
    await merge.getByText('Mine: Gearbox, the second one').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('is changed')).toBeVisible();
    await expect(second.getByRole('heading', { level: 1, name: 'Gearbox, the second one' })).toBeVisible();
    await expect(second.getByText('Aliya Serikova has changed this')).toBeVisible();
    await expect(second.getByText('KR 240').first()).toBeVisible();
  });
});
