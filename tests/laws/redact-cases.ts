import fc from 'fast-check';

// Everything here is made up at run time in the format of the real thing, so that no scanner of ours or of others finds
// a secret in this repository.
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const ALNUM = LOWER + UPPER + DIGITS;
const HEX = '0123456789abcdef';

const chars = (alphabet: string, least: number, most = least): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: least, maxLength: most }).map((all) => all.join(''));

const joined = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

const one = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const spaced = (digits: string, by: string): string => digits.replace(/(\d{4})(?=\d)/g, `$1${by}`);

const card = fc
  .tuple(
    fc.oneof(
      joined('4', chars(DIGITS, 14)),
      joined(one('51', '52', '53', '54', '55'), chars(DIGITS, 13)),
      joined(one('34', '37'), chars(DIGITS, 12)),
      joined('6011', chars(DIGITS, 11)),
    ),
    one('', ' ', '-'),
  )
  .map(([digits, by]) => spaced(digits + luhnDigit(digits), by));

function ibanOf(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

const iban = fc
  .tuple(
    fc.oneof(
      chars(DIGITS, 18).map((account) => ibanOf('DE', account)),
      chars(DIGITS, 16).map((account) => ibanOf('AT', account)),
      chars(DIGITS, 17).map((account) => ibanOf('CH', account)),
      chars(DIGITS, 20).map((account) => ibanOf('ES', account)),
      fc.tuple(chars(UPPER, 4), chars(DIGITS, 14)).map(([bank, account]) => ibanOf('GB', bank + account)),
      fc.tuple(chars(UPPER, 4), chars(DIGITS, 10)).map(([bank, account]) => ibanOf('NL', bank + account)),
    ),
    fc.boolean(),
  )
  .map(([whole, isSpaced]) => (isSpaced ? whole.replace(/(.{4})(?=.)/g, '$1 ') : whole));

const first = one('Ada', 'Björn', 'Chiara', 'Dmitri', 'Émile', 'Fatima', 'Grażyna', 'Hiro', 'Ines', 'Jörg');
const last = one(
  'Lovelock',
  'Ångstrand',
  'Belluci',
  'Ferreira',
  'Novotny',
  'Okonkwo',
  'Quist',
  'Tanaka-Weiss',
  'Urbina',
);

/** Names of people that the page is known to have. */
export const person = fc.tuple(first, last).map(([given, family]) => `${given} ${family}`);

const host = joined(
  one('acme', 'globex', 'initech', 'my-company'),
  one('.example', '.test', '.com', '.co.uk', '.de'),
);
const email = joined(
  one('ada', 'b.novotny', 'chiara_f', 'ops+alerts', 'jörg.weiss', 'first.last'),
  one('', '7', '-dev'),
  '@',
  one('', 'mail.', 'eu.'),
  host,
);

const groups = (...lengths: number[]) =>
  fc.tuple(...lengths.map((length) => joined(chars('23456789', 1), chars(DIGITS, length - 1))));
const phone = fc.oneof(
  fc
    .tuple(one('+49', '+1', '+44', '+33', '+420'), groups(3, 3, 4), one(' ', '-', '.', ''))
    .map(([code, parts, by]) => [code, ...parts].join(by)),
  groups(2, 4, 4).map(([area, a, b]) => `+49 (0)${area} ${a}${b}`),
  groups(3, 3, 4).map(([area, a, b]) => `(${area}) ${a}-${b}`),
  groups(3, 3, 4).map(([area, a, b]) => `${area}-${a}-${b}`),
  groups(3, 7).map(([area, number]) => `0${area} ${number}`),
  groups(2, 6).map(([area, number]) => `0${area}/${number}`),
  groups(2, 3, 3).map(([area, a, b]) => `tel: ${area}${a}${b}`),
);

const octet = fc.integer({ min: 0, max: 255 }).map(String);
const address = fc.oneof(
  joined('10.', octet, '.', octet, '.', octet),
  joined('192.168.', octet, '.', octet),
  joined('172.', fc.integer({ min: 16, max: 31 }).map(String), '.', octet, '.', octet),
  joined(
    one('jenkins', 'db-01', 'wiki', 'grafana'),
    one('', '.prod', '.eu-west'),
    '.acme',
    one('.internal', '.corp', '.lan', '.intranet'),
  ),
  joined('http://', one('printer', 'nas', 'build-7'), '.local'),
);

const dash = '-'.repeat(5);
const pem = chars(`${ALNUM}+/`, 64).map(
  (line) => `${dash}BEGIN RSA PRIVATE KEY${dash}\n${line}\n${line}==\n${dash}END RSA PRIVATE KEY${dash}`,
);
const strong = fc
  .tuple(
    chars(LOWER, 3, 6),
    chars(UPPER, 1, 3),
    chars(DIGITS, 2, 3),
    one('!', '#', '-', '_', '$', ''),
    chars(ALNUM, 2, 4),
  )
  .map(([a, b, c, d, e]) => a + b + c + d + e);
const key = chars(ALNUM, 32, 40).filter((text) => /\d/.test(text) && /[a-z]/.test(text));

/** What is redacted, in a text that holds it: the original is the part that must be gone. */
export type Positive = { text: string; original: string };

const alone = (values: fc.Arbitrary<string>): fc.Arbitrary<Positive> =>
  fc
    .tuple(
      values,
      one('Use ', 'It is ', '(', 'value: ', 'Bitte ', '→ ', '"', ''),
      one('.', ' for that.', ')', ', then restart', '"', ''),
    )
    .map(([original, before, after]) => ({ text: `${before}${original}${after}`, original }));

const named = (names: fc.Arbitrary<string>, values: fc.Arbitrary<string>): fc.Arbitrary<Positive> =>
  fc
    .tuple(names, one(': ', '=', ' = ', '="', ": '"), values, one('', ' # keep', '\nnext: line'))
    .map(([name, by, original, after]) => {
      const quote = by.endsWith('"') ? '"' : by.endsWith("'") ? "'" : '';
      return { text: `${name}${by}${original}${quote}${after}`, original };
    });

/** Generators by class. */
export const positives: Readonly<Record<string, fc.Arbitrary<Positive>>> = {
  email: alone(email),
  phone: alone(phone).map(({ text, original }) => ({ text, original: original.replace(/^tel: /, '') })),
  card: alone(card),
  iban: alone(iban),
  address: alone(address).map(({ text, original }) => ({
    text,
    original: original.replace(/^http:\/\//, ''),
  })),
  'json web token': alone(
    joined('eyJ', chars(ALNUM, 20), '.', 'eyJ', chars(ALNUM, 40), '.', chars(`${ALNUM}_-`, 43)),
  ),
  'aws key id': alone(joined(one('AKIA', 'ASIA'), chars(`${UPPER}234567`, 16))),
  'aws secret key': named(one('aws_secret_access_key', 'AWS_SECRET_ACCESS_KEY'), chars(ALNUM, 40)),
  'github token': alone(joined(one('ghp', 'gho', 'ghs'), '_', chars(ALNUM, 36))),
  'gitlab token': alone(joined('glpat-', chars(ALNUM, 20))),
  'slack token': alone(joined('xoxb-', chars(DIGITS, 12), '-', chars(DIGITS, 12), '-', chars(ALNUM, 24))),
  'slack webhook': alone(
    joined(
      'https://hooks.slack.com/services/T',
      chars(UPPER, 8),
      '/B',
      chars(UPPER, 8),
      '/',
      chars(ALNUM, 24),
    ),
  ).map(({ text, original }) => ({
    text,
    original: original.slice('https://hooks.slack.com/services/'.length),
  })),
  'openai key': alone(joined('sk-', one('', 'proj-', 'svcacct-'), chars(ALNUM, 48))),
  'anthropic key': alone(joined('sk-ant-api03-', chars(`${ALNUM}_-`, 93), 'AA')),
  'stripe key': alone(joined('sk_', one('live', 'test'), '_', chars(ALNUM, 24))),
  'google key': alone(joined('AIza', chars(`${ALNUM}_-`, 35))),
  'npm token': alone(joined('npm_', chars(ALNUM, 36))),
  'pypi token': alone(joined('pypi-', chars(ALNUM, 80))),
  'sendgrid key': alone(joined('SG.', chars(ALNUM, 22), '.', chars(ALNUM, 43))),
  'vault token': alone(joined('hvs.', chars(ALNUM, 24))),
  'hugging face token': alone(joined('hf_', chars(ALNUM, 34))),
  'digitalocean token': alone(joined('dop_v1_', chars(HEX, 64))),
  'shopify token': alone(joined('shpat_', chars(HEX, 32))),
  'atlassian token': alone(joined('ATATT3', chars(ALNUM, 60))),
  'azure sas': alone(
    joined('https://acme.blob.core.windows.net/c?sv=2026-01-01&sig=', chars(ALNUM, 43), '%3D'),
  ).map(({ text, original }) => ({ text, original: original.split('sig=')[1] ?? '' })),
  'azure account key': alone(joined('AccountName=acme;AccountKey=', chars(ALNUM, 86), '==')).map(
    ({ text, original }) => ({
      text,
      original: original.split('AccountKey=')[1] ?? '',
    }),
  ),
  'bearer header': alone(joined('Authorization: Bearer ', key)).map(({ text, original }) => ({
    text,
    original: original.split('Bearer ')[1] ?? '',
  })),
  'password in an address': alone(
    joined(one('https', 'postgres', 'mongodb', 'redis'), '://app:', strong, '@db.acme.example/main'),
  ).map(({ text, original }) => ({
    text,
    original: (original.split('://app:')[1] ?? '').split('@db')[0] ?? '',
  })),
  password: named(one('password', 'Passwort', 'db_password', 'PASSWORD', 'admin pwd', 'passphrase'), strong),
  'api key': named(
    one('api_key', 'apiKey', 'API-Key', 'client_secret', 'SECRET_KEY', 'auth_key', 'access_token', 'token'),
    key,
  ),
  'private key': pem.map((original) => ({ text: `The key:\n${original}\nKeep it.`, original })),
};

/** Sentences of technical prose with everything in them that looks like something it is not. */
export const innocent: fc.Arbitrary<string> = fc.oneof(
  chars(HEX, 40).map((hash) => `The change came in with commit ${hash} and was reverted a day later.`),
  chars(HEX, 7).map((hash) => `See ${hash}..HEAD for what changed since the last release of the agent.`),
  fc.uuid().map((id) => `The request ${id} was answered after three retries by the second node.`),
  fc
    .tuple(octet, octet, octet)
    .map(
      ([a, b, c]) =>
        `Version ${a}.${b}.${c} of the client needs the server in version ${b}.${a}.${c} or later.`,
    ),
  fc
    .integer({ min: 1024, max: 65535 })
    .map((port) => `The service listens on localhost:${port} and on 127.0.0.1:${port} for health checks.`),
  fc
    .integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 })
    .map((ms) => `{"ts": ${ms}, "level": "warn", "took": ${ms % 997}} is one line of the log.`),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => `It happened at ${date.toISOString()} and again on ${date.toISOString().slice(0, 10)}.`),
  octet.map(
    (last) => `The public example address 203.0.113.${last} answers, the documentation range does not.`,
  ),
  fc
    .integer({ min: 1, max: 9_999_999 })
    .map((n) => `The import wrote ${n} rows and ${(n * 7) % 999_999} bytes in 12.5 s, 1,234,567 in all.`),
  chars(HEX, 8).map((hex) => `It crashed at 0x${hex} with code -1073741819 in thread #4711 of worker 12.`),
  fc
    .tuple(chars(DIGITS, 14), one('Order', 'invoice_id:', 'request id', 'Tracking no.', 'Ticket #'))
    .map(
      ([digits, name]) =>
        `${name} 4${digits}${luhnDigit(`4${digits}`)} was closed by the nightly job of the shop.`,
    ),
  fc
    .array(chars(HEX, 2), { minLength: 8, maxLength: 16 })
    .map((bytes) => `00000010  ${bytes.join(' ')}  is what the first lines of the dump say about it.`),
  fc
    .tuple(octet, octet)
    .map(
      ([line, column]) =>
        `lib/app/main.ts:${line}:${column} - error TS2345 is the only one in 1${line} files.`,
    ),
  fc
    .tuple(chars(UPPER, 3), chars(DIGITS, 5))
    .map(
      ([space, n]) =>
        `${space}-${n} blocks ${space}-1${n}, and 2026-${n} in the old tracker is the same thing.`,
    ),
  chars(HEX, 64).map((digest) => `The image sha256:${digest} is the one to pin in the manifest.`),
  one(
    `Set password: ${'$'}{DB_PASSWORD} and token: <your-token> in the file before you start it.`,
    'The password is required and the token must not be empty when the form is sent.',
    'Read the secret from process.env.API_KEY or from the vault, never from the code.',
    'const token = await getToken(); const password = config.password; apiKey = settings.apiKey',
    'Run kubectl get secret my-secret -o yaml and look for the key named password in it.',
    'Use git clone git@code.example:team/app.git or npm install left-pad@1.3.0 to get the sources.',
    'Rows 100-200 of 4111 were skipped, see issue #1234567 and ticket OPS-4711 for the reason.',
    'Call the function with 3 arguments, phone support is there from 9:00 to 17:00 on weekdays.',
    'The cell 0800 holds 16 bits; registers 12-34-56 are reserved for later use by the bus.',
    'Build 2026.11.23.1 took 00:12:34 and used 4096 MB of 16384 MB, that is 25 % of all memory.',
    'curl -H "Authorization: Bearer $TOKEN" https://api.acme.example/v1/items?page=2&limit=50',
    'The colour #ff8800 and the class max-w-[720px] are set in theme.css:120-134 of the panel.',
  ),
);
