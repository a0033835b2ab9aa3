import { z } from 'zod';

export const EXPORT_PURPOSES = [
  'asked-by-person',
  'authority',
  'court',
  'audit',
  'another-system',
  'own-records',
] as const;
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

export const AskExport = z
  .strictObject({
    withIdentity: z
      .boolean()
      .default(false)
      .meta({
        description:
          'Whole numbers of passports, visas and IIN, places of birth, and the papers themselves; otherwise numbers are masked.',
        examples: [false],
      }),
    purpose: z
      .enum(EXPORT_PURPOSES, { error: 'invalid' })
      .meta({ description: 'What it is for; written down with who asked.', examples: ['asked-by-person'] }),
  })
  .meta({ id: 'AskExport', description: 'An archive of what is kept; the answer is a ZIP with JSON and papers.' });
export type AskExport = z.infer<typeof AskExport>;
