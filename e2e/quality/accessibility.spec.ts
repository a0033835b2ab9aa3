import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.js';
import { HOST, OWNER } from '../support/demo.js';
import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';
import { Stillness } from '../support/stillness.js';

interface Parts {
  readonly mission: { readonly id: string };
  readonly technician: { readonly id: string };
}

/** Every page in both colours and at both widths, each once: all four pairs take longer than the rest of the journeys. */
const SCREENS = [
  { scheme: 'light', width: 1280, height: 800 },
  { scheme: 'dark', width: 390, height: 844 },
] as const;

const VIEWS_OF_REMINDERS = ['Next 30 days', 'Sent', 'Not sent', 'Trouble'];

for (const { scheme, width, height } of SCREENS) {
  test.describe(`in ${scheme} colours, ${String(width)} pixels wide, axe finds nothing grave`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height } });

    test('on the sign-in page, with a fault as well', async ({ page }) => {
      await page.goto('/sign-in');
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('Enter your work e-mail.')).toBeVisible();
      await expectAccessible(page);
    });

    test('on the pages of a forgotten password', async ({ page }) => {
      await page.goto('/reset');
      await expect(page.getByRole('button', { name: 'Send me a link' })).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel('Work e-mail').fill(personalAddress());
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
      await expectAccessible(page);
    });

    test('on Today and on why this date', async ({ desk, page }) => {
      await desk.signIn();
      await openToday(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: /why\?/ }).first().click();
      await expect(page.getByRole('dialog').getByText('Checked on')).toBeVisible();
      await expectAccessible(page);
    });

    test('in the filing panel', async ({ desk, page }) => {
      await desk.signIn();
      const visitor = await desk.receiveVisitor(0);
      await openToday(page);
      await lineOf(page, visitor.name).getByRole('button', { name: 'File', exact: true }).click();
      await expect(page.getByRole('radio', { name: 'Confirmed' })).toBeVisible();
      await expectAccessible(page);
    });

    test('on the page that the button of a reminder opens', async ({ desk, mailbox, page }) => {
      await desk.signIn();
      const { name } = await desk.receiveVisitor(0);
      const mail = await mailbox.find({ to: HOST.email, saying: `File the arrival notification: ${name}` });
      await new Stillness(page).goto(linksOf(mail.Text)[0]!);
      await expectAccessible(page);
    });

    test('on the page of a question, open and answered', async ({ desk, mailbox, page }) => {
      await desk.signIn();
      const email = personalAddress();
      await desk.expectVisitor({ plannedInDays: -1, email });
      const [link] = linksOf((await mailbox.find({ to: email, saying: 'Are you in Kazakhstan?' })).Text);
      await page.goto(link!);
      await expect(page.getByRole('button', { name: 'Send my answer' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await expect(page.getByText('Thank you. Your answer is kept.')).toBeVisible();
      await expectAccessible(page);
    });

    test('on the pages of missions, cases, technicians and the law', async ({ desk, page }) => {
      await desk.signIn();
      const { caseId } = await desk.receiveVisitor(0);
      const { mission, technician } = await desk.get<Parts>(`cases/${caseId}`);
      const still = new Stillness(page);
      for (const path of [
        '/missions',
        `/missions/${mission.id}`,
        '/cases',
        '/cases?view=board',
        '/cases?view=timeline',
        `/cases?open=${caseId}`,
        `/cases/${caseId}`,
        `/cases/${caseId}/print`,
        '/in-country',
        '/register',
        '/posts',
        '/technicians',
        `/technicians/${technician.id}`,
        `/technicians/${technician.id}/days`,
        `/technicians/${technician.id}/readings`,
        `/technicians/${technician.id}/personal-data`,
        '/rules',
        '/rules/kz.mci',
        '/calendar',
        '/law-changes',
        '/company/signatories',
        '/company/details',
        '/company/retention',
        '/account',
      ])
        await test.step(path, async () => {
          await still.goto(path);
          await expectAccessible(page);
        });
    });

    test('on the reminders of the company: policies, what will go and what went', async ({ desk, page }) => {
      await desk.signIn();
      const still = new Stillness(page);
      await still.goto('/company/reminders');
      await expectAccessible(page);
      for (const view of VIEWS_OF_REMINDERS)
        await test.step(view, async () => {
          await page.getByText(view, { exact: true }).click();
          await still.wait();
          await expectAccessible(page);
        });
    });

    test('on the people of the company, with an invitation under way', async ({ desk, page }) => {
      await desk.signIn('en', OWNER.email);
      await page.goto('/company/people');
      await page.getByRole('button', { name: 'Invite a colleague' }).click();
      await page.getByLabel('Work e-mail').fill(personalAddress());
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send the invitation' }).click();
      await expect(page.getByRole('region', { name: 'Invitations' })).toBeVisible();
      await expectAccessible(page);
      await page.goto('/company/journal');
      await expect(page.getByRole('region', { name: 'Journal' })).toBeVisible();
      await expectAccessible(page);
      await page.goto('/company/sign-in');
      await page.getByRole('button', { name: 'Require a second step' }).click();
      await page.getByRole('button', { name: 'Set up' }).click();
      await expectAccessible(page);
      await page.goto('/sign-in/sso?code=of&state=nobody');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe('on a phone the longer words of', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const [language, title] of [
    ['ru', 'Сегодня'],
    ['kk', 'Бүгін'],
  ] as const) {
    test(`${language} leave Today nothing to scroll sideways`, async ({ desk, page }) => {
      await desk.signIn(language);
      await openToday(page);
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    });
  }
});
