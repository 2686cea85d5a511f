import type { Capture } from '../../lib/model/capture.ts';
import { blockText } from '../../lib/text/block-text.ts';

// Soft hyphens, zero-width and direction characters are taken out of a capture and said so; white space is how it falls.
const UNSEEN = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu;

const squeeze = (text: string) => text.normalize('NFC').replace(UNSEEN, '');

const PLACEHOLDER = /\[[a-z]+-\d+\]/;

/**
 * Whether words stand in a page exactly, letter for letter. Judged against the page's own DOM text, not against what we
 * captured; only words in which something was redacted can no longer stand there and are judged by the capture.
 */
export function verbatimIn(page: string, capture: Capture): (exact: string) => boolean {
  const onPage = squeeze(page);
  const captured = squeeze(capture.blocks.map(blockText).join(''));
  return (exact) => (PLACEHOLDER.test(exact) ? captured : onPage).includes(squeeze(exact));
}
