import type { Skill } from '../../model/skill.ts';
import { remembered } from '../../text/remembered.ts';
import { tokens } from '../../text/tokens.ts';
import type { Page } from './page.ts';
import type { Region } from './region.ts';

const MOST = 3;
const LEAST = 2;
const IN_TITLE = 3;
const IN_HEADING = 2;

const words = remembered(
  (text) =>
    ` ${tokens(text.toLowerCase())
      .filter(({ kind }) => kind !== 'symbol')
      .map(({ text: word }) => word)
      .join(' ')} `,
);

/** The skills whose cue words a page's title, headings and focus hold, best first, at most three. */
export function suggestSkills(skills: readonly Skill[], page: Page, region: Region): Skill['id'][] {
  const title = words(page.capture.title);
  const headings = words(page.sections.map(({ title: heading }) => heading).join(' '));
  const body = words(region.scored.map(({ unit }) => unit.text).join(' '));
  const worth = (skill: Skill): number =>
    skill.cues.reduce((sum, cue) => {
      const wanted = words(cue);
      if (wanted.trim() === '') return sum;
      return (
        sum +
        (title.includes(wanted) ? IN_TITLE : 0) +
        (headings.includes(wanted) ? IN_HEADING : 0) +
        (body.includes(wanted) ? 1 : 0)
      );
    }, 0);
  return skills
    .map((skill) => ({ id: skill.id, worth: worth(skill) }))
    .filter((one) => one.worth >= LEAST)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ id }) => id);
}
