import type { Block } from '../model/block.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import { blockText } from '../text/block-text.ts';
import { packFor } from '../text/pack-for.ts';
import { sentences } from '../text/sentences.ts';
import { MAX_QUOTE } from './find-on-page.ts';
import type { Ground } from './ground.ts';
import type { Safety } from './safe.ts';
import { sectionsAround } from './sections-around.ts';

const LOUD: ReadonlySet<string> = new Set(['warning', 'danger']);

type Callout = Extract<Block, { kind: 'callout' }>;

/** The blocks of the section, the headings below it included; a draft of no section is about the whole page. */
function sectionBlocks(capture: Capture, section: string): readonly Block[] {
  const { blocks } = capture;
  const top = (block: Block): block is Extract<Block, { kind: 'heading' }> =>
    block.kind === 'heading' && block.in === undefined;
  if (section === '') return blocks;
  const from = blocks.findIndex(({ id }) => id === section) + 1;
  const heading = blocks[from - 1];
  const level = heading?.kind === 'heading' ? heading.level : 0;
  const end = blocks.findIndex((block, index) => index >= from && top(block) && block.level <= (level || 6));
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

const inside = (callout: Callout, blocks: readonly Block[]): Block[] =>
  blocks.filter((block) => block.in === callout.id);

/** A callout matters when it warns, or when its words do. */
const matters = (callout: Callout, text: string, warns: RegExp | undefined): boolean =>
  LOUD.has(callout.tone) || warns?.test(text) === true;

/** The sentences of a callout, those that warn first. */
function sentencesOf(
  blocks: readonly Block[],
  language: string | null,
  warns: RegExp | undefined,
): { block: Block; words: string }[] {
  const found = blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code')
    .flatMap((block) => sentences(blockText(block), language).map(({ text }) => ({ block, words: text })));
  return [...found].sort(
    (a, b) => Number(warns?.test(b.words) === true) - Number(warns?.test(a.words) === true),
  );
}

type Given = { told: readonly Claim[]; ground: Ground; safety: Safety; newId: () => Id };

/**
 * Callouts that no claim says in the page's words, as claims the person quotes or dismisses: those of the section, and of
 * every section the lesson quotes.
 */
export function cautionsOf(
  capture: Capture,
  section: string,
  { told, ground, safety, newId }: Given,
): Claim[] {
  const blocks = new Set(
    [section, ...sectionsAround(capture, told)].flatMap((id) => sectionBlocks(capture, id)),
  );
  const warns = packFor(capture.language)?.warnCues;
  const said = told.filter(ground.verbatim).map(({ text }) => text);
  return capture.blocks
    .filter((block): block is Callout => block.kind === 'callout' && blocks.has(block))
    .flatMap((callout) => {
      const held = inside(callout, capture.blocks);
      if (!matters(callout, held.map(blockText).join('\n'), warns)) return [];
      // One that reads like an order does not silence the warning beside it.
      for (const { block, words } of sentencesOf(held, capture.language, warns)) {
        if (said.some((text) => text.includes(words))) return [];
        if (words.length > MAX_QUOTE) continue;
        const selector = { exact: words, prefix: '', suffix: '' };
        const support = { kind: 'quote' as const, selector, excerpt: `${block.id}.`, hash: '0'.repeat(64) };
        const claim = ground.claim({ id: newId(), text: words, support });
        if (claim.support.kind === 'quote' && safety.claim(claim)) return [claim];
      }
      return [];
    });
}
