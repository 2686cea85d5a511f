import type { Block, Mark, Tone } from '../../model/block.ts';
import type { Capture } from '../../model/capture.ts';
import { blockText } from '../../text/block-text.ts';
import type { Pack } from '../../text/pack.ts';
import { packFor } from '../../text/pack-for.ts';
import { sentences } from '../../text/sentences.ts';
import type { Language } from '../templates/language.ts';
import { languageFor } from '../templates/language-for.ts';
import { type Part, partsOf } from './parts.ts';
import { type Section, sectionsOf } from './section.ts';
import { countWords, stemsOf, type Unit } from './unit.ts';

/** A capture as the embedded drafter sees it. */
export type Page = {
  readonly capture: Capture;
  /** The blocks that were read. */
  readonly blocks: readonly Block[];
  readonly pack: Pack | null;
  readonly language: Language | null;
  readonly sections: readonly Section[];
  readonly parts: readonly Part[];
  readonly units: readonly Unit[];
  readonly unitsOf: ReadonlyMap<Part, readonly Unit[]>;
  /** `stemsOf` with a memory: the same sentences are compared many times. */
  readonly stems: (text: string) => ReadonlySet<string>;
  /** Index of the section of each block. */
  readonly sectionOf: readonly number[];
  readonly tones: ReadonlyMap<string, Tone>;
  /** True when the page was too long and its end was not looked at. */
  readonly long: boolean;
};

// Enough for any page a person reads; beyond it the time would grow with the square.
const MAX_SENTENCES = 1_200;
const MAX_CHARACTERS = 250_000;
const MAX_BLOCKS = 5_000;
const MAX_PART = 20_000;

/** The tone of every callout a block stands in, by block id, nested ones included. */
function tonesOf(blocks: readonly Block[]): Map<string, Tone> {
  const tones = new Map<string, Tone>();
  const callouts = new Map<string, Tone | null>();
  for (const block of blocks) {
    const around = block.in === undefined ? null : (callouts.get(block.in) ?? null);
    if (block.kind === 'callout') callouts.set(block.id, block.tone);
    else if (block.kind === 'quote' || block.kind === 'comment') callouts.set(block.id, around);
    else if (around !== null) tones.set(block.id, around);
  }
  return tones;
}

/** The quotes that comments begin with: words of the page or of another comment, said there. */
const echoesIn = (blocks: readonly Block[]): Set<string> =>
  new Set(
    blocks.flatMap(({ kind, id }, at) =>
      kind === 'quote' && blocks[at - 1]?.kind === 'comment' ? [id] : [],
    ),
  );

const spansOf = (part: Part): Mark[] =>
  part.marks.filter(({ kind }) => kind === 'code' || kind === 'math' || kind === 'key');

const shifted = (spans: readonly Mark[], by: number): Mark[] =>
  spans.map((span) => ({ ...span, start: Math.max(0, span.start + by), end: Math.max(0, span.end + by) }));

const writtenTone = (part: Part, language: Language | null): Tone | null => {
  const tone = language?.callout.exec(part.text)?.groups?.tone?.toLowerCase();
  return tone === undefined ? null : (language?.tones[tone] ?? null);
};

const within = (marks: readonly Mark[], start: number, end: number): Mark[] =>
  marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));

type Look = Pick<Page, 'pack' | 'language' | 'tones' | 'sectionOf'> & { readonly code: string | null };

function sentencesOf(part: Part, look: Look, order: number): Unit[] {
  // "Warning: ..." is said by the tone; what is quoted begins behind it.
  const label = look.language?.callout.exec(part.text)?.[0].length ?? 0;
  const found = sentences(part.text.slice(label, MAX_PART), look.code, shifted(spansOf(part), -label)).map(
    (sentence) => ({ ...sentence, start: sentence.start + label, end: sentence.end + label }),
  );
  const tone = look.tones.get(part.block.id) ?? writtenTone(part, look.language);
  return found.map(({ text, start, end }, index) => ({
    part,
    text,
    start: part.start + start,
    end: part.start + end,
    marks: within(part.marks, start, end),
    order: order + index,
    section: look.sectionOf[part.at] ?? 0,
    first: index === 0,
    whole: found.length === 1,
    tone,
    stems: stemsOf(text, look.pack),
    words: countWords(text),
  }));
}

const sectionIndex = (blocks: readonly Block[], sections: readonly Section[]): number[] => {
  const index: number[] = new Array(blocks.length).fill(0);
  for (const [section, { from, to }] of sections.entries()) index.fill(section, Math.max(0, from - 1), to);
  return index;
};

type Window = { readonly blocks: readonly Block[]; readonly cut: boolean };

/** Where reading starts: at the heading the person chose, else at the top. */
const startOf = (blocks: readonly Block[], section: string | undefined): number =>
  Math.max(
    0,
    blocks.findIndex(({ id }) => id === section),
  );

/** The blocks that are read: all of an ordinary page; of a huge one, a bounded run from the chosen section on. */
function windowOf(blocks: readonly Block[], section: string | undefined): Window {
  const lengths = blocks.map((block) => blockText(block).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (all <= MAX_CHARACTERS && blocks.length <= MAX_BLOCKS) return { blocks, cut: false };
  const from = startOf(blocks, section);
  let characters = 0;
  let to = from;
  while (to < blocks.length && to - from < MAX_BLOCKS && characters < MAX_CHARACTERS) {
    characters += Math.min(lengths[to] ?? 0, MAX_PART);
    to++;
  }
  return { blocks: blocks.slice(from, to), cut: true };
}

function remembering(pack: Pack | null): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const stems = known.get(text) ?? stemsOf(text, pack);
    known.set(text, stems);
    return stems;
  };
}

/** Cuts a capture into sections and sentences; a page beyond the bound is read from the chosen section on. */
export function readPage(capture: Capture, section?: string): Page {
  const { blocks, cut } = windowOf(capture.blocks, section);
  const pack = packFor(capture.language);
  const language = languageFor(pack?.language);
  const sections = sectionsOf(blocks);
  const sectionOf = sectionIndex(blocks, sections);
  const tones = tonesOf(blocks);
  const look: Look = { pack, language, tones, sectionOf, code: capture.language };
  const echoes = echoesIn(blocks);
  const parts = blocks.flatMap((block, at) =>
    block.beside || echoes.has(block.in ?? '') ? [] : partsOf(block, at),
  );
  const units: Unit[] = [];
  for (const part of parts) {
    if (units.length >= MAX_SENTENCES) break;
    units.push(...sentencesOf(part, look, units.length));
  }
  return {
    capture,
    blocks,
    pack,
    language,
    sections,
    parts,
    units,
    unitsOf: Map.groupBy(units, ({ part }) => part),
    stems: remembering(pack),
    sectionOf,
    tones,
    long: cut || units.length >= MAX_SENTENCES,
  };
}
