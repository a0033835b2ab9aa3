import type { Contract, Equipment, MissionParty, WorkOrder } from '@sapar/contracts';
import { lineOf, span } from './fact-lines.js';
import type { PaperKind } from './paper-kind.js';

export const contractKind: PaperKind<Contract> = {
  ...{ words: 'contract', list: 'missions/:id/contracts', one: 'contracts' },
  fields: [
    { name: 'kind', type: 'choice', choices: ['supply', 'service', 'warranty', 'other'], first: 'service' },
    { name: 'number', type: 'line' },
    { name: 'signedOn', type: 'day', isOptional: true },
    { name: 'endsOn', type: 'day', isOptional: true },
    { name: 'subject', type: 'text', isOptional: true },
  ],
  titleOf: ({ kind, number }, { t }) => lineOf(t(`contract.choices.kind.${kind}`), number),
  factsOf: ({ signedOn, endsOn, subject }, words) => [span(signedOn, endsOn, words), subject],
};

export const workOrderKind: PaperKind<WorkOrder> = {
  ...{ words: 'order', list: 'missions/:id/work-orders', one: 'work-orders' },
  fields: [
    { name: 'number', type: 'line' },
    { name: 'contractId', type: 'pick', isOptional: true },
    { name: 'clause', type: 'line', isOptional: true, hasHint: true },
    { name: 'orderedOn', type: 'day', isOptional: true },
    { name: 'endsOn', type: 'day', isOptional: true },
    { name: 'subject', type: 'text', isOptional: true },
  ],
  titleOf: ({ number, clause }) => lineOf(number, clause),
  factsOf: ({ orderedOn, endsOn, subject }, words) => [span(orderedOn, endsOn, words), subject],
};

export const equipmentKind: PaperKind<Equipment> = {
  ...{ words: 'equipment', list: 'missions/:id/equipment', one: 'equipment' },
  fields: [
    { name: 'name', type: 'line' },
    { name: 'maker', type: 'line', isOptional: true },
    { name: 'serialNumber', type: 'code', isOptional: true },
    { name: 'contractId', type: 'pick', isOptional: true, hasHint: true },
    { name: 'suppliedOn', type: 'day', isOptional: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ name, serialNumber }, { t }) =>
    lineOf(name, serialNumber === null ? null : t('equipment.serial', { number: serialNumber })),
  factsOf: ({ maker, suppliedOn, note }, { t, day }) => [
    lineOf(maker, suppliedOn === null ? null : t('equipment.supplied', { date: day(suppliedOn) })),
    note,
  ],
};

export const partyKind: PaperKind<MissionParty> = {
  ...{ words: 'party', list: 'missions/:id/parties', one: 'mission-parties' },
  fields: [
    { name: 'role', type: 'choice', choices: ['inviter', 'site-owner', 'housing'], first: 'housing' },
    { name: 'name', type: 'line' },
    { name: 'nameCyrillic', type: 'line', isOptional: true },
    { name: 'bin', type: 'code', isOptional: true },
    { name: 'contact', type: 'line', isOptional: true },
    { name: 'isFiler', type: 'yes', hasHint: true },
    { name: 'note', type: 'text', isOptional: true, hasHint: true },
  ],
  titleOf: ({ role, name }, { t }) => lineOf(t(`party.choices.role.${role}`), name),
  factsOf: ({ nameCyrillic, bin, contact, note }, { t }) => [
    lineOf(nameCyrillic, bin === null ? null : t('party.bin', { bin }), contact),
    note,
  ],
  statusOf: ({ isFiler }, { t }) => (isFiler ? [{ tone: 'info', text: t('party.filer') }] : []),
};
