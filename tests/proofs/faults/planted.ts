import { setTimeout as wait } from 'node:timers/promises';
import type { Texts } from '../../../scripts/browser/texts.ts';
import { actOn, type Stage } from './acts.ts';
import { falseWords, judge } from './judge.ts';
import { liar } from './liar.ts';

/** Until everything that could still put it right has had its time, in ms. */
const LATER = 3_000;

/** A page that says what it likes. */
const FALSE = `(() => {
  const line = document.querySelector('#team section p[role=status]');
  line.firstElementChild.textContent = 'Needs attention';
})()`;

/** Breaches found with each planted fault, in what the judge was content with before; one that found none sees nothing. */
export async function planted(stage: Stage, text: Texts): Promise<Record<string, number>> {
  const { ground, devices, told } = stage;
  const [, author, second] = devices;
  const look = () => judge({ ground, devices, told, text });
  const before = await look();
  if (before.length > 0) throw new Error(`nothing was to be found yet: ${before.join('; ')}`);
  const view = await author.show();
  await view.run(FALSE);
  const words = falseWords(await author.words(), await author.state(), text).length;
  await author.hide();
  await author.show();
  const lies = await liar(ground.port);
  author.proxy.lead(lies.port);
  await actOn({ ...stage, random: () => 0.9 }, author);
  await author.syncNow();
  await wait(LATER);
  author.proxy.lead(ground.port);
  for (const device of devices) await device.syncNow();
  await wait(LATER);
  const lost = (await look()).filter((flaw) => flaw.includes('lost:')).length;
  await lies.close();
  await second.act('double');
  const doubled = (await look()).filter((flaw) => flaw.includes('doubled:')).length;
  return { 'stored, it said, and kept nothing': lost, 'stored twice': doubled, 'a false word': words };
}
