import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an address is for: a mail that comes back, or a person's reply. */
export type InboundPurpose = 'bounce' | 'reply';

const LETTERS: Readonly<Record<InboundPurpose, string>> = { bounce: 'b', reply: 'r' };
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_BYTES = 16;
const PROOF_BYTES = 10;

/**
 * Local part of the address of one mail: its id and a proof that the product made it, 44 signs of the 64 that are allowed.
 * Small letters only, since servers on the way may change their case; nobody's name or address stands in it.
 */
export const inboundLocalPart = (linkKey: Buffer, purpose: InboundPurpose, deliveryId: string): string => {
  const id = Buffer.from(deliveryId.replace(/-/g, ''), 'hex');
  return `${LETTERS[purpose]}-${base32(Buffer.concat([id, proofOf(linkKey, purpose, id)]))}`;
};

/** The mail that an address belongs to; null for every address that the product did not make. */
export function readInboundLocalPart(
  linkKey: Buffer,
  localPart: string,
): { readonly purpose: InboundPurpose; readonly deliveryId: string } | null {
  const [, letter, text] = /^([br])-([a-z2-7]{42})$/.exec(localPart.toLowerCase()) ?? [];
  if (letter === undefined || text === undefined) return null;
  const purpose = letter === LETTERS.bounce ? 'bounce' : 'reply';
  const bytes = fromBase32(text);
  const id = bytes.subarray(0, ID_BYTES);
  const proof = bytes.subarray(ID_BYTES, ID_BYTES + PROOF_BYTES);
  if (!timingSafeEqual(proof, proofOf(linkKey, purpose, id))) return null;
  const hex = id.toString('hex');
  const deliveryId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return { purpose, deliveryId };
}

const proofOf = (linkKey: Buffer, purpose: InboundPurpose, id: Buffer): Buffer =>
  createHmac('sha256', linkKey).update(`inbound:${purpose}:`).update(id).digest().subarray(0, PROOF_BYTES);

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
