type Style = Readonly<Record<string, string>>;

/** Styles an element past the page's own rules and its CSP, which knows nothing of properties set one by one. */
export function dress<T extends HTMLElement>(element: T, style: Style): T {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  return element;
}

const FACE = '500 12px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

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
  padding: '2px',
  border: '1px solid light-dark(#818d8a, #68736f)',
  'border-radius': '999px',
  background: 'light-dark(#ffffff, #1e2223)',
  color: 'light-dark(#56625f, #a3b0ad)',
  font: FACE,
  'touch-action': 'none',
  'user-select': 'none',
};

export const BUTTON: Style = {
  margin: '0',
  border: '0',
  padding: '4px 8px',
  'min-height': '24px',
  'min-width': '24px',
  'border-radius': '999px',
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
};

export const TOAST: Style = {
  position: 'absolute',
  'inset-inline-end': '0',
  bottom: 'calc(100% + 6px)',
  width: 'max-content',
  'max-width': '260px',
  padding: '6px 10px',
  border: '1px solid light-dark(#818d8a, #68736f)',
  'border-radius': '8px',
  background: 'light-dark(#ffffff, #1e2223)',
  color: 'light-dark(#17201f, #e7eceb)',
  font: FACE,
};
