import type { Block } from '../model/block.ts';
import { blockText } from '../text/block-text.ts';
import { guessLanguage } from '../text/guess-language.ts';

const SAMPLE = 20_000;

/** The language a page declares, as BCP 47 writes it, else the one its words suggest. */
export function languageOf(declared: string, blocks: readonly Block[]): string | null {
  return canonicalTag(declared) ?? guessLanguage(sampleOf(blocks));
}

function canonicalTag(declared: string): string | null {
  const tag = declared.trim().replaceAll('_', '-');
  if (tag === '' || tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // Pages write all kinds of things there.
    return null;
  }
}

/** Code speaks no language. */
function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (const block of blocks) {
    if (block.kind !== 'code' && block.kind !== 'math') sample += `${blockText(block)}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample;
}
