// What the demo pages can do: theme, banners that go away, expands and tabs. No page asks for anything outside this server.
const root = document.documentElement;

function show(theme) {
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
}

show(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

function toggleExpand(button) {
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  button.nextElementSibling.hidden = !open;
}

function chooseTab(tab) {
  const tabs = [...tab.parentElement.children];
  const panels = tab.closest('.theme-tabs-container').querySelectorAll('[role=tabpanel]');
  for (const [index, other] of tabs.entries()) {
    other.setAttribute('aria-selected', String(other === tab));
    panels[index].hidden = other !== tab;
  }
}

document.addEventListener('click', (event) => {
  const target = event.target.closest('button, [role=tab]');
  if (target === null) return;
  if ('themeSwitch' in target.dataset) show(root.dataset.theme === 'dark' ? 'light' : 'dark');
  if ('dismiss' in target.dataset) document.getElementById(target.dataset.dismiss).remove();
  if ('go' in target.dataset) location.search = target.dataset.go;
  if ('expand' in target.dataset) toggleExpand(target);
  if (target.closest('.theme-tabs-container') !== null) chooseTab(target);
});
