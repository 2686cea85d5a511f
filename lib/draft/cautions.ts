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

const LOUD: ReadonlySet<string> = new Set(['warning', 'danger']);
const MOST = 12;

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

/** The sentence of a callout that stands for it: the first that warns, else the first. */
function sentenceOf(
  blocks: readonly Block[],
  language: string | null,
  warns: RegExp | undefined,
): { block: Block; words: string } | undefined {
  const found = blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code')
    .flatMap((block) => sentences(blockText(block), language).map(({ text }) => ({ block, words: text })));
  return found.find(({ words }) => warns?.test(words)) ?? found[0];
}

/** Callouts of a section that no claim quotes, as claims the person quotes or dismisses. */
export function cautionsOf(
  capture: Capture,
  section: string,
  { ground, safety, newId }: { ground: Ground; safety: Safety; newId: () => Id },
): Claim[] {
  const blocks = sectionBlocks(capture, section);
  const warns = packFor(capture.language)?.warnCues;
  const quoted = new Set(ground.quoted());
  return blocks
    .filter((block): block is Callout => block.kind === 'callout')
    .flatMap((callout) => {
      const held = inside(callout, capture.blocks);
      if (held.some(({ id }) => quoted.has(id))) return [];
      if (!matters(callout, held.map(blockText).join('\n'), warns)) return [];
      const sentence = sentenceOf(held, capture.language, warns);
      if (sentence === undefined || sentence.words.length > MAX_QUOTE) return [];
      const selector = { exact: sentence.words, prefix: '', suffix: '' };
      const support = {
        kind: 'quote' as const,
        selector,
        excerpt: `${sentence.block.id}.`,
        hash: '0'.repeat(64),
      };
      const claim = ground.claim({ id: newId(), text: sentence.words, support });
      return claim.support.kind === 'quote' && safety.claim(claim) ? [claim] : [];
    })
    .slice(0, MOST);
}
