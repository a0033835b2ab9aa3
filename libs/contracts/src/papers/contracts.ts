import { isBin } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, lineOf, textOf } from '../scalars.js';
import { inOrder, paperFields } from './paper.js';

const CONTRACT_KINDS = ['supply', 'service', 'warranty', 'other'] as const;
const PARTY_ROLES = ['inviter', 'site-owner', 'housing'] as const;

export const Bin = z
  .string()
  .trim()
  .refine(isBin, { error: 'not-a-bin' })
  .meta({ description: 'Twelve digits with the right check digit.', examples: ['941240000193'] });

export const NewContract = z
  .strictObject({
    kind: z.enum(CONTRACT_KINDS),
    number: lineOf(80).meta({ examples: ['SC-2026/14'] }),
    signedOn: CalendarDateText.optional(),
    endsOn: CalendarDateText.optional(),
    subject: textOf(500).optional(),
  })
  .superRefine(inOrder('signedOn', 'endsOn') as never)
  .meta({ id: 'NewContract', description: 'Between the two companies of the mission; all their missions show it.' });
export const ChangeContract = NewContract.meta({ id: 'ChangeContract', description: 'All facts as they are to be.' });
export const Contract = z
  .object({
    ...paperFields,
    kind: z.enum(CONTRACT_KINDS),
    number: z.string(),
    signedOn: CalendarDateOut.nullable(),
    endsOn: CalendarDateOut.nullable(),
    subject: z.string().nullable(),
  })
  .meta({ id: 'Contract' });
export type Contract = z.infer<typeof Contract>;
export const Contracts = z.object({ items: z.array(Contract) }).meta({ id: 'Contracts' });

export const NewWorkOrder = z
  .strictObject({
    contractId: Id.optional().meta({ description: 'The contract it was given under.' }),
    number: lineOf(80).meta({ examples: ['WO-118'] }),
    orderedOn: CalendarDateText.optional(),
    endsOn: CalendarDateText.optional(),
    clause: lineOf(120)
      .optional()
      .meta({ examples: ['§4 warranty'] }),
    subject: textOf(500).optional(),
  })
  .superRefine(inOrder('orderedOn', 'endsOn') as never)
  .meta({ id: 'NewWorkOrder', description: 'What this mission was ordered by.' });
export const ChangeWorkOrder = NewWorkOrder.meta({
  id: 'ChangeWorkOrder',
  description: 'All facts as they are to be.',
});
export const WorkOrder = z
  .object({
    ...paperFields,
    contractId: Id.nullable(),
    number: z.string(),
    orderedOn: CalendarDateOut.nullable(),
    endsOn: CalendarDateOut.nullable(),
    clause: z.string().nullable(),
    subject: z.string().nullable(),
  })
  .meta({ id: 'WorkOrder' });
export type WorkOrder = z.infer<typeof WorkOrder>;
export const WorkOrders = z.object({ items: z.array(WorkOrder) }).meta({ id: 'WorkOrders' });

export const NewEquipment = z
  .strictObject({
    name: lineOf(160).meta({ examples: ['KR 210 robot cell'] }),
    maker: lineOf(120).optional(),
    serialNumber: lineOf(80)
      .optional()
      .meta({ examples: ['4471-20'] }),
    contractId: Id.optional().meta({ description: 'The contract under which it was supplied.' }),
    suppliedOn: CalendarDateText.optional(),
    note: textOf(500).optional(),
  })
  .meta({ id: 'NewEquipment', description: 'One machine of the mission.' });
export const ChangeEquipment = NewEquipment.meta({
  id: 'ChangeEquipment',
  description: 'All facts as they are to be.',
});
export const Equipment = z
  .object({
    ...paperFields,
    name: z.string(),
    maker: z.string().nullable(),
    serialNumber: z.string().nullable(),
    contractId: Id.nullable(),
    suppliedOn: CalendarDateOut.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Equipment' });
export type Equipment = z.infer<typeof Equipment>;
export const EquipmentList = z.object({ items: z.array(Equipment) }).meta({ id: 'EquipmentList' });

export const NewMissionParty = z
  .strictObject({
    role: z.enum(PARTY_ROLES).meta({ description: 'Who invites, whose site it is, who houses the people.' }),
    name: lineOf(200),
    nameCyrillic: lineOf(200).optional(),
    bin: Bin.optional(),
    contact: lineOf(200).optional(),
    isFiler: z.boolean().default(false).meta({ description: 'Files the notification; chosen, never assumed.' }),
    note: textOf(500).optional().meta({ description: 'Why this party files: a reading of the law, by whom.' }),
  })
  .meta({ id: 'NewMissionParty', description: 'S27: three parties may be three companies.' });
export const ChangeMissionParty = NewMissionParty.meta({
  id: 'ChangeMissionParty',
  description: 'All facts as they are to be.',
});
export const MissionParty = z
  .object({
    ...paperFields,
    role: z.enum(PARTY_ROLES),
    name: z.string(),
    nameCyrillic: z.string().nullable(),
    bin: z.string().nullable(),
    contact: z.string().nullable(),
    isFiler: z.boolean(),
    note: z.string().nullable(),
  })
  .meta({ id: 'MissionParty' });
export type MissionParty = z.infer<typeof MissionParty>;
export const MissionParties = z.object({ items: z.array(MissionParty) }).meta({ id: 'MissionParties' });
