import type { Signatory } from '@sapar/contracts';
import { filledIn } from '../cases/filled-in.js';

export type SignatoryValues = {
  name: string;
  nameCyrillic: string;
  position: string;
  portals: string[];
  keyUntil: string;
  authority: 'office' | 'attorney';
  authorityUntil: string;
  memberUserId: string | null;
};

export const emptySignatory: SignatoryValues = {
  ...{ name: '', nameCyrillic: '', position: '', portals: ['vmp'], keyUntil: '' },
  ...{ authority: 'attorney', authorityUntil: '', memberUserId: null },
};

export const valuesOf = (signatory: Signatory): SignatoryValues => ({
  name: signatory.name,
  nameCyrillic: signatory.nameCyrillic ?? '',
  position: signatory.position ?? '',
  portals: [...signatory.portals],
  keyUntil: signatory.keyUntil ?? '',
  authority: signatory.authority,
  authorityUntil: signatory.authorityUntil ?? '',
  memberUserId: signatory.memberUserId,
});

/** What is sent: an office has no end, and an empty field is nothing that anybody said. */
export function toSignatory({ authorityUntil, memberUserId, ...values }: SignatoryValues): Record<string, unknown> {
  return {
    ...filledIn(values),
    ...filledIn({ authorityUntil: values.authority === 'office' ? '' : authorityUntil }),
    ...(memberUserId === null ? {} : { memberUserId }),
  };
}
