import fc from 'fast-check';

/** A request as it would be taken, before something is done to it. */
export type Good = {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** JSON, or the fields of a form. */
  body?: { json: unknown } | { form: Record<string, string> };
};

export type Wild = { method: string; path: string; headers: Record<string, string>; body?: Uint8Array };

/** What JSON can say and JavaScript cannot write: put in as it stands, between two marks. */
const raw = (text: string): string => `@@${text}@@`;
const RAW = /"@@(.*?)@@"/g;

const deep = (levels: number): string => raw(`${'['.repeat(levels)}${']'.repeat(levels)}`);

const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  0.1,
  1e21,
  2 ** 53 - 1,
  2 ** 31,
  [],
  {},
  [[]],
  ' ',
  'x'.repeat(5_000),
  'x'.repeat(70_000),
  '<img src=x onerror=alert(1)>',
  "'; drop table member; --",
  '../../etc/passwd',
  'javascript:alert(1)',
  '01890000-0000-7000-8000-000000000000',
  '01890000-0000-7000-8000-00000000000G',
  'A'.repeat(64),
  '\u202egnp.exe',
  'pаypal',
  '\u{1F600}',
  '\u0001\u007f\ufffe',
  { constructor: { prototype: { polluted: 1 } } },
  { toString: 1, valueOf: null },
  raw('{"then":1}'),
  raw('9007199254740993'),
  raw('1e999'),
  raw('-0'),
  raw('1.0000000000000000001'),
  raw('"\\u0000"'),
  raw('"\\ud800"'),
  raw('"\\udc00\\ud800"'),
  raw('{"a":1,"a":2}'),
  raw('{"__proto__":{"polluted":1}}'),
  raw('{"__proto__":null}'),
  deep(18),
  deep(22),
  deep(3_000),
];

const Value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double() },
);

const Name = fc.constantFrom('__proto__', 'constructor', 'then', 'version', 'id', 'x', '', 'toString', 'é');

const WAYS = [
  'as it is',
  'replace',
  'replace',
  'replace',
  'replace',
  'remove',
  'remove',
  'add',
  'add',
  'whole',
  'cut',
  'bytes',
  'twice',
  'type',
  'encoding',
  'method',
  'path',
  'query',
  'header',
  'token',
] as const;

