import type { Page } from '@playwright/test';
import { type Driven, launchChromium } from '../scripts/browser/chromium.ts';
import type { Found } from '../scripts/browser/find.ts';
import { textsOf } from '../scripts/browser/texts.ts';
import { type Actor, type Cast, castOf, type Scene, storyServer } from '../tests/e2e/driver/story/scene.ts';
import type { Demo } from './server.ts';

type Role = keyof Cast;

/** The invented team's server, and a browser nobody sees for each who is on. */
export type Stage<R extends Role> = {
  scene: Scene;
  actors: Record<R, Actor>;
  /** Ends the browsers; the server goes on. */
  leave(): Promise<void>;
  close(): Promise<void>;
};

type Options<R extends Role> = {
  browser: Found;
  extension: string;
  demo: Demo;
  roles: readonly R[];
  /** The folder a browser keeps its files in, where they are needed afterwards. */
  profileOf?: (role: R) => string;
  picture: (name: string, page: Page) => Promise<void>;
};

/**
 * Starts the server on its embedded database, in a temporary folder and on a free port of loopback, and the browsers.
 * @throws when one of them does not start; then nothing is left running.
 */
export async function openStage<R extends Role>(options: Options<R>): Promise<Stage<R>> {
  const { browser, extension, demo, roles, profileOf, picture } = options;
  const server = await storyServer();
  const cast = castOf(server);
  const launched = await Promise.allSettled(
    roles.map(async (role) => {
      const kept = profileOf === undefined ? {} : { profile: profileOf(role) };
      const driven = await launchChromium({ browser, extension, headless: true, locale: 'en-GB', ...kept });
      return [role, { person: cast[role], driven }] as const;
    }),
  );
  const open = launched.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const leave = async () => {
    await Promise.all(open.map(([, { driven }]) => (driven as Driven).close()));
  };
  const close = async () => {
    await leave();
    await server.close();
  };
  const failed = launched.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  const actors = Object.fromEntries(open) as Record<R, Actor>;
  return { scene: { server, text: textsOf(extension), demo, picture }, actors, leave, close };
}
