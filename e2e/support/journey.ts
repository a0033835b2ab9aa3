import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { Desk } from './desk.js';
import { Mailbox } from './mailbox.js';

interface Journey {
  readonly mailbox: Mailbox;
  readonly desk: Desk;
}

/** A journey has the browser, the host's desk and the mailbox. */
export const test = base.extend<Journey>({
  mailbox: async ({ request }, use) => use(new Mailbox(request)),
  desk: async ({ context, mailbox }, use) => use(new Desk(context.request, mailbox)),
});
export { expect };

/** The line of Today that names this person. */
export const lineOf = (page: Page, name: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .filter({
      has: page.getByRole('button'),
    });

/** Opens Today and waits until its queue is there. */
export async function openToday(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('listitem').getByRole('button').first()).toBeVisible();
}
