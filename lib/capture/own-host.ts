/** Our scripts in a page share one world, which the page's own scripts cannot reach. */
const ours = globalThis as { passalongHost?: Element | undefined };

/** Remembers the element that holds our button in this page, so that no capture reads it. */
export const setOwnHost = (host: Element | undefined): void => {
  ours.passalongHost = host;
};

export const ownHost = (): Element | undefined => ours.passalongHost;

/** An important rule further in wins over every rule of the page, so that `*::before` draws nothing into our element. */
const BARE =
  ':host::before,:host::after{content:none!important;display:none!important}:host::backdrop{display:none!important}';

/** A closed shadow tree for an element of ours. */
export function closedRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(BARE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // A content script of Firefox may not adopt a sheet, but the page's CSP does not hold for its `style`.
    const style = host.ownerDocument.createElement('style');
    style.textContent = BARE;
    root.append(style);
  }
  return root;
}
