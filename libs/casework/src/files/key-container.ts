import { childrenOf, type DerValue } from './der.js';

/** Names under which the portals' software saves signature keys. */
const KEY_NAME = /\.(?:p12|pfx|jks|jceks|keystore|key|p8|pk8|ppk)$/i;

const KEY_STORES: readonly Buffer[] = [Buffer.from('feedfeed', 'hex'), Buffer.from('cececece', 'hex')];
const KEY_TEXTS: readonly Buffer[] = [Buffer.from('PRIVATE KEY-----'), Buffer.from('PuTTY-User-Key-File-')];

/** Whether somebody is handing over a signature key, whatever the file is called. */
export function isKeyContainer(name: string, bytes: Buffer): boolean {
  return (
    KEY_NAME.test(name.trim()) ||
    KEY_STORES.some((mark) => bytes.subarray(0, mark.length).equals(mark)) ||
    KEY_TEXTS.some((mark) => bytes.includes(mark)) ||
    isKeyStructure(childrenOf(bytes))
  );
}

const INTEGER = 0x02;
const OCTETS = 0x04;
const OBJECT_ID = 0x06;
const SEQUENCE = 0x30;
const PFX_VERSION = 3;
/** Password-based encryption of PKCS #5 and PKCS #12. */
const ENCRYPTIONS: readonly Buffer[] = [
  Buffer.from('2a864886f70d0105', 'hex'),
  Buffer.from('2a864886f70d010c01', 'hex'),
];

/** PKCS #12 (RFC 7292), PKCS #8 plain and encrypted (RFC 5958), PKCS #1 (RFC 8017) and SEC 1 (RFC 5915) by their shape. */
function isKeyStructure(values: readonly DerValue[]): boolean {
  const [first, second, third] = values;
  if (first === undefined || second === undefined) return false;
  if (first.tag === SEQUENCE) return second.tag === OCTETS && isEncryption(first);
  if (first.tag !== INTEGER || first.content.length !== 1) return false;
  const version = first.content[0];
  if (second.tag === SEQUENCE) return version === PFX_VERSION || third?.tag === OCTETS;
  return version === 0 ? second.tag === INTEGER && third?.tag === INTEGER : version === 1 && second.tag === OCTETS;
}

function isEncryption({ content }: DerValue): boolean {
  const [id, idLength] = content;
  const value = content.subarray(2, 2 + (idLength ?? 0));
  return id === OBJECT_ID && ENCRYPTIONS.some((mark) => value.subarray(0, mark.length).equals(mark));
}
