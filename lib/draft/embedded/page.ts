import type { Block, Mark, Tone } from '../../model/block.ts';
import type { Capture } from '../../model/capture.ts';
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

/** Where reading starts: at the section the person chose, else at the top. */
const firstBlock = (sections: readonly Section[], section: string | undefined): number =>
  sections.find(({ id }) => id === section)?.from ?? 0;

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
  const { blocks } = capture;
  const pack = packFor(capture.language);
  const language = languageFor(pack?.language);
  const sections = sectionsOf(blocks);
  const sectionOf = sectionIndex(blocks, sections);
  const tones = tonesOf(blocks);
  const look: Look = { pack, language, tones, sectionOf, code: capture.language };
  const all = blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0);
  const from = all > MAX_CHARACTERS ? firstBlock(sections, section) : 0;
  const parts: Part[] = [];
  const units: Unit[] = [];
  let characters = 0;
  let at = from;
  while (at < blocks.length && units.length < MAX_SENTENCES && characters < MAX_CHARACTERS) {
    const block = blocks[at];
    for (const part of block === undefined ? [] : partsOf(block, at)) {
      if (units.length >= MAX_SENTENCES || characters >= MAX_CHARACTERS) break;
      parts.push(part);
      units.push(...sentencesOf(part, look, units.length));
      characters += part.text.length;
    }
    at++;
  }
  const long = from > 0 || at < blocks.length || units.length >= MAX_SENTENCES;
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
    long,
  };
}
