import type { ImportField, ImportRow } from '@sapar/contracts';
import { iinMismatch, maskPassportNumber, type CalendarDate } from '@sapar/domain';
import { unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import { correctPaper } from '../papers/change-paper.js';
import { enterPaper } from '../papers/add-paper.js';
import { CITIZENSHIP } from '../papers/nouns/citizenship.js';
import { IDENTITY } from '../papers/nouns/identity.js';
import type { PaperStep } from '../papers/paper-noun.js';

type Given = Readonly<Partial<Record<ImportField, string>>>;

const PLAIN = ['sex', 'nameOrder', 'birthCountry', 'residenceCountry', 'employer', 'spokenLanguages'] as const;
const IDENTITY_FIELDS = [...PLAIN, 'birthPlace', 'iin'] as const;
type IdentityField = (typeof IDENTITY_FIELDS)[number];
type IdentityFacts = Readonly<Partial<Record<IdentityField, string>>>;

const isOfIdentity = (name: string): name is IdentityField => IDENTITY_FIELDS.some((field) => field === name);

/** What of a line stands in the record of identity. */
export const identityPartOf = (given: Given): IdentityFacts =>
  Object.fromEntries(Object.entries(given).filter(([name]) => isOfIdentity(name)));

/** What of a line is said of the person itself. */
export const personPartOf = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !isOfIdentity(name)));

/** What forms ask of a person beside the passport, opened inside the house only. */
export interface KnownIdentity {
  /** Null while nothing is recorded. */
  readonly record: { readonly id: string; readonly version: number } | null;
  readonly facts: IdentityFacts;
  readonly countries: readonly string[];
}

export const NO_IDENTITY: KnownIdentity = { record: null, facts: {}, countries: [] };

type Row = Readonly<Record<(typeof PLAIN)[number], string | null>> & {
  readonly technicianId: string;
  readonly id: string | null;
  readonly version: number | null;
  readonly birthPlaceSealed: Buffer | null;
  readonly iinSealed: Buffer | null;
  readonly wrapped: Buffer | null;
  readonly countries: readonly string[];
};

const KNOWN = `
  select t.id as "technicianId", i.id, i.version, i.sex, i.name_order as "nameOrder", i.birth_country as "birthCountry", i.residence_country as "residenceCountry", i.employer,
    i.spoken_languages as "spokenLanguages", i.birth_place_sealed as "birthPlaceSealed", i.iin_sealed as "iinSealed", k.wrapped_key as wrapped,
    (select coalesce(json_agg(distinct z.country), '[]') from citizenship z where z.technician_id = t.id and z.deleted_at is null) as countries
  from technician t left join identity_record i on i.technician_id = t.id and i.deleted_at is null
  left join technician_key k on k.technician_id = t.id and k.destroyed_at is null
  where t.id = any($1::uuid[])`;

export async function identitiesOf(
  transaction: Transaction,
  masterKey: Buffer,
  technicianIds: readonly string[],
): Promise<ReadonlyMap<string, KnownIdentity>> {
  const rows = await transaction.query<Row>(KNOWN, [[...technicianIds]]);
  return new Map(rows.map((row) => [row.technicianId, known(masterKey, row)]));
}

function known(masterKey: Buffer, row: Row): KnownIdentity {
  const { technicianId, id, version, wrapped, countries } = row;
  if (id === null || version === null) return { ...NO_IDENTITY, countries };
  const key = wrapped === null ? null : unwrapPersonKey(masterKey, technicianId, wrapped);
  const open = (column: string, sealed: Buffer | null): string | null =>
    key === null || sealed === null ? null : unseal(key, { table: 'identity_record', column, rowId: id }, sealed);
  const all = {
    ...Object.fromEntries(PLAIN.map((name) => [name, row[name]])),
    birthPlace: open('birth_place_sealed', row.birthPlaceSealed),
    iin: open('iin_sealed', row.iinSealed),
  };
  const facts = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as IdentityFacts;
  return { record: { id, version }, facts, countries };
}

const HIDDEN = '••••••';

/** As an answer shows it: what is kept sealed comes masked. */
function shown(field: IdentityField, value: string | undefined): string | null {
  if (value === undefined) return null;
  return field === 'iin' ? maskPassportNumber(value) : field === 'birthPlace' ? HIDDEN : value;
}

/** What a line says otherwise; a country that it does not name is not taken away. */
export function identityDifferences(given: Given, { facts, countries }: KnownIdentity): ImportRow['differences'] {
  const fields = IDENTITY_FIELDS.filter((field) => given[field] !== undefined && given[field] !== facts[field]);
  const added = newCountries(given, countries);
  return [
    ...fields.map((field) => ({
      ...{ field, before: shown(field, facts[field]), after: shown(field, given[field]) ?? '' },
    })),
    ...(added.length === 0
      ? []
      : [{ field: 'otherCitizenships' as const, before: countries.join(', ') || null, after: added.join(', ') }]),
  ];
}

const newCountries = ({ otherCitizenships = '' }: Given, countries: readonly string[]): readonly string[] =>
  otherCitizenships.split(', ').filter((code) => code !== '' && !countries.includes(code));

/** An IIN tells birth date and sex: where they differ, the line is left out rather than half of it kept. */
export function iinFaultOf(given: Given, { facts }: KnownIdentity, knownBornOn: string | null): ImportRow['faults'] {
  const { iin, sex = null } = { ...facts, ...identityPartOf(given) };
  if (iin === undefined) return [];
  const bornOn = (given.bornOn ?? knownBornOn) as CalendarDate | null;
  const code = iinMismatch(iin, { bornOn, sex });
  return code === null ? [] : [{ field: 'iin', code, value: '' }];
}

/** What an import did to identity and citizenships of somebody, so that it can be taken back. */
export interface IdentityMark {
  readonly id: string | null;
  readonly versionAfter: number;
  readonly before: IdentityFacts | null;
  readonly citizenshipIds: readonly string[];
}

/** The step inside a transaction: what a line says beside the person, as if entered by hand. */
export async function keepIdentity(
  step: PaperStep,
  technicianId: string,
  given: Given,
  { record, facts, countries }: KnownIdentity,
): Promise<IdentityMark> {
  const said = identityPartOf(given);
  const differs = Object.entries(said).some(([name, value]) => facts[name as IdentityField] !== value);
  const wanted = { ...facts, ...said };
  const kept = !differs
    ? null
    : record === null
      ? await enterPaper(step, IDENTITY, technicianId, wanted)
      : await correctPaper(step, IDENTITY, record, wanted);
  const citizenshipIds: string[] = [];
  for (const country of newCountries(given, countries))
    citizenshipIds.push((await enterPaper(step, CITIZENSHIP, technicianId, { country })).id);
  const before = record === null ? null : facts;
  return { id: kept?.id ?? null, versionAfter: kept?.version ?? 0, before, citizenshipIds };
}
