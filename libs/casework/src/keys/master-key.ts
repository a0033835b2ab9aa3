import { keyWithOthers } from '@sapar/persistence';

/** The key that seals, from its base64, with the others that still open what was sealed before. */
export const masterKeyOf = (current: string, others: string | undefined): Buffer =>
  keyWithOthers(
    Buffer.from(current, 'base64'),
    (others ?? '')
      .split(',')
      .filter((key) => key !== '' && key !== current)
      .map((key) => Buffer.from(key, 'base64')),
  );
