/** An inert document from HTML: nothing runs, nothing is loaded. */
export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
