import type { Page } from '@playwright/test';
import { approveOther, approveOwn, endGrants } from './refusals.ts';
import {
  allowed,
  answered,
  approve,
  askForChanges,
  badge,
  notOneself,
  openReview,
  popupOf,
  refusedByServer,
} from './reviewing.ts';
import { type Actor, connected, makeStorySkills, type Scene, type Step } from './scene.ts';
import { changed, commented, kept, SOON, standing, submitted } from './submitting.ts';

const COMMENT = 'Say in the title whose paper: the depot has other printers.';

/** What the author has in front once their lesson waits for its owner. */
export type Begun = { panel: Page; title: string };

/** The team is there, both are connected, and a lesson of the author's waits for the owner. */
export async function begin(
  scene: Scene,
  { owner, author }: { owner: Actor; author: Actor },
  step: Step,
): Promise<Begun> {
  await step('the admin writes the skills with their owners', () => makeStorySkills(owner, scene));
  await step('the owner of the skill is connected', () => connected(owner, scene));
  await step('the author is connected', () => connected(author, scene));
  let begun: Begun | null = null;
  await step('the author keeps a lesson from a page of the wiki', async () => {
    begun = await kept(author, scene);
    return begun.title;
  });
  const { panel, title } = must(begun as Begun | null);
  await step('it is saved as a team lesson', () => submitted(panel, scene));
  await step('the owner sees the badge', () => badge(owner, '1'));
  return { panel, title };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('the story did not come so far');
  return value;
}

/** What the owner and the author do until the changed lesson waits; gives the owner's popup. */
async function improve(
  scene: Scene,
  { owner, author }: { owner: Actor; author: Actor },
  { panel, title, better, step }: Begun & { better: string; step: Step },
): Promise<Page> {
  const { server, text } = scene;
  const popup = await popupOf(owner, true);
  await step('the owner opens the review', () => openReview(popup, scene, title));
  await step('the owner allows this browser to decide', () => allowed(owner, popup, scene));
  await step('refused: the author approves their own lesson', () => approveOwn(server, author.person));
  await step('refused: an approval of another text', () => approveOther(server, owner.person));
  const own = await popupOf(author, false);
  await step('the author is told that somebody else decides', () => notOneself(own, scene, title));
  await own.close();
  await step('the owner comments on a claim and requests changes', () =>
    askForChanges(popup, scene, COMMENT),
  );
  await panel.bringToFront();
  await step('the author reads which changes are wanted', async () => {
    await standing(panel, text, 'changes');
    return commented(panel, scene, COMMENT);
  });
  await step('the owner sees that nothing waits', () => badge(owner, ''));
  await step('the author changes the lesson and submits it again', () => changed(panel, scene, better));
  await step('the owner sees the badge again', () => badge(owner, '1'));
  return popup;
}

/** The owner decides by keyboard: first with a grant that is over, then with one that holds. */
async function decide(
  scene: Scene,
  owner: Actor,
  { popup, better, step }: { popup: Page; better: string; step: Step },
): Promise<void> {
  await step('the owner opens the changed lesson', () => openReview(popup, scene, better));
  await step('the owner answers the three questions by keyboard', () => answered(popup, scene));
  await step('the owner approves by keyboard', () => approve(popup, scene));
  endGrants(scene.server, owner.person);
  await step('refused: an approval with an expired grant', async () => {
    await badge(owner, '1');
    return refusedByServer(popup, scene, better);
  });
  await step('the owner allows this browser again', () => allowed(owner, popup, scene));
  await step('the owner approves again by keyboard', () => approve(popup, scene));
}

/**
 * The whole story of a team lesson: captured, submitted, changed on request, approved by keyboard, read by a third person; what
 * must be refused is refused on the way. Each step is told to `step`.
 */
export async function story(
  scene: Scene,
  actors: { owner: Actor; author: Actor; reader: Actor },
  step: Step,
): Promise<void> {
  const { text, picture } = scene;
  const { owner, author, reader } = actors;
  const begun = await begin(scene, actors, step);
  const better = `${begun.title} of a label printer`;
  const popup = await improve(scene, { owner, author }, { ...begun, better, step });
  await decide(scene, owner, { popup, better, step });
  await step('a third person is connected', () => connected(reader, scene));
  await step('the author reads that it is approved', () => standing(begun.panel, text, 'approved'));
  await step('the third person reads it in the library', async () => {
    const library = await reader.driven.openPage('timeline.html#team');
    const list = library.getByRole('list', { name: text('library.heading') });
    const link = list.getByRole('link', { name: better });
    await link.waitFor({ timeout: SOON });
    await link.click();
    await library.getByRole('heading', { level: 2, name: better }).waitFor();
    await picture('library', library);
    return better;
  });
}
