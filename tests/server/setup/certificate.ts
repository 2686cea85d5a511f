import { generateKeyPairSync, sign } from 'node:crypto';

/** One value of DER: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const [SEQUENCE, SET, INTEGER, BITS, OCTETS, OID, UTF8, TIME, BOOLEAN] = [
  0x30, 0x31, 0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x01,
] as const;

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const ED25519 = der(SEQUENCE, der(OID, bytes(0x2b, 0x65, 0x70)));
const COMMON_NAME = bytes(0x55, 4, 3);
const OTHER_NAMES = bytes(0x55, 0x1d, 17);
const CONSTRAINTS = bytes(0x55, 0x1d, 19);

const time = (year: number): Buffer => der(TIME, Buffer.from(`${String(year).slice(2)}0101000000Z`));

/** A certificate of a name that is signed by its own key, for a server of a test that trusts it. */
export function certificateOf(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const common = der(SEQUENCE, der(OID, COMMON_NAME), der(UTF8, Buffer.from(name)));
  const subject = der(SEQUENCE, der(SET, common));
  const names = der(
    SEQUENCE,
    der(OID, OTHER_NAMES),
    der(OCTETS, der(SEQUENCE, der(0x82, Buffer.from(name)))),
  );
  const yes = der(BOOLEAN, bytes(0xff));
  const root = der(SEQUENCE, der(OID, CONSTRAINTS), yes, der(OCTETS, der(SEQUENCE, yes)));
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, bytes(2))),
    der(INTEGER, bytes(1)),
    ED25519,
    subject,
    der(SEQUENCE, time(2020), time(2049)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, names, root)),
  );
  const whole = der(SEQUENCE, body, ED25519, der(BITS, bytes(0), sign(null, body, privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
