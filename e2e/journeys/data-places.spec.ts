import { expect, test } from '../support/journey.js';

test('where the data are is one page: what nobody has stated is said so, and every purpose lists its fields', async ({
  desk,
  page,
}) => {
  await desk.signIn();
  await page.goto('/company/data-places');
  await expect(page.getByRole('heading', { name: 'Where is my data', level: 1 })).toBeVisible();
  const backups = page.getByRole('listitem').filter({ hasText: 'Backups' });
  await expect(backups).toContainText('Place not stated by the operator');
  await expect(backups).toContainText('Erasing in Sapar does not reach it.');
  const toInvite = page.getByRole('region', { name: 'To invite and to admit' });
  await expect(toInvite.getByText('passport.number_sealed')).toBeVisible();
  // No key of a catalogue is left without its words.
  await expect(page.getByText(/^(groups|about|keeper|until|purposes|places)\./)).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});
