// zod looks here before it probes for `eval`, which our CSP would report as a violation.
globalThis.__zod_globalConfig = { jitless: true };

// The chosen theme, before anything is drawn: the store that keeps it answers only after the first paint.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the theme comes later.
}
