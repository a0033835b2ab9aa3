import type { Channel, Filer, FilingProgress } from '@sapar/contracts';
import type { z } from 'zod';

export type ChannelName = z.infer<typeof Channel>;
export type FilerName = z.infer<typeof Filer>;
export type Progress = z.infer<typeof FilingProgress>;

export const CHANNEL_CHOICES = ['vmp', 'egov', 'eqonaq', 'paper'] as const satisfies readonly ChannelName[];
export const FILER_CHOICES = ['host', 'hotel', 'agent'] as const satisfies readonly FilerName[];
export const FILING_KINDS = ['submitted', 'confirmed', 'said-filed', 'try-failed'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** What a person most likely records next, from how far the filing has come. */
export function likelyKind(progress: Progress): FilingKind {
  return progress === 'submitted' || progress === 'differs' || progress === 'said-filed' ? 'confirmed' : 'submitted';
}
