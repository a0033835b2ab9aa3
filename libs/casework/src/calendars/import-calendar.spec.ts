import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportCalendar, importCalendar, readCalendar, type Actor, type CaseworkError } from '@sapar/casework';
import { ROLE_PERMISSIONS, type CalendarYearOut, type ImportQuery } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

const KZ = { country: 'KZ', year: 2026 };
const IMPORT: ImportQuery = { reason: 'The year as ordered', sourceTitle: 'Order of the Ministry of Labour' };

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision');
  await scene.setClock('2026-03-26T05:00:00Z');
});
afterAll(() => scene.close());

const read = (actor: Actor, year = 2026): Promise<CalendarYearOut> =>
  readCalendar(scene.casework, actor, { country: 'KZ', year });
const refusal = (act: Promise<unknown>): Promise<Pick<CaseworkError, 'code' | 'fields'>> =>
  act.then(
    () => Promise.reject(new Error('it was not refused')),
    ({ code, fields }: CaseworkError) => ({ code, fields }),
  );

describe('a calendar file', () => {
  const take = (text: string, changes: Partial<ImportQuery> = {}) =>
    importCalendar(scene.casework, lawyer, Buffer.from(text), { ...IMPORT, ...changes });
  const HEAD = 'country,on,kind,name_en,name_ru,name_kk';

  it.each(['csv', 'json'] as const)('written as %s is taken back without a difference', async (format) => {
    const { text } = await exportCalendar(scene.casework, scene.host, KZ, { format });
    expect(await take(text)).toMatchObject({ isSaved: false, diffs: [] });
  });

  it('brings a year with quotes, commas and line breaks in its names', async () => {
    const text = `${HEAD}\r\nKZ,2028-01-03,public-holiday,"New ""Year"", second day",Новый год,"Жаңа\nжыл"\r\nKZ,2028-01-04,public-holiday,A,Б,В\r\n`;
    expect(await refusal(take(text))).toMatchObject({
      fields: [{ path: 'lines.2.name_kk', code: 'control-characters' }],
    });
    await take(text.replace('"Жаңа\nжыл"', 'Жаңа жыл'));
    const calendar = await read(scene.host, 2028);
    expect(calendar).toMatchObject({ version: 'KZ-2028.0+own-1', status: 'draft', isOwn: true });
    expect(calendar.days[0]?.name.en).toBe('New "Year", second day');
  });

  it('of 100,000 lines with three bad ones names each of them and leaves nothing behind', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => dayLine(index));
    lines[499] = 'KZ,2026-02-30,public-holiday,A,Б,В';
    lines[49_999] = 'DE,2050-01-01,public-holiday,A,Б,В';
    lines[99_999] = 'KZ,2150-01-01,sunny-day,A,Б,В';
    expect(await refusal(take([HEAD, ...lines].join('\n')))).toEqual({
      code: 'invalid-fields',
      fields: [
        { path: 'lines.501.on', code: 'not-a-date' },
        { path: 'lines.50001.country', code: 'other-country' },
        { path: 'lines.100001.kind', code: 'invalid' },
      ],
    });
    const { rows } = await scene.database.admin.query('select 1 from law_decision');
    expect(rows).toEqual([]);
  }, 60_000);

  it('with the same day twice, without its columns, or without any day says so', async () => {
    const day = 'KZ,2026-03-27,moved-day-off,A,Б,В';
    expect(await refusal(take([HEAD, day, day].join('\n')))).toMatchObject({
      fields: [{ path: 'lines.3.on', code: 'twice' }],
    });
    expect(await refusal(take(day))).toMatchObject({ fields: [{ path: 'lines.1', code: 'wrong-columns' }] });
    expect(await refusal(take(HEAD))).toMatchObject({ fields: [{ path: 'file', code: 'required' }] });
    expect(await refusal(take('[{"on":'))).toMatchObject({ code: 'malformed-body' });
  });

  it('with very many faults tells the first hundred and that there are more', async () => {
    const text = [HEAD, ...Array.from({ length: 200 }, () => 'KZ,never,public-holiday,A,Б,В')].join('\n');
    const { fields } = await refusal(take(text));
    expect(fields).toHaveLength(101);
    expect(fields.at(-1)).toEqual({ path: 'file', code: 'too-many-faults' });
  });

  it('tells its differences in a dry run and saves nothing', async () => {
    const { text } = await exportCalendar(scene.casework, scene.host, KZ, { format: 'csv' });
    const told = await take(`${text}KZ,2026-03-27,moved-day-off,A,Б,В,,,,,\r\n`, { dryRun: '' });
    expect(told).toMatchObject({ isSaved: false, diffs: [{ added: [{ on: '2026-03-27' }] }] });
    expect(await read(scene.host)).toMatchObject({ isOwn: false });
  });

  it('does not hand a formula to a spreadsheet and takes it back as it was', async () => {
    await take(`${HEAD}\nKZ,2028-01-03,public-holiday,=1+1,А,Б\n`);
    const { text } = await exportCalendar(scene.casework, scene.host, { country: 'KZ', year: 2028 }, { format: 'csv' });
    expect(text).toContain(",'=1+1,");
    expect(await take(text)).toMatchObject({ diffs: [] });
  });
});

const LONG = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A day of 1901 or later, counted without leap days, so that every line has a day of its own. */
function dayLine(index: number): string {
  let [month, day] = [0, index % 365];
  while (day >= (LONG[month] ?? 31)) {
    day -= LONG[month] ?? 31;
    month += 1;
  }
  const two = (value: number): string => String(value + 1).padStart(2, '0');
  return `KZ,${String(1901 + Math.floor(index / 365))}-${two(month)}-${two(day)},public-holiday,A,Б,В`;
}
