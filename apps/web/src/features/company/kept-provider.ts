import type { ChangeSignIn, SignInSettings } from '@sapar/contracts';

/** The provider as it is, for a change of something else; its secret is not known here and stays. */
export function keptProvider({ singleSignOn }: SignInSettings): ChangeSignIn['singleSignOn'] {
  if (singleSignOn === null) return null;
  const { issuer, clientId, domains, isOnlyWay } = singleSignOn;
  return { issuer, clientId, domains, isOnlyWay };
}
