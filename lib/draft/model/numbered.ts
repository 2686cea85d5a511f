import type { Block, Tone } from '../../model/block.ts';
import type { Capture } from '../../model/capture.ts';
import { type BlockPart, blockParts, blockText } from '../../text/block-text.ts';
import { sentences } from '../../text/sentences.ts';
import { headingTitle, sectionsOf } from '../embedded/section.ts';
import { MAX_QUOTE } from '../find-on-page.ts';

/** A sentence of the page under the number a model cites it by: text === blockText(block).slice(start, end). */
export type Numbered = {
  readonly n: number;
  readonly block: Block;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the page says it is: a warning, a part of an issue's story. */
  readonly label: string;
};

/** A heading and the numbered sentences under it until the next; the top of a page has id ''. */
export type NumberedSection = {
  readonly id: string;
  readonly level: number;
  /** The headings above and its own. */
  readonly path: readonly string[];
  readonly words: number;
  /** Words in stretches too long to be cited, such as a row of a table; they are not read. */
  readonly unread: number;
  readonly sentences: readonly Numbered[];
};

const LOUD: ReadonlySet<Tone> = new Set(['warning', 'danger', 'note', 'tip', 'decision']);

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** What is never cut: one row of a table, since its cells mean nothing alone. */
function stretches(block: Block, language: string | null): { start: number; end: number }[] {
  const text = blockText(block);
  if (block.kind === 'table') return lines(text);
  return blockParts(block).flatMap((part: BlockPart) => {
    const code = part.marks.filter(({ kind }) => kind === 'code' || kind === 'math');
    return sentences(part.text, language, code).map(({ start, end }) => ({
      start: part.start + start,
      end: part.start + end,
    }));
  });
}

function lines(text: string): { start: number; end: number }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
}

/** What blocks are said to be, by id: the tone of the callout they stand in, their part of an issue's story. */
function labelsOf({ blocks, story = [] }: Capture): Map<string, string> {
  const labels = new Map<string, string>();
  const tones = new Map<string, string>();
  for (const block of blocks) {
    const around = block.in === undefined ? undefined : tones.get(block.in);
    if (block.kind === 'callout' && LOUD.has(block.tone)) tones.set(block.id, block.tone);
    else if (around !== undefined) tones.set(block.id, around);
  }
  for (const [id, tone] of tones) labels.set(id, tone);
  for (const { part, blocks: told } of story) for (const id of told) labels.set(id, part);
  return labels;
}

/** A capture as a model reads it: every sentence with a number, headings apart. */
export function numberPage(capture: Capture): NumberedSection[] {
  const labels = labelsOf(capture);
  let n = 0;
  return sectionsOf(capture.blocks).map(({ id, level, path, title, from, to }) => {
    let unread = 0;
    const found = capture.blocks.slice(from, to).flatMap((block) => {
      if (block.beside || (block.kind === 'heading' && block.in === undefined)) return [];
      const text = blockText(block);
      return stretches(block, capture.language)
        .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
        .filter(({ text: said }) => {
          if (said.length > MAX_QUOTE) unread += words(said);
          return /[\p{L}\p{N}]/u.test(said) && said.length <= MAX_QUOTE;
        })
        .map((one) => ({ ...one, block, label: labels.get(block.id) ?? '', n: ++n }));
    });
    return {
      id,
      level,
      path: id === '' ? [] : [...path.map(headingTitle), title],
      words: found.reduce((sum, { text }) => sum + words(text), 0),
      unread,
      sentences: found,
    };
  });
}

/** The section a person chose with those below it; all of them where none was chosen. */
export function chosenSections(
  sections: readonly NumberedSection[],
  section: string | undefined,
): readonly NumberedSection[] {
  const from = section === undefined ? -1 : sections.findIndex(({ id }) => id === section);
  const first = sections[from];
  if (first === undefined) return sections;
  const after = sections.findIndex(({ level }, index) => index > from && level <= first.level);
  if (first.id === '') return [first];
  return sections.slice(from, after < 0 ? sections.length : after);
}
