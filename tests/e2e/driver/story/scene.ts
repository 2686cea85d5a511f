import type { Page } from '@playwright/test';
import { labelPrinters } from '../../../../demo/content/label-printers.ts';
import { demoPages } from '../../../../demo/pages.ts';
import type { Demo } from '../../../../demo/server.ts';
import type { Driven } from '../../../../scripts/browser/chromium.ts';
import type { Texts } from '../../../../scripts/browser/texts.ts';
import type { SeededPerson } from '../../../../server/seed.ts';
import { makeSkills } from '../make-skill.ts';
import { connectTeam, type SeededServer, seededServer } from '../seeded-server.ts';

/** Whoever is in the story, with the browser they work in. */
export type Actor = { person: SeededPerson; driven: Driven };

export type Scene = {
  server: SeededServer;
  text: Texts;
  demo: Pick<Demo, 'origin'>;
  /** Shows a moment worth a picture. */
  picture(name: string, page: Page): Promise<void>;
};

/** Does one step of the story and notes that it was seen, with what is given back; throws where it was not. */
export type Step = (what: string, act: () => Promise<string>) => Promise<void>;

export const SKILL = 'Label printers';

const NAMED = { team: 'Fennmoor Operations', names: ['Ines Okafor', 'Dele Adeyemi', 'Tomas Varga'] } as const;

/** The three people of the story: one owns the skill, one writes, one only reads. */
export type Cast = { owner: SeededPerson; author: SeededPerson; reader: SeededPerson };

/** A team's server of its own with the invented team of the story. */
export const storyServer = (): Promise<SeededServer> => seededServer(NAMED);

export function castOf({ people }: SeededServer): Cast {
  const [owner, author, reader] = people;
  if (owner === undefined || author === undefined || reader === undefined)
    throw new Error('the team is too small');
  return { owner, author, reader };
}

const teamOf = ({ token }: SeededPerson): string => token.split('_')[1] ?? '';

/** Where the page of the wiki stands that the lesson is made of. */
export const wikiPage = ({ demo }: Scene): string =>
  `${demo.origin}${demoPages.find(({ title }) => title === labelPrinters.title)?.path}`;

/** The team's admin writes its skills with their owners on the server's page. */
export async function makeStorySkills({ driven, person }: Actor, { server }: Scene): Promise<string> {
  const { author } = castOf(server);
  const skills = [
    { name: SKILL, owner: person },
    { name: 'On-call handover', owner: person },
    { name: 'Depot scanners', owner: author },
  ];
  await makeSkills(driven, { server, admin: person, team: teamOf(person), skills });
  return skills.map(({ name }) => name).join(', ');
}

/** Connects somebody's browser to the team; its settings stay open, as a page of ours keeps in step. */
export async function connected({ driven, person }: Actor, { server, text }: Scene): Promise<string> {
  await connectTeam(driven, text, { server, person });
  return person.name;
}