/** What is done to a request. The numbers choose among what there is. */
export const Case = fc.record({
  who: fc.nat(),
  what: fc.nat(),
  way: fc.constantFrom(...WAYS),
  place: fc.nat(),
  name: Name,
  value: Value,
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
export type Case = typeof Case extends fc.Arbitrary<infer C> ? C : never;

export const pick = <T>(from: readonly T[], number: number): T => {
  const found = from[number % from.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

type Holder = { holder: Record<string, unknown>; key: string };

/** Every place of a value that could hold another. */
function placesOf(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

/** The value with one part replaced, removed or added. */
export function changed(value: unknown, { way, place, name, value: hostile }: Case): unknown {
  const copy = structuredClone(value);
  const places = placesOf(copy);
  if (way === 'whole' || places.length === 0) return way === 'as it is' ? copy : hostile;
  const { holder, key } = pick(places, place);
  if (way === 'replace') holder[key] = hostile;
  if (way === 'remove') delete holder[key];
  if (way === 'add' && !Array.isArray(holder))
    Object.defineProperty(holder, name, {
      value: hostile,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

const jsonText = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(RAW, (_, text: string) => JSON.parse(`"${text}"`) as string);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function spoiltBytes(text: string, { way, place, bytes }: Case): Uint8Array {
  if (way === 'cut') return bytesOf(text.slice(0, place % (text.length + 1)));
  if (way === 'twice') return bytesOf(text.replace(/\{("[^"]*":)/, '{$1null,$1'));
  const clean = bytesOf(text);
  if (way !== 'bytes') return clean;
  const at = place % (clean.length + 1);
  return Uint8Array.from([...clean.subarray(0, at), ...bytes, ...clean.subarray(at)]);
}

const TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data; boundary=x',
  '',
  'a/b',
];
const ENCODINGS = ['gzip', 'br', 'identity', 'gzip, gzip', 'x'];
const METHODS = ['HEAD', 'OPTIONS', 'PATCH', 'DELETE', 'PUT', 'GET', 'POST', 'REPORT', 'get'];
const ENDS = [
  '/',
  '//',
  '/..',
  '/%00',
  '%00',
  '/%ff',
  '/%2e%2e/%2e%2e',
  '%',
  '/é',
  `/${'x'.repeat(4_000)}`,
  ';a=b',
];
const IDS = ['%00', '%ff', '..', '%2e%2e', 'x'.repeat(3_000), '__proto__', '%ed%a0%80', "'", 'ID', '*'];
const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/;
const QUERIES = [
  'stream=me&stream=team',
  'stream=team&after=',
  'stream=me&after=%00',
  'stream=me&after=YzEgbWUg',
  'stream=team&after=%ed%a0%80',
  'stream=me&limit=0',
  'stream=me&limit=1e3',
  'stream=team&limit=99999999999999999999',
  'stream[]=me',
  'me=-1&team=NaN',
  'me=9007199254740993',
  'me=0x10&team=1e2',
  'key=%00&team=%00',
  'team=%00&key=a',
  'device=%00&challenge=%00',
  'next=//evil.example',
  'next=%5c%5cevil.example',
  `a=${'x'.repeat(8_000)}`,
  '%',
  '__proto__=1&constructor=2',
  'protocol=2&stream=me',
];
const HEADERS: readonly [string, string][] = [
  ['accept-encoding', 'gzip;q=x, *;q=9'],
  ['accept-language', `de;q=${'9'.repeat(500)}`],
  ['cookie', 'passalong.session_token=%00; passalong.form=%ff'],
  ['cookie', 'a'.repeat(6_000)],
  ['content-length', '-1'],
  ['x-forwarded-for', '%00, ::1'],
  ['origin', 'null'],
  ['host', 'evil.example'],
  ['if-none-match', '*'],
  ['range', 'bytes=0-'],
];
const TOKENS = [
  'Bearer ',
  'Bearer pa1_',
  'Basic YTpi',
  'bearer  x',
  `Bearer ${'a'.repeat(5_000)}`,
  'Bearer pa1_a_b_c',
];

/** A body's text for what it says; a form repeats a field where JSON repeats a name. */
function textOf(body: NonNullable<Good['body']>, a: Case): string {
  if ('json' in body) return jsonText(changed(body.json, a));
  const fields = changed(body.form, a);
  if (typeof fields !== 'object' || fields === null) return jsonText(fields);
  const text = Object.entries(fields).map(([name, value]) => {
    const said = typeof value === 'string' ? value : jsonText(value);
    return `${encodeURIComponent(name)}=${encodeURIComponent(said.replaceAll(/@@"?|"?@@/g, '').toWellFormed())}`;
  });
  return (a.way === 'twice' ? [...text, ...text] : text).join('&').replaceAll('%5Cu0000', '%00');
}

function spoiltPath(path: string, { way, place, who }: Case): string {
  const [bare = ''] = path.split('?');
  if (way === 'query') return `${bare}?${pick(QUERIES, place)}`;
  if (way !== 'path') return path;
  return who % 2 === 0 && UUID.test(path)
    ? path.replace(UUID, pick(IDS, place))
    : `${bare}${pick(ENDS, place)}`;
}

/** The request with one thing done to it. */
export function spoilt(good: Good, a: Case): Wild {
  const { way, place } = a;
  const headers = { ...good.headers };
  if (way === 'type') headers['content-type'] = pick(TYPES, place);
  if (way === 'encoding') headers['content-encoding'] = pick(ENCODINGS, place);
  if (way === 'token') headers.authorization = pick(TOKENS, place);
  if (way === 'header') {
    const [name, value] = pick(HEADERS, place);
    headers[name] = value;
  }
  const method = way === 'method' ? pick(METHODS, place) : good.method;
  const path = spoiltPath(good.path, a);
  const hasNone = good.body === undefined || method === 'GET' || method === 'HEAD' || method === 'get';
  if (hasNone || good.body === undefined) return { method, path, headers };
  return { method, path, headers, body: spoiltBytes(textOf(good.body, a), a) };
}
