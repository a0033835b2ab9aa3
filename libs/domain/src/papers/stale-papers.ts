/** A paper that names a passport, with what is known of both. */
export interface PassportBearer {
  readonly kind: 'sticker' | 'electronic' | 'invitation' | 'filing' | 'application';
  /** Whether the passport it names is the one this person travels on now. */
  readonly isOfMainPassport: boolean;
  /** Whether the passport it names is lost or stolen. */
  readonly isPassportGone: boolean;
}

export type StaleCode =
  | 'visa-in-lost-passport'
  | 'e-visa-in-old-passport'
  | 'visa-in-old-passport'
  | 'invitation-with-old-number'
  | 'filing-with-old-number'
  | 'application-with-old-number';

/**
 * S24, S28: what a new or a lost passport does to a paper that names another one. Dead must be done anew: a visa in a
 * passport that is gone, and an e-visa, which names one number (`kz.e-visa.new-passport-needs-new-visa`). A sticker in an
 * old passport that is still held may be carried beside the new one; invitation, filing and application are for a person
 * to ask about: both are doubtful. Null where nothing is stale.
 */
export function staleOf({
  kind,
  isOfMainPassport,
  isPassportGone,
}: PassportBearer): { readonly code: StaleCode; readonly isDead: boolean } | null {
  if (isOfMainPassport && !isPassportGone) return null;
  switch (kind) {
    case 'sticker':
      return isPassportGone
        ? { code: 'visa-in-lost-passport', isDead: true }
        : { code: 'visa-in-old-passport', isDead: false };
    case 'electronic':
      return isPassportGone
        ? { code: 'visa-in-lost-passport', isDead: true }
        : { code: 'e-visa-in-old-passport', isDead: true };
    case 'invitation':
      return { code: 'invitation-with-old-number', isDead: false };
    case 'filing':
      return { code: 'filing-with-old-number', isDead: false };
    case 'application':
      return { code: 'application-with-old-number', isDead: isPassportGone };
  }
}
