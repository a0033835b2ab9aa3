import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

interface Challenge {
  readonly options: Readonly<Record<string, unknown>>;
}

/** What an answer is made with; a spec bends one part to see it refused. */
interface Bending {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly isUserVerified?: boolean;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;
const text = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** An authenticator in software, after WebAuthn level 3: one ES256 key that it makes, counts and signs with. */
export class SoftwareAuthenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly credentialId = randomBytes(32);
  private counter = 0;

  constructor(
    private readonly origin: string,
    private readonly rpId: string,
  ) {}

  /** Answers `navigator.credentials.create`. */
  create({ options }: Challenge, bending: Bending = {}) {
    const data = this.dataOf(bending, HAS_CREDENTIAL, this.attested());
    return {
      ...this.around(),
      response: {
        clientDataJSON: this.clientData('webauthn.create', options, bending),
        attestationObject: text(
          map([
            [string('fmt'), string('none')],
            [string('attStmt'), map([])],
            [string('authData'), bytes(data)],
          ]),
        ),
        transports: ['internal'],
      },
    };
  }

  /** Answers `navigator.credentials.get`; every time its counter rises. */
  get({ options }: Challenge, bending: Bending = {}) {
    this.counter += 1;
    const clientDataJSON = this.clientData('webauthn.get', options, bending);
    const authenticatorData = this.dataOf(bending, 0);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      ...this.around(),
      response: {
        clientDataJSON,
        authenticatorData: text(authenticatorData),
        signature: text(sign('sha256', signed, this.keys.privateKey)),
      },
    };
  }

  private around() {
    return { id: text(this.credentialId), rawId: text(this.credentialId), type: 'public-key' as const };
  }

  private clientData(type: string, options: Challenge['options'], { origin, challenge }: Bending): string {
    const data = {
      type,
      challenge: challenge ?? options['challenge'],
      origin: origin ?? this.origin,
      crossOrigin: false,
    };
    return text(Buffer.from(JSON.stringify(data)));
  }

  private dataOf(
    { rpId, counter, isUserVerified = true }: Bending,
    flags: number,
    rest: Buffer = Buffer.alloc(0),
  ): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    const flag = Buffer.from([USER_PRESENT | (isUserVerified ? USER_VERIFIED : 0) | flags]);
    return Buffer.concat([sha256(rpId ?? this.rpId), flag, count, rest]);
  }

  private attested(): Buffer {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    return Buffer.concat([Buffer.alloc(16), length, this.credentialId, coseOf(this.keys.publicKey)]);
  }
}

/** The public key as COSE writes it (RFC 9052): kind EC2, ES256, curve P-256, x, y. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return map([
    [integer(1), integer(2)],
    [integer(3), integer(-7)],
    [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))],
    [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  ]);
}

// As much of CBOR (RFC 8949) as an attestation needs.
function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  if (value < 256) return Buffer.from([(kind << 5) | 24, value]);
  return Buffer.from([(kind << 5) | 25, value >> 8, value & 255]);
}
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const string = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);
