const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i;

/** The eight groups of an IPv6 address, or null. */
function groupsOf(address: string): readonly string[] | null {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...after];
  return groups.length === 8 && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? groups : null;
}

/** The network of an address without the place in it: `203.0.113.x`, `2001:db8:1:x`; null for what is no address. */
export function shortenAddress(address: string): string | null {
  const four = IPV4.exec(address);
  if (four !== null) return `${four.slice(1, 4).join('.')}.x`;
  const groups = groupsOf(address);
  return groups === null ? null : `${groups.slice(0, 3).map(short).join(':')}:x`;
}

const short = (group: string): string => group.replace(/^0+(?=.)/, '');

/** What one connection cannot change at will: an IPv4 address, or the /64 that a provider hands to one customer. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address);
  if (four !== null) return four[1]!;
  const groups = groupsOf(address);
  return groups === null ? address : groups.slice(0, 4).map(short).join(':');
}
