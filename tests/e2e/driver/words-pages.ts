/** Words that fit the lesson of the demo's certificate, under a title that says nothing of it. */
const TITLE = 'Call 88 of the morning shift';
const WORDS =
  'Since six the gateway serves the old certificate, though I copied the new pair to the host and reloaded tern. Only four days are left. May I restart it now, or who checks the certificate first?';

const STYLE =
  '.gone { display: none } .dot { position: absolute; width: 1px; height: 1px; overflow: hidden }';

const page = (part: string): { title: string; html: string } => ({
  title: TITLE,
  html: `<style>${STYLE}</style><main><h1>${TITLE}</h1>${part}</main>`,
});

/** The words stand on the page, or only where people type and where nobody sees them. */
export const WORDS_PAGES = {
  said: page(`<p>${WORDS}</p>`),
  unread: page(
    `<textarea>${WORDS}</textarea><div contenteditable>${WORDS}</div><form><p>${WORDS}</p></form><p class="gone">${WORDS}</p><p class="dot">${WORDS}</p>`,
  ),
};
