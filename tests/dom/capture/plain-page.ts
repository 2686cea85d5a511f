import { JSDOM } from 'jsdom';
import type { PageRecords } from '../../../lib/capture/records.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { parse } from './page.ts';

/** It shows one page after another: a window of its own takes as long as reading a page, and jsdom keeps each it made. */
const shown = new JSDOM('', { url: 'https://plain.example/', pretendToBeVisual: true });
const { document } = shown.window;
const computed = shown.window.getComputedStyle.bind(shown.window);

/** Pages without styles of their own: those of a tag are asked for once, since jsdom takes its time for each answer. */
const styles = new Map<string, CSSStyleDeclaration>();
shown.window.getComputedStyle = (element) =>
  styles.getOrInsertComputed(element.tagName, () => computed(element));

type PlainPage = { html: string; url: string };

/** The page's document, until the next is shown. */
export function showPlain({ html, url }: PlainPage): Document {
  shown.reconfigure({ url });
  document.replaceChild(document.adoptNode(parse(html).documentElement), document.documentElement);
  return document;
}

export const recordsOfPlain = (page: PlainPage): PageRecords =>
  structuredClone(walk(showPlain(page), { scope: 'page' }));
