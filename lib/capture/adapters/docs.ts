import type { Adapter, PageView } from '../adapter.ts';
import { wordsIn } from '../blocks/shape.ts';
import { isSurelyChrome, linkShare } from '../chrome.ts';
import type { MainContent } from '../main-content.ts';
import { readMain } from '../read-main.ts';
import { oncePer } from '../reading/once.ts';

/** Where documentation generators put the words of a page: names of their own, which nobody else uses so. */
const ROOTS = [
  // Docusaurus: docs, blog posts, pages written in Markdown.
  '.theme-doc-markdown',
  'article #__blog-post-container',
  'main .theme-mdx-content',
  // MkDocs with Material.
  'article.md-content__inner',
  // Sphinx: its own themes, Read the Docs, Furo, PyData.
  'div.body[role=main]',
  '.rst-content [itemprop=articleBody]',
  '#furo-main-content',
  'article.bd-article',
  // VitePress, VuePress.
  'main .vp-doc',
  'main .theme-default-content',
  // GitBook of the command line, HonKit.
  '.book-body section.markdown-section',
  // Antora.
  'main article.doc',
  // mdBook, since 0.5 and before.
  '#mdbook-page-wrapper #mdbook-content > main',
  '#page-wrapper #content > main',
  // Starlight, Nextra.
  'main .sl-markdown-content',
  'main.nextra-content',
  'article.nextra-content > main',
  // ReadMe.
  'article.rm-Article',
  // DocBook XSL.
  'body .refentry',
  // AsciiDoc's manual pages, whose first section stands in the header.
  'body.manpage',
] as const;

/** The one element that holds the words; several mean a page of another kind, which is read as any page. */
const rootOf = oncePer((document: Document): Element | null => {
  for (const selector of ROOTS) {
    const [root, other] = document.querySelectorAll(selector);
    if (root !== undefined) return other === undefined && wordsIn(root) !== '' ? root : null;
  }
  return null;
});

const BULK = 0.5;
const LEAST_SENTENCE = 60;

/** Inside the content a name says little: whatever holds sentences is content, unless nobody calls content that. */
const holdsSentences = (element: Element): boolean =>
  !isSurelyChrome(element) &&
  linkShare(element) < 0.3 &&
  [...element.querySelectorAll('p')].some((part) => wordsIn(part).length >= LEAST_SENTENCE);

function mainIn(root: Element): MainContent {
  const all = wordsIn(root).length;
  return {
    root,
    kept: new Set(),
    first: null,
    last: null,
    isBulk: (element) => wordsIn(element).length > all * BULK || holdsSentences(element),
  };
}

/** Pages of documentation generators: where their content stands is known, so nothing has to be guessed. */
export const docs = {
  id: 'docs',
  matches: ({ document, scope }: PageView) => scope === 'page' && rootOf(document) !== null,
  capture(page: PageView) {
    const root = rootOf(page.document);
    if (root === null) throw new Error('not a page of a documentation generator');
    return readMain(page, mainIn(root));
  },
} satisfies Adapter;
