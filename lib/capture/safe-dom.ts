// A form's fields and a document's named parts hide the DOM's own properties: with `<input name="attributes">` in it,
// `form.attributes` is that field. Everything that runs in the page asks the prototypes instead.

type Getter<T> = (node: Node) => T;

/** Bound, not wrapped: one wrapper for all getters is the walk's slowest line. */
function getter<T>(owner: object, name: string): Getter<T> {
  const get: unknown = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return typeof get === 'function' ? Function.prototype.call.bind(get) : () => missing(name);
}

function missing(name: string): never {
  throw new Error(`no such property: ${name}`);
}

// Tests without a page load this too.
const ofNode = typeof Node === 'undefined' ? {} : Node.prototype;
const ofElement = typeof Element === 'undefined' ? {} : Element.prototype;
const ofDocument = typeof Document === 'undefined' ? {} : Document.prototype;
const ofInlineFrame = typeof HTMLIFrameElement === 'undefined' ? {} : HTMLIFrameElement.prototype;
const ofFrame = typeof HTMLFrameElement === 'undefined' ? {} : HTMLFrameElement.prototype;

export const typeOf = getter<number>(ofNode, 'nodeType');
export const firstChildOf = getter<ChildNode | null>(ofNode, 'firstChild');
export const nextOf = getter<ChildNode | null>(ofNode, 'nextSibling');
export const previousOf = getter<ChildNode | null>(ofNode, 'previousSibling');
export const parentOf = getter<Element | null>(ofNode, 'parentElement');
export const rootedIn = getter<Node | null>(ofNode, 'parentNode');
export const textOf = getter<string | null>(ofNode, 'textContent');
export const documentOf = getter<Document>(ofNode, 'ownerDocument');
export const tagNameOf = getter<string>(ofElement, 'localName');
export const idOf = getter<string>(ofElement, 'id');
export const shadowOf = getter<ShadowRoot | null>(ofElement, 'shadowRoot');
export const childNodesOf = getter<NodeList>(ofNode, 'childNodes');
export const childrenOf = getter<HTMLCollection>(ofElement, 'children');
export const previousElementOf = getter<Element | null>(ofElement, 'previousElementSibling');
export const nextElementOf = getter<Element | null>(ofElement, 'nextElementSibling');
export const scrollLeftOf = getter<number>(ofElement, 'scrollLeft');
export const scrollTopOf = getter<number>(ofElement, 'scrollTop');
export const rootOf = getter<HTMLElement>(ofDocument, 'documentElement');
export const bodyOf = getter<HTMLElement | null>(ofDocument, 'body');
export const windowOf = getter<(Window & typeof globalThis) | null>(ofDocument, 'defaultView');
export const titleIn = getter<string>(ofDocument, 'title');
export const addressOf = getter<string>(ofDocument, 'URL');
export const contentTypeOf = getter<string>(ofDocument, 'contentType');
export const activeIn = getter<Element | null>(ofDocument, 'activeElement');
export const inlineFrameDocumentOf = getter<Document | null>(ofInlineFrame, 'contentDocument');
export const frameDocumentOf = getter<Document | null>(ofFrame, 'contentDocument');
export const readyStateOf = getter<string>(ofDocument, 'readyState');

const NONE: readonly string[] = [];

/** The names of an element's attributes; reading them so makes no object in the page. */
export const namesIn = (element: Element): readonly string[] =>
  Element.prototype.hasAttributes.call(element) ? Element.prototype.getAttributeNames.call(element) : NONE;
export const valueIn = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const hasIn = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);
export const fits = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const nearest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const findIn = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);
export const findAllIn = (element: Element, selector: string): Iterable<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);
export const findAllOn = (document: Document, selector: string): Iterable<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);
/** True when `node` stands before `other` in the same tree. */
export const isBefore = (node: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(node, other) & 5) === 4;
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
const WAYS = { opacityProperty: true, visibilityProperty: true };
/** Whether the browser tells what hides an element. */
export const canTell = 'checkVisibility' in ofElement;
/** True where the browser says that nothing on the way to the element hides it; false says nothing. */
export const isSeen = (element: Element): boolean =>
  canTell && Element.prototype.checkVisibility.call(element, WAYS);
export const selectionOf = (document: Document): Selection | null =>
  Document.prototype.getSelection.call(document);
export const classIn = (element: Element): string => valueIn(element, 'class') ?? '';
