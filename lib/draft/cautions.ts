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

type Words = { readonly block: Block; readonly words: string };

/** "Warning: ..." in front of words that stand in no callout, in any language that pages are in. */
const LABEL =
  /^(?:warning|caution|danger|beware|warnung|achtung|vorsicht|gefahr|attention|avertissement|advertencia|atención|peligro|attenzione|pericolo|avvertenza|waarschuwing|let op|atenção|aviso)\s*(?:[:!]+|[-–—](?=\s))\s*/iu;

const wordsOf = (block: Block, text: string, language: string | null): Words[] =>
  sentences(text, language).map(({ text: words }) => ({ block, words }));

/** The sentences of a callout that warn: all of one that warns by its tone, else those that do by their words. */
function ofCallout({ tone }: Callout, blocks: readonly Block[], capture: Capture): Words[] {
  const pack = packFor(capture.language);
  return blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code')
    .flatMap((block) => wordsOf(block, blockText(block), capture.language))
    .filter(({ words }) =>
      LOUD.has(tone)
        ? words.replace(LABEL, '') !== '' && pack?.crossReferences.test(words) !== true
        : pack?.warnCues.test(words) === true,
    );
}

/** Paragraphs, items and cells that say of themselves that they warn. */
const labelled = (block: Block): Words[] =>
  block.kind === 'heading' || block.kind === 'code' || block.kind === 'callout'
    ? []
    : blockText(block)
        .split('\n')
        .map((line) => line.trim())
        .flatMap((words) =>
          words.replace(LABEL, '') !== words && words.replace(LABEL, '') !== '' ? { block, words } : [],
        );

type Given = { told: readonly Claim[]; ground: Ground; safety: Safety; newId: () => Id };

/**
 * Warnings that no claim says in the page's words, as claims the person quotes or dismisses: of the section, and of every section
 * the lesson quotes. One that is too long, or of which a part reads like an order, is offered by its sentences.
 */
export function cautionsOf(
  capture: Capture,
  section: string,
  { told, ground, safety, newId }: Given,
): Claim[] {
  const blocks = new Set(
    [section, ...sectionsAround(capture, told)].flatMap((id) => sectionBlocks(capture, id)),
  );
  const said = told.filter(ground.verbatim).map(({ text }) => text);
  const offer = ({ block, words }: Words): Claim[] => {
    const rest = words.replace(LABEL, '');
    if (said.some((text) => text.includes(rest))) return [];
    if (words.length <= MAX_QUOTE) {
      const selector = { exact: words, prefix: '', suffix: '' };
      const support = { kind: 'quote' as const, selector, excerpt: `${block.id}.`, hash: '0'.repeat(64) };
      const claim = ground.claim({ id: newId(), text: words, support });
      if (claim.support.kind === 'quote' && safety.claim(claim)) return [claim];
    }
    // An order beside a warning does not silence it.
    const parts = wordsOf(block, words, capture.language);
    return parts.length > 1 ? parts.flatMap(offer) : [];
  };
  return capture.blocks
    .filter((block) => blocks.has(block))
    .flatMap((block) => {
      if (block.kind === 'callout') return ofCallout(block, inside(block, capture.blocks), capture);
      const isHeld = capture.blocks.some(({ id, kind }) => id === block.in && kind === 'callout');
      return isHeld ? [] : labelled(block);
    })
    .flatMap(offer);
}
