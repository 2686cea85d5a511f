/** Our scripts in a page share one world, which the page's own scripts cannot reach. */
const ours = globalThis as { passalongHost?: Element | undefined };

/** Remembers the element that holds our button in this page, so that no capture reads it. */
export const setOwnHost = (host: Element | undefined): void => {
  ours.passalongHost = host;
};

export const ownHost = (): Element | undefined => ours.passalongHost;
