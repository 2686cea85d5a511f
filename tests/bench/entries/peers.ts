import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import TurndownService from 'turndown';
// @ts-expect-error It ships no types.
import { gfm } from 'turndown-plugin-gfm';

type Read = { title: string; text: string; ms: number };

const markdown = (html: string): string => {
  const service = new TurndownService({ codeBlockStyle: 'fenced', headingStyle: 'atx' });
  service.use(gfm);
  return service.turndown(html);
};

const REPEATS = 3;

/** Milliseconds of a run on a fresh copy of the page each time: the peers change what they read. */
function timed<T>(run: (copy: Document) => T): { value: T; ms: number } {
  const times: number[] = [];
  let value: T | undefined;
  for (let round = 0; round < REPEATS; round++) {
    const copy = document.cloneNode(true) as Document;
    const begun = performance.now();
    value = run(copy);
    times.push(performance.now() - begun);
  }
  return { value: value as T, ms: times.sort((a, b) => a - b)[1] ?? Number.NaN };
}

/** What the best open extractors make of the page in front, as Markdown, and how long they take. */
export function readability(): Read {
  const { value, ms } = timed((copy) => new Readability(copy).parse());
  return { title: value?.title ?? '', text: markdown(value?.content ?? ''), ms };
}

export function defuddle(): Read {
  const { value, ms } = timed((copy) => new Defuddle(copy, { url: location.href }).parse());
  return { title: value.title, text: markdown(value.content), ms };
}

/** A bare pass over the visible text nodes: the least that reading a page can cost, in ms. */
export function bareWalk(): number {
  const begun = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.checkVisibility() === true) length += node.nodeValue?.length ?? 0;
  }
  // The sum keeps the pass from being nothing.
  Object.assign(globalThis, { bareWalkLength: length });
  return performance.now() - begun;
}
