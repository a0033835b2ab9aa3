/** Period, site and language of a register, in its address. */
export interface RegisterSearch {
  readonly from?: string;
  readonly to?: string;
  readonly siteId?: string;
  readonly paper?: 'kk' | 'ru' | 'en';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f-]{36}$/i;

export function registerSearchOf({ from, to, siteId, paper }: Record<string, unknown>): RegisterSearch {
  return {
    ...(typeof from === 'string' && DAY.test(from) ? { from } : {}),
    ...(typeof to === 'string' && DAY.test(to) ? { to } : {}),
    ...(typeof siteId === 'string' && ID.test(siteId) ? { siteId } : {}),
    ...(paper === 'kk' || paper === 'ru' || paper === 'en' ? { paper } : {}),
  };
}
