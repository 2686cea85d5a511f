import { html } from 'hono/html';
import * as z from 'zod';
import { countTry } from '../auth/limits.ts';
import { makeTeam } from '../auth/teams.ts';
import { type Signed, signed, text } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import { wrongTeam } from './checks.ts';
import { field, form, type Html, page, sentencePage, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';

const body = (visit: Signed, name: string, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return html`<p>${words.newTeam.lead}</p>
${form(visit, {
  action: '/teams/new',
  submit: words.newTeam.submit,
  fields: field(wrongs, {
    id: 'team',
    label: words.setup.team,
    hint: words.setup.teamHint,
    autocomplete: 'organization',
    value: name,
  }),
})}`;
};

const onlyOne = ({ words }: Signed) => ({
  title: words.newTeam.title,
  text: words.newTeam.one,
  status: 403 as const,
});

/** A further team, where whoever runs the server allows it. */
export const teams: readonly Route[] = [
  signed.get({
    path: '/teams/new',
    summary: 'The form that makes a further team, where the operator allows more than one.',
    handle: (c, { config }, visit) =>
      config.TEAMS === 'many'
        ? page(c, visit, { title: visit.words.newTeam.title, body: body(visit, '', []) })
        : sentencePage(c, visit, onlyOne(visit)),
  }),
  signed.post({
    path: '/teams/new',
    summary: 'Makes a further team, whose admin is the person.',
    form: z.object({ team: text() }),
    async handle(c, deps, visit, { team }) {
      const { words, person } = visit;
      const { title } = words.newTeam;
      if (deps.config.TEAMS !== 'many') return sentencePage(c, visit, onlyOne(visit));
      const wrongs = wrongTeam(words, 'team', team);
      if (wrongs.length > 0) return page(c, visit, { title, body: body(visit, team, wrongs), wrongs });
      const wait = await countTry(deps, [['team', person.id]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const made = await makeTeam(deps, { name: team.trim(), person });
      return made.ok ? c.redirect(`/t/${made.value}/members`, 303) : sentencePage(c, visit, onlyOne(visit));
    },
  }),
];
