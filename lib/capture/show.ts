import { findQuote } from '../quote/find.ts';
export function showQuote(document: Document, selector: { exact: string; prefix: string; suffix: string }): boolean {
  return findQuote(document.body.textContent ?? '', selector) !== null;
}
