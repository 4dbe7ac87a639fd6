// The reader's stored theme, before the page paints; else the system decides.
(function () {
  const root = document.documentElement;
  let stored = null;
  try { stored = localStorage.getItem('theme'); } catch (e) { }
  root.classList.add('js');
  if (window.PublicKeyCredential) root.classList.add('passkeys');
  if (stored === 'light' || stored === 'dark') root.setAttribute('data-bs-theme', stored);

  const isDark = () => root.hasAttribute('data-bs-theme')
    ? root.getAttribute('data-bs-theme') === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const mark = () => document.querySelectorAll('button[data-theme-toggle]')
    .forEach(button => button.setAttribute('aria-pressed', String(isDark())));

  document.addEventListener('DOMContentLoaded', mark);
  document.addEventListener('click', event => {
    if (!event.target.closest('button[data-theme-toggle]')) return;
    const next = isDark() ? 'light' : 'dark';
    root.setAttribute('data-bs-theme', next);
    try { localStorage.setItem('theme', next); } catch (e) { }
    mark();
  });
})();
