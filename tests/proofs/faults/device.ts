import type { TokenAnswer } from '../../../lib/protocol/connect.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import { PATIENCE } from '../../../scripts/browser/until.ts';
import type { SeededPerson } from '../../../server/seed.ts';
import type { Acts } from './in-page.ts';
import type { FaultProxy } from './proxy.ts';
import type { DeviceState } from './state.ts';

/** A page of the extension, whichever browser it is in. Expressions answer JSON. */
export type View = { run<T>(expression: string): Promise<T>; close(): Promise<void> };

export type Browser = {
  /** Opens a page of the extension; `clock`: how many ms its clock is off. */
  open(path: string, clock: number): Promise<View>;
  /** Lets the extension ask a server, as a person answers the browser's question. */
  allow(origin: string, settings: View): Promise<void>;
  end(): Promise<void>;
  /** What only some browsers can be made to suffer. */
  killWorker?(): Promise<void>;
  /** Sets the clock of the worker that runs now so many ms off; the next one has the right time again. */
  workerClock?(ms: number): Promise<void>;
  kill?(): Promise<void>;
  offline?(on: boolean): Promise<void>;
  full?(on: boolean): Promise<void>;
};

type Wanted<N extends keyof Acts> = Parameters<Acts[N]>[0];
type Answered<N extends keyof Acts> = Awaited<ReturnType<Acts[N]>>;

/** One device of a person: a browser with the extension, and the way to the server it goes. */
export type Device = {
  name: string;
  person: SeededPerson;
  proxy: FaultProxy;
  browser: Browser;
  /** What it was last let in with. */
  let: TokenAnswer;
  act<N extends keyof Acts>(name: N, given?: Wanted<N>): Promise<Answered<N>>;
  state(): Promise<DeviceState>;
  connect(answer: TokenAnswer): Promise<void>;
  /** Opens the settings, where the team's state is shown, unless they are open. */
  show(clock?: number): Promise<View>;
  hide(): Promise<void>;
  /** What the settings say of the team: the line of its state, and all of its part. */
  words(): Promise<{ line: string; all: string }>;
  syncNow(): Promise<void>;
  killBrowser(): Promise<void>;
  end(): Promise<void>;
};

/** An answer that does not come is a fault of the proof, never waited for without end. */
export function soon<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

type Given = {
  name: string;
  person: SeededPerson;
  proxy: FaultProxy;
  browser: Browser;
  bundle: string;
  text: Texts;
  let: TokenAnswer;
};

const LINE = `document.querySelector('#team section p[role=status]')`;

export async function device({ bundle, text, ...given }: Given): Promise<Device> {
  const { browser, proxy, name } = given;
  const origin = `http://127.0.0.1:${proxy.port}`;
  let acting: View | null = null;
  let settings: View | null = null;
  const stage = async (): Promise<View> => {
    if (acting !== null) return acting;
    acting = await browser.open('sample.html', 0);
    await acting.run(`(() => { ${bundle}; return true; })()`);
    return acting;
  };
  const drop = async () => {
    await settings?.close().catch(() => undefined);
    settings = null;
  };
  const act = async (of: keyof Acts, given: object = {}): Promise<unknown> => {
    const view = await stage();
    return soon(view.run(`faultActs.act(${JSON.stringify(of)}, ${JSON.stringify(given)})`), `${name}: ${of}`);
  };
  const made: Device = {
    ...given,
    act: act as Device['act'],
    state: () => made.act('state', { team: made.let.team.id }),
    async connect(answer) {
      made.let = answer;
      await made.act('connect', { origin, answer });
    },
    async show(clock = 0) {
      settings ??= await browser.open('options.html#team', clock);
      return settings;
    },
    hide: drop,
    async words() {
      const view = await made.show();
      return view.run(
        `({ line: ${LINE}?.textContent ?? '', all: document.querySelector('#team')?.textContent ?? '' })`,
      );
    },
    async syncNow() {
      const view = await made.show();
      const name = JSON.stringify(text('team.sync_now'));
      await view.run(
        `[...document.querySelectorAll('#team button')].find((one) => one.textContent === ${name})?.click()`,
      );
    },
    async killBrowser() {
      await browser.kill?.();
      acting = null;
      settings = null;
    },
    end: () => browser.end(),
  };
  const view = await made.show();
  await browser.allow(origin, view);
  await made.connect(given.let);
  return made;
}
