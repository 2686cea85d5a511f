import type { Driven } from '../../../scripts/browser/chromium.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { SeededServer } from './seeded-server.ts';

type Place = { server: SeededServer; admin: SeededPerson; team: string };

/** Makes skills of the team on the server's page, as its admin does; each has the owner named beside it. */
export async function makeSkills(
  driven: Driven,
  { server, admin, team, skills }: Place & { skills: readonly { name: string; owner: SeededPerson }[] },
): Promise<void> {
  const page = await driven.context.newPage();
  await page.goto(`${server.url}/t/${team}/skills`);
  await page.getByLabel('E-mail address').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill(server.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  if (!page.url().includes('/skills')) await page.goto(`${server.url}/t/${team}/skills`);
  const rows = skills.map(({ name, owner }) => `${name},${owner.email}\n`);
  await page.getByLabel('CSV file').setInputFiles({
    name: 'skills.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`name,owner\n${rows.join('')}`),
  });
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await page.getByRole('button', { name: /^Write \d+ changes?$/ }).click();
  for (const { name } of skills)
    await page.getByRole('cell', { name }).or(page.getByText(name)).first().waitFor();
  await page.close();
  await driven.context.clearCookies();
}

/** Makes one skill, which the admin owns. */
export const makeSkill = (driven: Driven, { name, ...place }: Place & { name: string }): Promise<void> =>
  makeSkills(driven, { ...place, skills: [{ name, owner: place.admin }] });
