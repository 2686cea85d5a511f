import { castOf, storyServer } from '../tests/e2e/driver/story/scene.ts';
import { submitted } from '../tests/e2e/driver/submitted.ts';
import { type Opened, openFirefox } from './open.ts';
import type { TeamOptions } from './open-team.ts';

/** The same with Firefox, which forgets an extension installed this way when it closes: one window, connected by hand. */
export async function openFirefoxTeam({
  browser,
  extension,
  demo,
  say,
}: TeamOptions): Promise<Opened | null> {
  const server = await storyServer();
  try {
    const { owner, author } = castOf(server);
    const { title } = await submitted(server, { admin: owner, author });
    const opened = await openFirefox({ browser, extension, address: demo.origin });
    for (const line of [
      '',
      'Passalong is running, with a team that is invented:',
      `  team server  ${server.url}  (its data is in a temporary folder and goes when this ends)`,
      `  demo wiki    ${demo.origin}`,
      `  people       ${server.people.map(({ name, email }) => `${name} (${email})`).join(', ')}`,
      `  password     ${server.password}  (of all three, on the team server)`,
      `${author.name} has submitted "${title}", which waits for ${owner.name}.`,
      '  1. Open a demo page, click the Passalong icon (behind the puzzle piece) and capture the page: a draft opens beside it.',
      `  2. Settings, Team: type the server's address, sign in there as ${owner.name} and enter the code.`,
      '  3. Click the icon, then "1 to review".',
      'Close the window or press Ctrl-C here to stop; nothing is left running.',
    ])
      say(line);
    return {
      closed: opened.closed,
      async close() {
        await opened.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
