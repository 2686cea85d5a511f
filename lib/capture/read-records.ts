import { fail, ok, type Result } from '../model/result.ts';
import {
  type ElementRecord,
  type HiddenCount,
  type HiddenWhy,
  LONGEST,
  type NodeRecord,
  type PageRecords,
  TAG,
  type WalkStats,
} from './records.ts';

const MAX_NODES = 500_000;
const MAX_TEXT = 6_000_000;
const MAX_ATTRIBUTES = 14_000_000;
const ATTRIBUTE = /^(?!on)[a-z][a-z0-9._:-]{0,99}$/i;
const FLAGS = /^[cpbiofk]{0,8}$/;
const WHYS: ReadonlySet<unknown> = new Set<HiddenWhy>([
  'not-displayed',
  'invisible',
  'transparent',
  'tiny',
  'clipped',
  'off-screen',
  'same-colour',
  'decorative',
]); // prettier-ignore

type Sizes = { text: number; attributes: number };
type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
// What has no canonical form cannot be hashed; the walk takes it out.
const isFit = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && isFit(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Records came out of a page and may be anything: gives them back as a fresh, plain object of the right shape, or
 * refuses them. By hand, since a schema library takes seconds for half a million nodes.
 */
export function readRecords(raw: unknown): Result<PageRecords> {
  if (!isObject(raw) || raw.v !== 1) return refuse();
  const { url, title, lang, dir, contentType, scope, nodes, texts } = raw;
  const stats = readStats(raw.stats);
  const read = readNodes(nodes);
  const known =
    isText(url, LONGEST.url) &&
    isText(title, LONGEST.title) &&
    isText(lang, LONGEST.lang) &&
    isText(contentType, LONGEST.contentType) &&
    isCount(texts);
  if (!known || stats === null || read === null) return refuse();
  if ((dir !== 'ltr' && dir !== 'rtl') || (scope !== 'page' && scope !== 'selection')) return refuse();
  return ok({ v: 1, url, title, lang, dir, contentType, scope, nodes: read, texts, stats });
}

const refuse = () => fail({ kind: 'message-refused' });

function readNodes(raw: unknown): NodeRecord[] | null {
  if (!Array.isArray(raw) || raw.length > MAX_NODES) return null;
  const sizes: Sizes = { text: 0, attributes: 0 };
  const nodes: NodeRecord[] = [];
  for (const entry of raw) {
    const node = readNode(entry, nodes, sizes);
    if (node === null || sizes.text > MAX_TEXT || sizes.attributes > MAX_ATTRIBUTES) return null;
    nodes.push(node);
  }
  return nodes;
}

function readNode(raw: unknown, before: readonly NodeRecord[], sizes: Sizes): NodeRecord | null {
  if (!Array.isArray(raw)) return null;
  const parent: unknown = raw[0];
  const second: unknown = raw[1];
  const flags: unknown = raw[3];
  const isRoot = parent === -1 && before.length === 0;
  if (!isRoot && (!isCount(parent) || (before[parent]?.length ?? 2) === 2)) return null;
  if (typeof second !== 'string' || raw.length < 2 || raw.length > 4) return null;
  if (raw.length === 2) {
    sizes.text += second.length;
    return isRoot || !isFit(second) ? null : [Number(parent), second];
  }
  const read = readAttributes(raw[2], sizes);
  if (read === null || !TAG.test(second)) return null;
  const element: ElementRecord = [Number(parent), second.toLowerCase(), read];
  if (flags === undefined) return element;
  if (typeof flags !== 'string' || !FLAGS.test(flags)) return null;
  element[3] = flags;
  return element;
}

function readAttributes(raw: unknown, sizes: Sizes): Record<string, string> | null {
  if (!isObject(raw)) return null;
  const read: Record<string, string> = {};
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    if (!isText(value, 2_000)) return null;
    // A name that cannot be one of ours is the page's own oddity; losing it loses no words.
    if (!isOurs(name)) continue;
    read[name] = value;
    sizes.attributes += name.length + value.length;
  }
  return read;
}

const names = new Map<string, boolean>();
// A page of odd names must not fill the memory.
const MOST_NAMES = 2_000;

function isOurs(name: string): boolean {
  const known = names.get(name);
  if (known !== undefined) return known;
  const is = ATTRIBUTE.test(name) && name !== 'style' && !name.startsWith('data-passalong');
  if (names.size > MOST_NAMES) names.clear();
  names.set(name, is);
  return is;
}

function readStats(raw: unknown): WalkStats | null {
  if (!isObject(raw)) return null;
  const { elements, characters, cut, invisible, hidden, loading, sealed, cutAttributes } = raw;
  if (!isCount(elements) || !isCount(characters) || !isCount(invisible) || !isCount(loading)) return null;
  if (!isCount(cutAttributes)) return null;
  if (cut !== null && cut !== 'elements' && cut !== 'text') return null;
  if (!Array.isArray(hidden) || hidden.length > WHYS.size || !hidden.every(isHiddenCount)) return null;
  if (!Array.isArray(sealed) || sealed.length > 50 || !sealed.every((tag) => isText(tag, LONGEST.sealed)))
    return null;
  return { elements, characters, cut, invisible, hidden, loading, sealed, cutAttributes };
}

const isHiddenCount = (raw: unknown): raw is HiddenCount =>
  isObject(raw) &&
  WHYS.has(raw.why) &&
  isCount(raw.count) &&
  raw.count > 0 &&
  isText(raw.example, LONGEST.example);
