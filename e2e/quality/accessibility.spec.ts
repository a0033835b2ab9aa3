import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.js';
import { OWNER } from '../support/demo.js';
import { linksOf, personalAddress } from '../support/mailbox.js';
import { expect, lineOf, openToday, test } from '../support/journey.js';

interface Parts {
  readonly mission: { readonly id: string };
  readonly technician: { readonly id: string };
}

/** Every page in both colours and at both widths, each once: all four pairs take longer than the rest of the journeys. */
const SCREENS = [
  { scheme: 'light', width: 1280, height: 800 },
  { scheme: 'dark', width: 390, height: 844 },
] as const;

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

    // Ten pages are long: each colour and each width once is enough to see a fault of either.
    if ((scheme === 'light') !== (width === 1280)) return;
    test('on the pages of missions, cases, technicians and the law', async ({ desk, page }) => {
      await desk.signIn();
      const { caseId } = await desk.receiveVisitor(0);
      const { mission, technician } = await desk.get<Parts>(`cases/${caseId}`);
      for (const path of [
        '/missions',
        `/missions/${mission.id}`,
        `/cases/${caseId}`,
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
        '/company/reminders',
        '/company/details',
        '/company/retention',
        '/account',
      ])
        await test.step(path, async () => {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
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
