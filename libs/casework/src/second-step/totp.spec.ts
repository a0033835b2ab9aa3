import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@sapar/domain';
import { newSecret, stepOfCode, uriOf } from './totp.js';

/** The ASCII secret of RFC 6238, appendix B, in base32; its codes there have eight figures, of which six are shown here. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (moment: string): Instant => moment as Instant;
const MOMENT = at('2005-03-18T01:58:29Z'); // 1111111109
const STEP = 37_037_036;

describe('a code of the authenticator', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '287082', 1],
    ['2005-03-18T01:58:29Z', '081804', STEP],
    ['2005-03-18T01:58:31Z', '050471', STEP + 1],
    ['2009-02-13T23:31:30Z', '005924', 41_152_263],
    ['2033-05-18T03:33:20Z', '279037', 66_666_666],
  ])('at %s is that of RFC 6238: %s', async (moment, code, step) => {
    expect(await stepOfCode(SECRET, code, at(moment), null)).toBe(step);
  });

  it('is taken one step early and one step late, and no further', async () => {
    const moments = ['01:57:25Z', '01:57:35Z', '01:58:55Z', '01:59:35Z'].map((time) => at(`2005-03-18T${time}`));
    const steps = await Promise.all(moments.map((moment) => stepOfCode(SECRET, '081804', moment, null)));
    expect(steps).toEqual([null, STEP, STEP, null]);
  });

  it('is spent once its step was used', async () => {
    const taken = (last: number) => stepOfCode(SECRET, '081804', MOMENT, last);
    expect(await Promise.all([taken(STEP - 1), taken(STEP), taken(STEP + 1)])).toEqual([STEP, null, null]);
  });

  it.each(['', '81804', '0818040', '08180a', '０８１８０４', ' 081804'])('is none when it is %j', async (code) => {
    expect(await stepOfCode(SECRET, code, MOMENT, null)).toBeNull();
  });

  it('is made from a secret of 160 bits that is new each time', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    expect(uriOf(SECRET, 'a@b.example')).toMatch(/^otpauth:\/\/totp\/Sapar:a%40b\.example\?secret=GEZD.*issuer=Sapar/);
  });
});
