import { classOf } from './shape.ts';

const NOT_A_LANGUAGE = new Set([
  'none',
  'plain',
  'text',
  'plaintext',
  'txt',
  'default',
  'notranslate',
  'nohighlight',
  'unknown',
  'auto',
  'line-numbers',
  'source',
  'code',
  'block',
  'panel',
  'content',
  'wrapper',
  'highlight',
  'toolbar',
  'snippet',
  'container',
  'body',
  'header',
]);
const BY_CLASS = [
  /(?:^|\s)(?:language|lang|mw-highlight-lang|highlight-source|highlight-text|highlight)-([\w+#.-]+)/i,
  /(?:^|\s)brush:\s*([\w+#-]+)/i,
  /(?:^|\s)(?:sourceCode|hljs|prettyprint(?:ed)?|src|rouge|chroma|syntaxhighlighter(?:\s+nogutter)?)\s+(?:lang-|language-|src-)?([a-z][\w+#-]*)/i,
  /(?:^|\s)code-([a-z][\w+#]*)(?:\s|$)/i,
];
const ATTRIBUTES = ['data-lang', 'data-language', 'data-canonical-lang', 'data-code-lang', 'data-syntax'];

/** The language a code block says it is in, from its own classes, its `code` child's, or up to three wrappers'. */
export function languageOf(element: Element): string | undefined {
  const inner = element.querySelector('code');
  const around: Element[] = [];
  for (let at = element.parentElement; at !== null && around.length < 3; at = at.parentElement) {
    // A live list looks no further than it is asked; a long page has thousands of these.
    if (at.getElementsByTagName('pre')[2] !== undefined) break;
    around.push(at);
  }
  for (const place of [inner, element, ...around]) {
    const found = place === null ? undefined : named(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function named(element: Element): string | undefined {
  const byClass = BY_CLASS.map((pattern) => pattern.exec(classOf(element).replaceAll(';', ' '))?.[1]);
  const found = [
    ...ATTRIBUTES.map((name) => element.getAttribute(name) ?? undefined),
    brushIn(element),
    ...byClass,
  ];
  return found
    .map((name) => name?.trim().toLowerCase())
    .find(
      (name) =>
        name !== undefined &&
        name.length <= 30 &&
        /^[a-z][\w+#.-]*$/.test(name) &&
        !NOT_A_LANGUAGE.has(name) &&
        !/formatted/.test(name),
    );
}

/** Confluence keeps the highlighter's settings in an attribute. */
const brushIn = (element: Element): string | undefined =>
  /brush:\s*([\w+#-]+)/.exec(element.getAttribute('data-syntaxhighlighter-params') ?? '')?.[1];
