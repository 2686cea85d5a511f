import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { newId } from '../../../server/auth/people.ts';
import { addLive, addOwnDevice } from '../../server/setup/callers.ts';
import { addSubmission } from '../../server/setup/lessons.ts';
import type { TeamServer } from './team-server.ts';

/** Shows one page of the walk. */
type See = (name: string, page: Page) => Promise<void>;

type Walk = { server: TeamServer; ada: BrowserContext; bob: BrowserContext; see: See };

const PASSWORD = 'correct horse battery staple';
const ADA = { email: 'ada@example.com', name: 'Ada Lovelace' };
const BOB = { email: 'bob@example.com', name: 'Bob Example' };

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Sign in');
  await page.getByRole('heading', { name: 'Your teams' }).waitFor();
}

async function setUp({ server: { url, setup }, see }: Walk, page: Page): Promise<void> {
  await page.goto(url + setup);
  await see('set-up', page);
  await press(page, 'Make account and team');
  await page.getByRole('alert').waitFor();
  await see('set-up, all wrong', page);
  await page.getByLabel('Name of the team').fill('Harbour crew');
  await page.getByLabel('Your name').fill(ADA.name);
  await page.getByLabel('E-mail address').fill(ADA.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Make account and team');
  await page.getByRole('button', { name: 'Sign in with Acme sign-in' }).waitFor();
  await see('sign-in', page);
  await press(page, 'Sign in');
  await page.getByRole('alert').waitFor();
  await see('sign-in, wrong', page);
  await page.goto(`${url}/sign-in/failed?error=signup_disabled`);
  await see('sign-in failed', page);
  await page.goto(`${url}/forgot`);
  await see('forgotten password', page);
  await page.goto(`${url}/setup?key=used`);
  await see('set-up, used', page);
  await page.goto(`${url}/sign-in`);
  await signIn(page, ADA.email);
  await see('home', page);
}

/** Ada invites Bob, who joins in a browser of his own. */
async function invited({ server: { url }, bob, see }: Walk, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Members' }).click();
  await see('members', page);
  await page.getByLabel('E-mail address').fill('nobody');
  await press(page, 'Invite');
  await page.getByRole('alert').waitFor();
  await see('invitation, wrong', page);
  await page.getByLabel('E-mail address').fill(BOB.email);
  await press(page, 'Invite');
  const link = (await page.locator('code.link').textContent()) ?? '';
  await see('invitation', page);
  const guest = await bob.newPage();
  await guest.goto(link);
  await see('join', guest);
  await guest.getByLabel('Your name').fill(BOB.name);
  await guest.getByLabel('Password').fill(PASSWORD);
  await press(guest, 'Make account and join');
  await signIn(guest, BOB.email);
  await guest.goto(link);
  await see('invitation, used', guest);
  await guest.goto(url);
  await guest.getByRole('link', { name: 'Members' }).click();
  await see('members, of a member', guest);
  await guest.close();
  await page.goto(url);
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('link', { name: `Manage ${BOB.name}` }).click();
  await see('manage a member', page);
  await press(page, 'Remove from the team');
  await see('a question', page);
}

async function settled({ server: { url }, see }: Walk, page: Page, team: string): Promise<void> {
  await page.goto(`${url}/t/${team}/settings`);
  await see('settings', page);
  await page.getByLabel('Name of the team').fill('The harbour crew');
  await press(page, 'Rename the team');
  await page.getByRole('heading', { name: 'Settings of The harbour crew' }).waitFor();
  await page.getByLabel(/Words that mean high harm/).fill('x');
  await press(page, 'Save: Review');
  await page.getByRole('alert').waitFor();
  await see('settings, wrong', page);
  await page.getByRole('link', { name: 'Skills' }).click();
  await see('skills, none', page);
  const csv = 'name,cues,owner\nPumps,"valve\nseal",ada@example.com\nCranes,,bob@example.com\n';
  const file = { name: 'skills.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel('CSV file').setInputFiles(file);
  await press(page, 'Show what would change');
  await see('skills, to be changed', page);
  await press(page, 'Write 2 changes');
  await see('skills', page);
  await page.getByRole('link', { name: 'Service accounts' }).click();
  await see('service accounts, none', page);
  await page.getByLabel('Name').fill('Pressure monitor');
  await press(page, 'Make a service account');
  await page.getByText(/^pa1_/).waitFor();
  await see('a token', page);
  await page.getByRole('link', { name: 'Go back' }).click();
  await see('service accounts', page);
  await page.goto(`${url}/teams/new`);
  await see('a further team', page);
  await page.getByLabel('Name of the team').fill('Night shift');
  await press(page, 'Make the team');
  await see('members of a second team', page);
}

async function startDevice({ url }: TeamServer): Promise<string> {
  const answer = await fetch(`${url}/v1/connect/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ protocol: 1, name: 'Firefox on the harbour laptop' }),
  });
  return ((await answer.json()) as { user_code: string }).user_code;
}

async function devices({ server, see }: Walk, page: Page, team: string): Promise<void> {
  const { url, deps } = server;
  await page.goto(`${url}/connect`);
  await see('connect', page);
  await page.getByLabel('Code of the device').fill('BBBB-BBBB');
  await press(page, 'Continue');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Code of the device').fill(await startDevice(server));
  await press(page, 'Continue');
  await see('connect, asked', page);
  await page.getByRole('radio', { name: 'The harbour crew' }).check();
  await press(page, 'Yes, connect this device');
  await see('connected', page);
  await page.goto(`${url}/t/${team}/devices`);
  await see('devices, none', page);
  const [member] = await deps.store.list('member', { where: { team_id: team, name: ADA.name } });
  const { device } = await addOwnDevice(deps, { team, person: member?.person_id ?? '' });
  await page.reload();
  await see('devices', page);
  const { submission, contentHash, ...rest } = await addSubmission(deps, team);
  const own = { device, challenge: sha256(randomUUID()) };
  await page.goto(`${url}/t/${team}/grant?${new URLSearchParams(own)}`);
  await see('allow decisions', page);
  await press(page, 'Allow for eight hours');
  await page.getByText(/^Allowed/).waitFor();
  const asked = {
    ...{ device, challenge: sha256(randomUUID()), command: newId(deps) },
    ...{ submission, contentHash, verdict: 'approve' },
  };
  await page.goto(`${url}/t/${team}/confirm?${new URLSearchParams(asked)}`);
  await see('confirm a decision', page);
  await press(page, 'Confirm: approve');
  await see('confirmed', page);
  const lesson = await deps.store.write((tx) => addLive(tx, deps, team, rest));
  await page.goto(`${url}/l/${lesson}`);
  await page.getByRole('heading', { name: 'Rotate the gateway certificate' }).waitFor();
  await see('a lesson', page);
}

async function own({ server: { url }, see }: Walk, page: Page): Promise<void> {
  await page.goto(`${url}/me`);
  await see('my account', page);
  const downloading = page.waitForEvent('download');
  await press(page, 'Download my data');
  await (await downloading).delete();
  await page.getByLabel('Type your e-mail address').fill('another');
  await press(page, 'Erase my account');
  await page.getByRole('alert').waitFor();
  await see('erase, wrong', page);
  await page.goto(`${url}/me/mail`);
  await see('mails', page);
  await page.goto(`${url}/t/none/members`);
  await see('nothing here', page);
  await page.goto(url);
  await see('home of two teams', page);
  await press(page, 'Sign out');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

/** Visits every page a person meets, from the link that sets the server up to signing out. */
export async function teamWalk(walk: Walk): Promise<void> {
  const page = await walk.ada.newPage();
  await setUp(walk, page);
  const home = page.getByRole('link', { name: 'Members' });
  const [, , team = ''] = ((await home.getAttribute('href')) ?? '').split('/');
  await invited(walk, page);
  await settled(walk, page, team);
  await devices(walk, page, team);
  await own(walk, page);
}
