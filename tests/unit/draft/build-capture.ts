import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Block, Mark, Tone } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { type Id, uuidv7 } from '../../../lib/model/id.ts';

/** One written block of a sample page; `*bold*` and backticks around code become marks. */
export type Piece =
  | { h: string; level?: number }
  | { p: string }
  | { ol: readonly string[] }
  | { ul: readonly string[] }
  | { dl: readonly (readonly [string, string])[] }
  | { table: readonly (readonly string[])[] }
  | { code: string }
  | { callout: Tone; says: readonly string[] };

const MARKED = /`([^`]+)`|\*([^*]+)\*/gu;

/** Text with its marks cut out. */
function marked(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(MARKED)) {
    text += source.slice(from, match.index);
    const inner = match[1] ?? match[2] ?? '';
    const kind = match[1] === undefined ? 'bold' : 'code';
    marks.push({ kind, start: text.length, end: text.length + inner.length });
    text += inner;
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), marks };
}

const cell = (source: string, header: boolean) => ({ ...marked(source), header, colspan: 1, rowspan: 1 });

type Base = { id: string; path: string[]; in?: string };

function blocksOf(piece: Piece, base: Base, nextId: () => string): Block[] {
  if ('h' in piece) return [{ ...base, kind: 'heading', level: piece.level ?? 2, ...marked(piece.h) }];
  if ('p' in piece) return [{ ...base, kind: 'paragraph', ...marked(piece.p) }];
  if ('code' in piece) return [{ ...base, kind: 'code', text: piece.code }];
  if ('ol' in piece) {
    const items = piece.ol.map((text, index) => ({
      ...marked(text),
      depth: 0,
      ordered: true,
      number: index + 1,
    }));
    return [{ ...base, kind: 'list', items }];
  }
  if ('ul' in piece) {
    return [
      {
        ...base,
        kind: 'list',
        items: piece.ul.map((text) => ({ ...marked(text), depth: 0, ordered: false })),
      },
    ];
  }
  if ('dl' in piece) {
    const items = piece.dl.map(([term, definition]) => ({
      term: marked(term),
      definition: marked(definition),
    }));
    return [{ ...base, kind: 'definitions', items }];
  }
  if ('table' in piece) {
    const rows = piece.table.map((row, index) => row.map((text) => cell(text, index === 0)));
    return [{ ...base, kind: 'table', rows }];
  }
  const inside = piece.says.map(
    (text): Block => ({ id: nextId(), path: base.path, in: base.id, kind: 'paragraph', ...marked(text) }),
  );
  return [{ ...base, kind: 'callout', tone: piece.callout }, ...inside];
}

/** A capture of a sample page as the capture stage would make it. */
export function buildCapture(
  title: string,
  pieces: readonly Piece[],
  { language = 'en' }: { language?: string | null } = {},
): Capture {
  let count = 0;
  const nextId = () => `b${(++count).toString(36)}`;
  const open: { level: number; text: string }[] = [];
  const blocks = pieces.flatMap((piece) => {
    if ('h' in piece) {
      const level = piece.level ?? 2;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    }
    const made = blocksOf(piece, { id: nextId(), path: open.map(({ text }) => text) }, nextId);
    if ('h' in piece) open.push({ level: piece.level ?? 2, text: piece.h });
    return made;
  });
  const address = 'https://wiki.example/pages/1';
  return {
    id: uuidv7(1, new Uint8Array(16)),
    source: {
      key: `web|wiki.example|${address}`,
      app: 'web',
      site: 'wiki.example',
      external: address,
      title,
      address,
    },
    at: 1_700_000_000_000,
    adapter: 'any',
    scope: 'page',
    title,
    version: null,
    language,
    direction: 'ltr',
    blocks,
    facts: [],
    coverage: { words: 100, blocks: blocks.length, headings: 0, tables: 0, code: 0, images: 0, notRead: [] },
    redactions: [],
    hash: sha256(JSON.stringify(blocks)),
  };
}

/** Ids 1, 2, 3 ... */
export function countingIds(): () => Id {
  let made = 0;
  return () => uuidv7(++made, new Uint8Array(16));
}
