import type { Page } from './page.ts';
import { headingTitle } from './section.ts';
import { countWords } from './unit.ts';

const SITE =
  /documentation|docs?\b|confluence|jira|wiki|github|gitlab|help|blog|manual|support|knowledge base|sharepoint|notion/iu;
const STRONG = /\s+(?:\||::|»|·|‹|«)\s+/u;
const WEAK = /\s+[-–—]\s+/u;
const NUMBERING = /^(?:\d+(?:\.\d+)*\.?|[A-Z]\.|step \d+[:.]?|schritt \d+[:.]?)\s+/iu;
const MAX = 140;

/** A page's name without the site's: what stands before the last separators. */
export function pageName(page: Page): string {
  const first = page.sections.find(({ level, title }) => level === 1 && title !== '');
  const title = page.capture.title.replace(/\s+/gu, ' ').trim();
  if (first !== undefined && page.sections.filter(({ level }) => level === 1).length === 1)
    return first.title;
  const strong = title.split(STRONG)[0] ?? title;
  const parts = strong.split(WEAK);
  const last = parts.at(-1) ?? '';
  const named =
    parts.length > 2 || SITE.test(last)
      ? parts.slice(0, SITE.test(last) && parts.length > 2 ? -2 : -1)
      : parts;
  return headingTitle((named.length > 0 ? named : parts).join(' – '));
}

/** A lesson's title: its heading, with the page's name before it where the heading alone says too little. */
export function lessonTitle(page: Page, section: number): string {
  const name = pageName(page);
  const heading = (page.sections[section]?.title ?? '').replace(NUMBERING, '');
  const bare = page.language?.headings.bare.test(heading) === true && name !== '';
  if (heading === '' || heading === name || bare) return name.slice(0, MAX);
  const general = page.language?.headings.general.test(heading) === true || countWords(heading) < 2;
  return (general && name !== '' ? `${name}: ${heading}` : heading).slice(0, MAX);
}
