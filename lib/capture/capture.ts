import { canonical } from '../hash/canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import { blockText } from '../text/block-text.ts';
import { guessLanguage } from '../text/guess-language.ts';
import type { Block } from '../model/block.ts';
import type { Capture, NotRead } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import { adapters } from './adapters/index.ts';
import { readRecords } from './read-records.ts';
import { rebuild } from './rebuild.ts';
import { sourceOf } from './source.ts';

export type CaptureDeps = { at: number; id: Id; parse: (html: string) => Document };

export function captureFrom(raw: unknown, deps: CaptureDeps): Promise<Result<Capture>> {
  const records = readRecords(raw);
  if (!records.ok) return Promise.resolve(records);
  const { url, title, scope, stats, lang, dir } = records.value;
  const page = { url: new URL(url), title, scope, document: rebuild(records.value, deps.parse('')), stats };
  const adapter = adapters[0];
  if (!adapter) throw new Error('x');
  const extract = adapter.capture(page);
  return Promise.resolve(ok(finish(extract.blocks, extract.title, extract.left, { url, lang, dir, scope, adapter: adapter.id }, deps)));
}
export function finish(blocks: Block[], title: string, left: { reason: NotRead['reason']; example: string }[], m: { url: string; lang: string; dir: 'ltr' | 'rtl'; scope: Capture['scope']; adapter: string }, deps: CaptureDeps): Capture {
  const notRead = new Map<string, NotRead>();
  for (const { reason, example } of left) {
    const seen = notRead.get(reason) ?? { reason, count: 0, examples: [] };
    seen.count += 1;
    if (seen.examples.length < 3) seen.examples.push(example.slice(0, 160));
    notRead.set(reason, seen);
  }
  const text = blocks.map(blockText).join('\n');
  const n = (kind: Block['kind']) => blocks.filter((b) => b.kind === kind).length;
  return {
    id: deps.id, source: sourceOf(m.url, 'web', title), at: deps.at, adapter: m.adapter, scope: m.scope, title, version: null,
    language: m.lang.slice(0, 2) || guessLanguage(text), direction: m.dir, blocks, facts: [],
    coverage: { words: text.split(/\s+/).filter(Boolean).length, blocks: blocks.length, headings: n('heading'), tables: n('table'), code: n('code'), images: n('image'), notRead: [...notRead.values()] },
    redactions: [], hash: sha256(canonical(blocks)),
  };
}
