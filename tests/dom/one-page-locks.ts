/** Locks as the browser gives them, for one page: who asks for a name waits for those before. jsdom has none. */
const turns = new Map<string, Promise<unknown>>();

const request = (name: string, _: object, work: (lock: object) => unknown): Promise<unknown> => {
  const mine = (turns.get(name) ?? Promise.resolve()).then(() => work({}));
  turns.set(
    name,
    mine.catch(() => undefined),
  );
  return mine;
};

Object.defineProperty(globalThis.navigator, 'locks', { value: { request }, configurable: true });
