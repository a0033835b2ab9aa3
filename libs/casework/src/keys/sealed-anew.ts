import { seal, unseal, withoutOthers, type SealContext } from '@sapar/persistence';

/** The same text under the key in use, or null when it stands under that already. */
export function sealedAnew(masterKey: Buffer, context: SealContext, sealed: Buffer): Buffer | null {
  try {
    unseal(withoutOthers(masterKey), context, sealed);
    return null;
  } catch {
    return seal(masterKey, context, unseal(masterKey, context, sealed));
  }
}
