import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A piece of an authored page, its text with the signs of `plain` and `html` still in it. A line of an item after its first is an item below it. */
export type Piece =
  | { kind: 'heading'; text: string; level: 2 | 3 }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'callout'; tone: string; text: string };

export type Comment = { author: string; pieces: Piece[] };

const Head = z.strictObject({
  frame: z.enum([
    'article',
    'wiki-cloud',
    'wiki-server',
    'docusaurus',
    'mkdocs',
    'sphinx',
    'gitbook',
    'jira-cloud',
    'notion',
  ]),
  kind: z.enum(['how-to', 'decision-guide', 'incident', 'concept']),
  lang: z.enum(['en', 'de']).default('en'),
  site: z.string(),
  key: z.string().default(''),
  status: z.string().default(''),
});

/** A page as a person wrote it, with the labels that stand in it. */
export type Authored = z.infer<typeof Head> & {
  title: string;
  pieces: Piece[];
  comments: Comment[];
  /** The headings a reader would pick to learn from; '' is the page as a whole. */
  focus: string[];
  keyPoints: string[];
  traps: string[];
};

/** What is said loudly, as `**words**`, and with stress, as `__words__`. */
export const STRONG = /\*\*([^*]+)\*\*/g;
export const STRESSED = /__([^_]+)__/g;

/** Words without the signs of labels, of code and of stress. */
const plain = (text: string): string =>
  text
    .replaceAll(/\{[+-]|[+-]\}|`/g, '')
    .replaceAll(STRONG, '$1')
    .replaceAll(STRESSED, '$1');

const labelled = (source: string, sign: '+' | '-'): string[] =>
  [...source.matchAll(sign === '+' ? /\{\+(.+?)\+\}/gs : /\{-(.+?)-\}/gs)].map(([, text = '']) =>
    plain(text),
  );

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const ITEM = /^(?:\d+\.|-) (?!\})/;

const BELOW = /\n {2,}- /g;

function pieceOf(chunk: string): Piece {
  const lines = chunk.split('\n');
  const [first = ''] = lines;
  if (first.startsWith('```'))
    return { kind: 'code', language: first.slice(3), text: lines.slice(1, -1).join('\n') };
  const heading = /^(##|###) (.+?)(?: \{focus\})?$/.exec(first);
  if (heading !== null)
    return { kind: 'heading', text: heading[2] ?? '', level: heading[1] === '###' ? 3 : 2 };
  const callout = /^!(\w+) (.*)$/s.exec(chunk);
  if (callout !== null) return { kind: 'callout', tone: callout[1] ?? '', text: callout[2] ?? '' };
  if (first.startsWith('|'))
    return { kind: 'table', rows: lines.filter((line) => !/^\| -/.test(line)).map(cells) };
  const items = chunk.split(/\n(?! {2,}- )/);
  if (items.every((item) => ITEM.test(item)))
    return {
      kind: 'list',
      ordered: /^\d/.test(first),
      items: items.map((item) => item.replace(ITEM, '').replaceAll(BELOW, '\n')),
    };
  return { kind: 'paragraph', text: lines.join(' ') };
}

const chunksOf = (text: string): string[] => {
  const code: string[] = [];
  const held = text.replaceAll(/^```[\s\S]*?^```$/gm, (found) => `~~code ${code.push(found) - 1}~~`);
  return held
    .split(/\n{2,}/)
    .map((chunk) => chunk.trim().replace(/^~~code (\d+)~~$/, (_, at: string) => code[Number(at)] ?? ''))
    .filter((chunk) => chunk !== '');
};

/** Reads an authored page: a head of `name: value` lines, `---`, then a small part of Markdown with labels in it. */
export function readAuthored(file: string): Authored {
  const source = readFileSync(file, 'utf8');
  const cut = source.indexOf('\n---\n');
  const head = Object.fromEntries(
    source
      .slice(0, cut)
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  );
  const [body = '', ...said] = source.slice(cut + 5).split(/^@ /m);
  const [top = '', ...rest] = chunksOf(body);
  const title = top.replace(/^# /, '').replace(' {focus}', '');
  return {
    ...Head.parse(head),
    title,
    pieces: rest.map(pieceOf),
    comments: said.map((text) => {
      const [author = '', ...chunks] = chunksOf(text);
      return { author, pieces: chunks.map(pieceOf) };
    }),
    focus: [
      ...(top.endsWith(' {focus}') ? [''] : []),
      ...[...source.matchAll(/^###? (.+) \{focus\}$/gm)].map(([, heading = '']) => heading),
    ],
    keyPoints: labelled(source, '+'),
    traps: labelled(source, '-'),
  };
}
