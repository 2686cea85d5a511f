import { type Page, readPage } from '../../../../lib/draft/embedded/page.ts';
import type { Unit } from '../../../../lib/draft/embedded/unit.ts';
import { must } from '../../../../lib/model/result.ts';
import { buildCapture, type Piece } from '../build-capture.ts';

/** A page of these pieces under the title "Queue workers". */
export const pageOf = (pieces: readonly Piece[], language: string | null = 'en'): Page =>
  readPage(buildCapture('Queue workers', pieces, { language }));

/** The one sentence as the page's first unit, with its page. */
export function sentenceOf(text: string, language: string | null = 'en'): { unit: Unit; page: Page } {
  const page = pageOf([{ p: text }], language);
  return { unit: must(page.units[0], 'unit'), page };
}
