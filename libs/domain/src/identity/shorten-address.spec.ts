import { describe, expect, it } from '@jest/globals';
import { networkOf, shortenAddress } from './shorten-address.js';

describe('an address of the net', () => {
  it.each([
    ['203.0.113.77', '203.0.113.x', '203.0.113.77'],
    ['::ffff:203.0.113.77', '203.0.113.x', '203.0.113.77'],
    ['2001:db8:12:34:5:6:7:8', '2001:db8:12:x', '2001:db8:12:34'],
    ['2001:0db8:0000::1', '2001:db8:0:x', '2001:db8:0:0'],
    ['::1', '0:0:0:x', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:x', 'fe80:0:0:0'],
  ])('%s is shown as %s and slowed down as %s', (address, shown, network) => {
    expect([shortenAddress(address), networkOf(address)]).toEqual([shown, network]);
  });

  it('that is none is not shown', () => {
    expect([shortenAddress('unix:'), shortenAddress('1:2:3:4:5:6:7:8:9'), shortenAddress('')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
