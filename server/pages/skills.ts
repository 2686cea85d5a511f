import type { Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { SIGNED_IN_WITHIN } from '../auth/grants.ts';
import type { Deps } from '../deps.ts';
import { admins, text, type Within } from '../http/page.ts';
import type { Env, Route } from '../http/route.ts';
import { applySkills } from '../skills/apply.ts';
import { writeCsv } from '../skills/csv.ts';
import { type LineProblem, type Plan, planSkills } from '../skills/plan.ts';
import { COLUMNS, cellsOf, type TeamSkills, teamSkills } from '../skills/rows.ts';
import { form, type Html, PAGE_HEADERS, page, sentencePage, table, type Wrong } from './frame.ts';

const MIB = 1024 * 1024;
/** The most characters a file may have; a team has 30 skills. */
const MOST = 500_000;

const base = ({ team }: Within): string => `/t/${team.team_id}/skills`;

const skillTable = (visit: Within, { skills, emails }: TeamSkills): Html => {
  const { skills: words } = visit.words;
  const shown = ['owner', 'deputy', 'named', 'domain_approver', 'alignments'] as const;
  if (skills.length === 0) return html`<p>${words.none}</p>`;
  const rows = skills.map((skill) => {
    const cells = cellsOf(skill, emails);
    return html`<tr><th scope="row">${skill.words.name}</th>${shown.map((column) => html`<td class="lines" data-label="${words.columns[column]}">${cells[column]}</td>`)}</tr>`;
  });
  const heads = [words.columns.name, ...shown.map((column) => words.columns[column])];
  return table(words.title(visit.team.name), heads, rows, false);
};

const told = (visit: Within, problems: readonly LineProblem[]): Wrong[] =>
  problems.map(({ line, kind, column }) => ({
    field: 'csv',
    text: visit.words.skills.wrong(
      line,
      visit.words.skills.problem[kind],
      column === undefined ? null : visit.words.skills.columns[column],
    ),
  }));

async function skillsPage(
  c: Context<Env>,
  deps: Deps,
  visit: Within,
  problems: readonly LineProblem[],
): Promise<Response> {
  const { team, words } = visit;
  const wrongs = told(visit, problems);
  const described = wrongs.length === 0 ? 'csv-hint' : 'csv-hint csv-wrong';
  const file = html`<div class="field"><label for="csv">${words.skills.file}</label>
<input type="file" id="csv" name="csv" accept=".csv,text/csv" aria-describedby="${described}" aria-invalid="${String(wrongs.length > 0)}">
<span class="hint" id="csv-hint">${words.skills.fileHint}</span>
${wrongs.length === 0 ? '' : html`<span class="wrong" id="csv-wrong">${words.skills.nothing}</span>`}</div>`;
  const body = html`${skillTable(visit, await teamSkills(deps.store, team.team_id))}
<p><a href="${base(visit)}.csv" download>${words.skills.download}</a></p>
<h2>${words.skills.upload}</h2><p>${words.skills.uploadText}</p>
${form(visit, { action: `${base(visit)}/preview`, submit: words.skills.preview, fields: file, upload: true })}`;
  return page(c, visit, { title: words.skills.title(team.name), body, wrongs });
}

const changesPage = (c: Context<Env>, visit: Within, { changes, same, hash }: Plan, csv: string) => {
  const { skills: words } = visit.words;
  const parts = changes.map(({ before, differs, words: skill }) => {
    const rows = differs.map(
      ({ column, from, to }) =>
        html`<tr><th scope="row">${words.columns[column]}</th><td class="lines" data-label="${words.now}">${from}</td><td class="lines" data-label="${words.later}">${to}</td></tr>`,
    );
    const head = before === null ? words.new(skill.name) : words.changed(skill.name);
    return html`<h2>${head}</h2>${table(head, [words.what, words.now, words.later], rows, false)}`;
  });
  const submit = form(visit, {
    action: `${base(visit)}/apply`,
    submit: words.apply(changes.length),
    also: { csv, hash },
  });
  return page(c, visit, {
    title: words.previewTitle,
    body: html`<p>${changes.length === 0 ? words.noChange : words.notYet}</p>
${same === 0 ? '' : html`<p>${words.same(same)}</p>`}${parts}
${changes.length === 0 ? '' : submit}
<p><a href="${base(visit)}">${words.back}</a></p>`,
  });
};

const preview = admins.post({
  path: '/t/:team/skills/preview',
  summary: 'Shows what a CSV of skills would change; nothing is written.',
  form: z.object({ csv: text(MOST) }),
  async handle(c, deps, visit, { csv }) {
    const { team, person } = visit;
    const plan = planSkills(csv, await teamSkills(deps.store, team.team_id), person.id);
    return plan.ok ? changesPage(c, visit, plan.value, csv) : skillsPage(c, deps, visit, plan.problem);
  },
});

const apply = admins.post({
  path: '/t/:team/skills/apply',
  summary: 'Writes the changes that were shown, all or none.',
  form: z.object({ csv: text(MOST), hash: text(64) }),
  async handle(c, deps, visit, { csv, hash }) {
    const { team, person, words } = visit;
    const title = words.skills.title(team.name);
    // As long as a review grant may be made: who decides about skills decides about lessons.
    if (deps.now() - person.session.signedInAt > SIGNED_IN_WITHIN)
      return sentencePage(c, visit, { title, text: words.grant.problem['sign-in-again'], status: 403 });
    const done = await applySkills(deps, { team: team.team_id, by: person.id, csv, hash });
    if (done.ok) return c.redirect(base(visit), 303);
    if (done.problem.kind === 'lines') return skillsPage(c, deps, visit, done.problem.lines);
    const sentence = done.problem.kind === 'changed' ? words.skills.changedSince : words.adminsOnly;
    return sentencePage(c, visit, {
      title,
      text: sentence,
      status: done.problem.kind === 'changed' ? 409 : 403,
    });
  },
});

/** A team's skills as a table and a CSV, out and in, for its admins. */
export const skills: readonly Route[] = [
  admins.get({
    path: '/t/:team/skills',
    summary: 'The skills of a team and who decides about them.',
    handle: (c, deps, visit) => skillsPage(c, deps, visit, []),
  }),
  admins.get({
    path: '/t/:team/skills.csv',
    summary: 'The skills of a team as CSV; people by their addresses.',
    async handle(c, { store }, { team }) {
      const found = await teamSkills(store, team.team_id);
      const rows = found.skills.map((skill) => {
        const cells = cellsOf(skill, found.emails);
        return COLUMNS.map((column) => cells[column]);
      });
      return c.body(writeCsv([COLUMNS, ...rows]), 200, {
        ...PAGE_HEADERS,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="skills.csv"',
        'x-content-type-options': 'nosniff',
      });
    },
  }),
  { ...preview, maxBody: MIB },
  { ...apply, maxBody: 2 * MIB },
];
