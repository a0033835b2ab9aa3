import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changePortalForm, listReadings, openCopySheet, readCase } from '@sapar/casework';
import { ChangePortalForm, type CopySheet } from '@sapar/contracts';
import { addTraveller, openScene, type Scene, type Traveller } from '@sapar/testing';

let scene: Scene;
let traveller: Traveller;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-20T03:00:00Z');
  traveller = await addTraveller(scene, '2026-03-20');
}, 60_000);
beforeEach(() => scene.setClock('2026-03-20T05:00:00Z'));
afterAll(() => scene.close());

const open = (form: 'invitation' | 'notification' = 'notification', actor = scene.host): Promise<CopySheet> =>
  openCopySheet(scene.casework, actor, traveller.caseId, { form });
const valueOf = ({ values }: CopySheet, key: string) => values.find((one) => one.key === key)?.value;

describe('the copy helper', () => {
  it('gives the values letter by letter in the order of the portal, with version and day of the check', async () => {
    const sheet = await open();
    const { technician } = await readCase(scene.casework, scene.host, traveller.caseId);
    expect(sheet.form).toMatchObject({ portalVersion: '2023', checkedOn: '2026-04-04', version: 0 });
    expect(sheet.values.map(({ key }) => key).slice(0, 2)).toEqual(['surname', 'given-names']);
    expect(valueOf(sheet, 'surname')).toBe(technician.surname);
    expect(valueOf(sheet, 'passport-number')).toBe('C01X00T47');
    expect(valueOf(sheet, 'entered-on')).toBe('2026-03-20');
  });

  it('leaves a line in the history and the number in none of them, and is the host’s alone', async () => {
    await open('invitation');
    const { events } = await readCase(scene.casework, scene.host, traveller.caseId);
    const opened = events.filter(({ act }) => act === 'copy-sheet-opened').map(({ facts }) => facts);
    expect(opened).toContainEqual(expect.objectContaining({ form: 'invitation' }));
    expect(JSON.stringify(events)).not.toContain('C01X00T47');
    const { technician } = await readCase(scene.casework, scene.host, traveller.caseId);
    const { items } = await listReadings(scene.casework, scene.supplier, technician.id);
    expect(items[0]).toMatchObject({ what: 'passport-read', place: 'portal', caseId: traveller.caseId });
    await expect(open('invitation', scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('S13: says that the portal may not find a site without a registered address, and where paper is taken', async () => {
    const { mission } = await readCase(scene.casework, scene.host, traveller.caseId);
    await scene.database.admin.query('update site set kato_code = null where id = $1', [mission.site.id]);
    const { warnings, migrationUnit } = await open();
    expect(warnings).toContain('no-registered-address');
    expect(migrationUnit).toBe(mission.site.migrationUnit);
  });

  it('takes order and names that a company has seen, and refuses an older reading of them', async () => {
    const facts = ChangePortalForm.parse({
      ...{ portalVersion: '2026.2', checkedOn: '2026-03-19' },
      fields: [
        { key: 'passport-number', label: 'Құжат нөмірі' },
        { key: 'surname', label: 'Тегі' },
      ],
    });
    const change = (version: number) => changePortalForm(scene.casework, scene.host, 'notification', version, facts);
    expect(await change(0)).toMatchObject({ portalVersion: '2026.2', version: 1, changedByName: expect.any(String) });
    await expect(change(0)).rejects.toMatchObject({ code: 'version-conflict' });
    expect((await open()).values.map(({ label }) => label)).toEqual(['Құжат нөмірі', 'Тегі']);
    expect(
      (await openCopySheet(scene.casework, scene.host, traveller.caseId, { form: 'invitation' })).form.version,
    ).toBe(0);
  });
});
