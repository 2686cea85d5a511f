import type { Templates } from '../../templates/language.ts';
import type { Page } from '../page.ts';
import { pageName } from '../title.ts';
import { countWords } from '../unit.ts';

const MOST_WORDS = 14;
/** A page of so many sentences has matters of its own in its sections. */
const LONG = 90;

/** What a page, and on a long one the section, is about; '' where its name is none. */
export function topicOf(page: Page, section: number): string {
  const name = pageName(page);
  const heading = page.sections[section]?.title ?? '';
  const general = page.language?.headings.general.test(heading) === true;
  const named = page.units.length > LONG && heading !== '' && heading !== name && !general;
  const topic = named ? heading : name;
  return countWords(topic) <= MOST_WORDS ? topic.replace(/[\s.:;,]+$/u, '') : '';
}

/** A case behind what it is about, since somebody who is asked does not have the page before them. */
export const withTopic = (topic: string, scenario: string, templates: Templates): string =>
  topic === '' ? scenario : `${templates.topic(topic)} ${scenario}`;
