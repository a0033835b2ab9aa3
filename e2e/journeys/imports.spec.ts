import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/journey.js';

test('people come from a sheet, with the doubtful day asked, and the whole import is taken back', async ({
  desk,
  page,
}) => {
  await desk.signIn('en', 'hr@kessel-robotik.example');
  const letters = randomUUID()
    .replace(/[^a-f]/g, '')
    .toUpperCase()
    .padEnd(8, 'X')
    .slice(0, 8);
  const digits = randomUUID().replace(/\D/g, '').padEnd(8, '7').slice(0, 8);
  const lines = [
    'Фамилия;Имя;Гражданство;Дата рождения;Паспорт',
    `SHEET${letters};JONAS;Германия;03/04/1981;N${digits}1`,
    `OTHER${letters};ANNA;Atlantis;31.12.1980;N${digits}2`,
  ];
  await page.goto('/technicians');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) },
  });
  await expect(page.getByText('could be two days; say above which')).toBeVisible();
  await expect(page.getByText('is no country that we know; write its two letters')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: '3 April 2026 (day first)' }).check();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await expect(page.getByText('Imported: 1 new, 0 changed')).toBeVisible();
  await expect(page.getByText('Line 3:')).toBeVisible();

  await page.goto('/technicians');
  await expect(page.getByText(`Jonas Sheet${letters.toLowerCase()}`)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Undo the import of people.csv' }).first().click();
  await expect(page.getByText('1 person is as before the import')).toBeVisible();
  await page.goto('/technicians');
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await expect(page.getByText(`Jonas Sheet${letters.toLowerCase()}`)).toHaveCount(0);
});
