/** What free text of ours may not hold: it is shown as plain words, and links come from selectors only. */
type UnsafeText = 'link' | 'html' | 'image' | 'fence';

const IMAGE = /!\[[^\]]*\]\s*[([]/u;
const FENCE = /`{3,}|~{3,}/u;
const MARKDOWN_LINK = /\]\(\s*\S|\]\[[^\]]*\]|^\s*\[[^\]]+\]:\s*\S/mu;
const ADDRESS =
  /[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\d?\.|\b(?:mailto|javascript|vbscript|data|tel|blob|file):[^\s]/iu;
const BARE_ADDRESS =
  /(?:^|[\s("'<=])\/\/[a-z0-9-]+\.|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|co|info|biz|xyz|top|site|online|ru|cn|de|uk|eu|us|me|link|click)(?::\d+)?[/?#]/iu;
const ELEMENTS =
  'a|abbr|applet|area|article|aside|audio|b|base|body|br|button|canvas|code|div|dl|em|embed|font|form|frame|frameset|h[1-6]|head|hr|html|i|iframe|img|input|li|link|main|marquee|meta|object|ol|p|picture|portal|pre|s|script|section|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|template|textarea|th|thead|tr|u|ul|video';
const HTML = new RegExp(
  `<\\s*/?\\s*(?:${ELEMENTS})\\s*/?>|<\\s*(?:${ELEMENTS})[\\s/][^>]*(?:=|/?>)|<[a-z][\\w-]*\\s[^<>]*=|</[a-z]|<!--|<!doctype|<\\?xml|&(?:lt|gt|#\\d+|#x[\\da-f]+);`,
  'iu',
);

/** The first thing in a free text that could become a link, an element or a picture; null when there is none. */
export function unsafeText(text: string): UnsafeText | null {
  if (IMAGE.test(text)) return 'image';
  if (HTML.test(text)) return 'html';
  if (FENCE.test(text)) return 'fence';
  if (MARKDOWN_LINK.test(text) || ADDRESS.test(text) || BARE_ADDRESS.test(text)) return 'link';
  return null;
}
