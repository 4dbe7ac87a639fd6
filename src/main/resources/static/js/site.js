(function () {
  const on = (type, listener) => document.addEventListener(type, listener);
  const each = (what, work, within) => (within || document).querySelectorAll(what).forEach(work);

  // [data-select-all] in a table's head, [data-select] in its rows
  const boxes = table => Array.from(table.querySelectorAll('input[data-select]'));
  const tally = table => {
    const all = table.querySelector('[data-select-all]');
    const list = boxes(table);
    const chosen = list.filter(box => box.checked);
    list.forEach(box => box.closest('tr').classList.toggle('is-selected', box.checked));
    if (all) {
      all.checked = list.length > 0 && chosen.length === list.length;
      all.indeterminate = chosen.length > 0 && chosen.length < list.length;
    }
    const form = table.closest('form') || document;
    each('[data-selected-count]', n => { n.textContent = chosen.length; }, form);
    each('[data-needs-selection]', button => { button.disabled = chosen.length === 0; }, form);
  };
  on('change', event => {
    const box = event.target;
    const table = box.closest('table');
    if (!table || !box.matches('[data-select-all], [data-select]')) return;
    if (box.matches('[data-select-all]')) boxes(table).forEach(one => { one.checked = box.checked; });
    tally(table);
  });

  // form[data-autosubmit]: filters apply on change; who chooses with the keys presses the button
  let byKeys = false;
  on('keydown', () => { byKeys = true; });
  ['mousedown', 'touchstart'].forEach(type => on(type, () => { byKeys = false; }));
  on('change', event => {
    const form = event.target.form;
    if (byKeys) return;
    const kind = 'select, [type=radio], [type=checkbox]:not([data-select]):not([data-select-all])';
    if (!form || !form.matches('[data-autosubmit]') || !event.target.matches(kind)) return;
    const button = form.querySelector('button:not([type=button])');
    if (form.requestSubmit) form.requestSubmit();
    else if (button) button.click();
  });

  // [data-counter=field-id] counts what is typed
  const count = place => {
    const field = document.getElementById(place.getAttribute('data-counter'));
    if (!field) return;
    const max = Number(place.getAttribute('data-max') || field.maxLength);
    const typed = Array.from(field.value).length;
    const shown = n => n.toLocaleString(document.documentElement.lang);
    place.textContent = place.getAttribute('data-counter-text').replace('{n}', shown(typed)).replace('{max}', shown(max));
    place.classList.toggle('field__counter--over', max > 0 && typed > max);
  };
  on('input', event => {
    if (event.target.id) each('[data-counter="' + event.target.id + '"]', count);
  });

  // menus and open questions close on Escape and on a click elsewhere
  const menus = '.menu[open], .site-menu[open], .confirm[open]';
  on('keydown', event => {
    if (event.key !== 'Escape') return;
    each(menus, menu => {
      if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
      menu.open = false;
    });
  });
  on('click', event => each(menus, menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));

  // [data-copy=text-id]: copies, and says so
  on('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const text = document.getElementById(button.getAttribute('data-copy'));
    if (!text || !navigator.clipboard) return;
    navigator.clipboard.writeText(text.value || text.textContent.trim()).then(() => {
      button.textContent = button.getAttribute('data-copied');
    });
  });

  const begin = within => {
    each('[data-counter]', count, within);
    each('table', table => { if (boxes(table).length) tally(table); }, within);
    each('[data-print]', button => { button.onclick = () => window.print(); }, within);
  };
  on('DOMContentLoaded', () => {
    begin(document);
    const summary = document.querySelector('.error-summary');
    if (summary) summary.focus();
  });
  // after a part of the page is replaced, the keyboard goes on where it was: at the same button, else
  // at the next one of the same row; what changed is said by a place that stays ([data-said] → #said)
  let row = null;
  on('htmx:beforeSwap', () => {
    const held = document.activeElement && document.activeElement.closest('tr[id]');
    row = held ? held.id : null;
  });
  on('htmx:afterSwap', event => begin(event.target));
  on('htmx:afterSettle', () => {
    const lost = !document.activeElement || document.activeElement === document.body;
    const next = row && lost && document.querySelector('#' + row + ' button');
    if (next) next.focus();
    row = null;
    const said = document.getElementById('said');
    const place = document.querySelector('[data-said]');
    if (said && place) said.textContent = place.getAttribute('data-said');
  });

  // no answer, or one that is no part of this page: [data-failed] says so, what was typed stays
  const failed = () => each('[data-failed]', notice => { notice.hidden = false; });
  on('htmx:beforeSwap', event => {
    if (event.detail.xhr.responseURL.indexOf('/sign-in') < 0) return;
    event.detail.shouldSwap = false;
    failed();
  });
  on('htmx:responseError', failed);
  on('htmx:sendError', failed);
})();
