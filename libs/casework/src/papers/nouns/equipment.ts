import { requireContract } from '../require-contract.js';
import type { PaperNoun } from '../paper-noun.js';

/** The machines of a mission with their serial numbers. */
export const EQUIPMENT: PaperNoun = {
  ...{ name: 'equipment', table: 'equipment', parent: 'mission', keeper: 'both' },
  columns: ['name', 'maker', 'serialNumber', 'contractId', 'suppliedOn', 'note'],
  kept: ['name', 'maker', 'serialNumber', 'contractId', 'suppliedOn', 'note'],
  order: 'p.name, p.serial_number',
  check: requireContract,
};
