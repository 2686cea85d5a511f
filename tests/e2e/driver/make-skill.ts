import type { Driven } from '../../../scripts/browser/chromium.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { SeededServer } from './seeded-server.ts';

/** Makes a skill of the team on the server's page, as its admin does; they own it themselves. */
export async function makeSkill(
  driven: Driven,
  { server, admin, team, name }: { server: SeededServer; admin: SeededPerson; team: string; name: string },
): Promise<void> {
  const page = await driven.context.newPage();
  await page.goto(`${server.url}/t/${team}/skills`);
  await page.getByLabel('E-mail address').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill(server.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  if (!page.url().includes('/skills')) await page.goto(`${server.url}/t/${team}/skills`);
  await page.getByLabel('CSV file').setInputFiles({
    name: 'skills.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`name,owner\n${name},${admin.email}\n`),
  });
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await page.getByRole('button', { name: 'Write 1 change' }).click();
  await page.getByRole('cell', { name }).or(page.getByText(name)).first().waitFor();
  await page.close();
  await driven.context.clearCookies();
}
