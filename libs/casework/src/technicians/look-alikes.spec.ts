import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskCompanyLookAlikes, AskLookAlikes, NewPartner, NewPassport, NewTechnician } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { PASSPORT } from '../papers/nouns/passport.js';
import { addPaper } from '../papers/add-paper.js';
import { namePartner } from '../sharing/name-partner.js';
import { addTechnician } from './add-technician.js';
import { findCompanyLookAlikes, findLookAlikes, listLookAlikes } from './look-alikes.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
}, 60_000);
afterAll(() => scene.close());

const enter = (facts: object, actor: Actor = scene.supplier): Promise<string> =>
  addTechnician(scene.casework, actor, NewTechnician.parse({ citizenship: 'CN', ...facts }));
const ask = async (facts: object, actor: Actor = scene.supplier) =>
  (await findLookAlikes(scene.casework, actor, AskLookAlikes.parse(facts))).items.map(({ technicianId, by }) => [
    technicianId,
    by,
  ]);
const standing = async (id: string, actor: Actor = scene.supplier) =>
  (await listLookAlikes(scene.casework, actor, id)).items.map(({ technicianId, by }) => [technicianId, by]);

describe('somebody who is entered a second time', () => {
  it('is told of by the passport number, an earlier one too, whatever the name', async () => {
    const id = await enter({ surname: 'QUAN', givenNames: 'BO', passportNumber: 'E11223344' });
    const renewed = NewPassport.parse({ number: 'E99887766', country: 'CN' });
    await addPaper(scene.casework, scene.supplier, PASSPORT, id, renewed);
    for (const passportNumber of ['e1122 3344', 'E99887766'])
      expect(await ask({ surname: 'KWAN', passportNumber })).toEqual([[id, 'passport-number']]);
    expect(await ask({ surname: 'KWAN', passportNumber: 'E11223345' })).toEqual([]);
  });

  it('is told of by name and birth date in any letters, and not when born on another day', async () => {
    const id = await enter({ surname: 'MÜLLERMANN', givenNames: 'ANNA', bornOn: '1987-05-04', nativeName: '安娜' });
    const bornOn = '1987-05-04';
    expect(await ask({ surname: 'Мюллерманн', givenNames: 'Анна', bornOn })).toEqual([[id, 'name-and-birth-date']]);
    expect(await ask({ surname: 'AN', givenNames: 'NA', nativeName: '安娜', bornOn })).toEqual([
      [id, 'name-and-birth-date'],
    ]);
    expect(await ask({ surname: 'MÜLLERMANN', givenNames: 'ANNA', bornOn: '1990-01-01' })).toEqual([]);
    expect(await ask({ surname: 'Muellermann', givenNames: 'Anna' })).toEqual([[id, 'name']]);
  });

  it('is told of to nobody who may not see the first entry', async () => {
    const facts = { surname: 'SECRETOV', givenNames: 'IVAN', bornOn: '1980-01-01', passportNumber: 'S44556677' };
    const id = await enter(facts);
    expect(await ask(facts)).toEqual([[id, 'passport-number']]);
    for (const actor of [scene.host, scene.otherHost]) expect(await ask(facts, actor)).toEqual([]);
    await expect(standing(id, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays told of on the page of either, unless a name is all that they share', async () => {
    const one = await enter({ surname: 'TWIN', givenNames: 'AB', bornOn: '1980-02-02' });
    const two = await enter({ surname: 'TWIN', givenNames: 'AB', bornOn: '1980-02-02' });
    await enter({ surname: 'TWIN', givenNames: 'AB' });
    expect(await standing(one)).toEqual([[two, 'name-and-birth-date']]);
    expect(await standing(two)).toEqual([[one, 'name-and-birth-date']]);
  });
});

describe('a company that is named a second time', () => {
  it('is told of whatever its legal form, to who works with it', async () => {
    const partner = { name: 'Nordlicht Anlagenbau GmbH', country: 'DE', language: 'en' };
    const { id } = await namePartner(scene.casework, scene.host, NewPartner.parse(partner));
    const find = async (actor: Actor, name: string) =>
      (await findCompanyLookAlikes(scene.casework, actor, { name })).items.map(({ companyId }) => companyId);
    expect(await find(scene.host, 'NORDLICHT ANLAGENBAU')).toEqual([id]);
    expect(await find(scene.host, 'Nordlicht')).toEqual([]);
    expect(await find(scene.otherHost, 'Nordlicht Anlagenbau GmbH')).toEqual([]);
  });

  it('is told of by its BIN when it has been renamed since (S27)', async () => {
    const partner = { name: 'Zhetisu Kran LLP', bin: '941240000193', country: 'KZ', language: 'ru' };
    const { id, bin } = await namePartner(scene.casework, scene.supplier, NewPartner.parse(partner));
    expect(bin).toBe('941240000193');
    const find = async (actor: Actor, facts: object) =>
      (await findCompanyLookAlikes(scene.casework, actor, AskCompanyLookAlikes.parse(facts))).items;
    const renamed = { name: 'Altyn Lift LLP', bin: '941240000193' };
    expect(await find(scene.supplier, renamed)).toMatchObject([{ companyId: id, by: 'bin' }]);
    expect(await find(scene.supplier, { name: 'Altyn Lift LLP' })).toEqual([]);
    expect(await find(scene.otherHost, renamed)).toEqual([]);
  });
});
