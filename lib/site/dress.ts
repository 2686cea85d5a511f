export type Style = Readonly<Record<string, string>>;

/** Styles an element past the page's own rules and its CSP, which knows nothing of properties set one by one. */
export function dress<T extends HTMLElement | SVGElement>(element: T, style: Style): T {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  return element;
}

const FACE = '500 12px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const EDGE = '1px solid light-dark(#818d8a, #68736f)';
const RAISED = 'light-dark(#ffffff, #1e2223)';
const TEXT = 'light-dark(#17201f, #e7eceb)';

/** `all` leaves the page's direction and its own variables; the first is set beside it, the second nothing here reads. */
export const HOST: Style = {
  all: 'initial',
  position: 'fixed',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  display: 'block',
};

/** Nothing see-through: the browser counts a see-through button as not seen. */
export const PILL: Style = {
  display: 'flex',
  'align-items': 'center',
  gap: '2px',
  padding: '3px',
  border: EDGE,
  'border-radius': '8px',
  background: RAISED,
  color: TEXT,
  font: FACE,
  'white-space': 'nowrap',
  'touch-action': 'none',
  'user-select': 'none',
};

const BUTTON: Style = {
  display: 'flex',
  'align-items': 'center',
  'justify-content': 'center',
  gap: '6px',
  margin: '0',
  border: '0',
  'min-height': '26px',
  'min-width': '26px',
  'border-radius': '6px',
  background: 'transparent',
  font: 'inherit',
  cursor: 'pointer',
  'outline-offset': '-1px',
};

export const CAPTURE: Style = { ...BUTTON, padding: '0 8px 0 6px', color: 'inherit' };
export const HIDE: Style = { ...BUTTON, padding: '0', color: 'light-dark(#56625f, #a3b0ad)' };

export const HOVERED: Style = { background: 'light-dark(#eef1f0, #2b3132)' };
export const CALM: Style = { background: 'transparent' };
export const FOCUSED: Style = { outline: '2px solid light-dark(#0f766e, #5fd0c3)' };
export const UNFOCUSED: Style = { outline: 'none' };

export const TOAST: Style = {
  display: 'block',
  position: 'absolute',
  width: 'max-content',
  'max-width': 'min(320px, calc(100vw - 16px))',
  'box-sizing': 'border-box',
  padding: '6px 10px',
  border: EDGE,
  'border-radius': '8px',
  background: RAISED,
  color: TEXT,
  font: FACE,
  'font-weight': '400',
  'overflow-wrap': 'anywhere',
};
