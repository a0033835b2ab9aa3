import { deviceOf, shortenAddress } from '@sapar/domain';

/** Where a request comes from, as far as the server sees it. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
  /** What an earlier sign-in left on this device, or null. */
  readonly deviceMark: string | null;
}

export const NOWHERE: Origin = { address: '', userAgent: '', deviceMark: null };

/** The columns of a session that tell its owner where it is. */
export const placeOf = ({ address, userAgent }: Origin) => ({
  ...(userAgent === '' ? { browser: null, system: null } : deviceOf(userAgent)),
  address: shortenAddress(address),
});
