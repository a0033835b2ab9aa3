import { HOST, PASSWORD } from '../support/demo.js';
import { expect, openToday, test } from '../support/journey.js';

test.describe('the sign-in page', () => {
  test('says in words that the password is wrong and keeps the address', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel('Work e-mail').fill(HOST.email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('E-mail or password is not right.')).toBeVisible();
    await expect(page.getByLabel('Work e-mail')).toHaveValue(HOST.email);
    await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused();
  });

  test('leads with the right password to Today, by keyboard alone', async ({ desk, page }) => {
    await desk.signIn();
    await page.context().clearCookies();
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(page.getByLabel('Work e-mail')).toBeFocused();
    await page.keyboard.type(HOST.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/$/);
  });

  test('leads back to the place that was wanted', async ({ page }) => {
    await page.goto('/missions?x=1');
    await expect(page).toHaveURL(/\/sign-in\?back=/);
    await page.getByLabel('Work e-mail').fill(HOST.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/missions/);
  });
});

test.describe('somebody signed in', () => {
  test.beforeEach(({ desk }) => desk.signIn());

  test('signs out, and the way back asks for the password again', async ({ page }) => {
    await openToday(page);
    await page.getByRole('button', { name: `Account of ${HOST.name}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto('/');
    await expect(page.getByLabel('Work e-mail')).toBeVisible();
  });

  test('changes the language and stays where they are', async ({ page }) => {
    await openToday(page);
    const line = page.getByRole('link', { name: 'Deniz Müller-Şahin' });
    for (const [language, title, code] of [
      ['Русский', 'Сегодня', 'ru'],
      ['Қазақша', 'Бүгін', 'kk'],
      ['English', 'Today', 'en'],
    ] as const) {
      await page.getByRole('button', { name: language }).click();
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(line.first()).toBeVisible();
      await expect(page).toHaveURL(/\/$/);
    }
  });

  test('finds the language kept after coming back', async ({ desk, page }) => {
    await desk.signIn('kk');
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Бүгін', level: 1 })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Бүгін', level: 1 })).toBeVisible();
  });

  test('reaches the content past the menu with one key', async ({ page }) => {
    await openToday(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test('a session ended from another device asks for the password at its next step', async ({ browser, desk, page }) => {
  await desk.signIn();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto('/sign-in');
  await other.getByLabel('Work e-mail').fill(HOST.email);
  await other.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await other.keyboard.press('Enter');
  await expect(other).toHaveURL(/\/$/);
  await openToday(page);
  await page.getByRole('button', { name: `Account of ${HOST.name}` }).click();
  await page.getByRole('menuitem', { name: 'Account and security' }).click();
  // This one stands first, then the one used last.
  await page
    .getByRole('button', { name: /^End the session/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByText(/^Ended: /)).toBeVisible();
  await other.goto('/missions');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});
