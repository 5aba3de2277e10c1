/* What a form gains where scripts run. Without them every button works by sending the form. */
(() => {
  'use strict';
  const form = document.getElementById('rediger');
  if (!form) return;
  const trouble = document.getElementById('nede');
  const draft = document.getElementById('kladde');
  let changed = document.getElementById('fejl') !== null || document.getElementById('advarsler') !== null;
  let leaving = false;

  const summary = document.getElementById('fejl') || document.getElementById('advarsler');
  if (summary) summary.focus();

  const say = (words) => { trouble.textContent = words; trouble.hidden = false; };
  const quiet = () => { trouble.hidden = true; trouble.textContent = ''; };

  form.addEventListener('input', () => { changed = true; });

  /* Before the form is sent, its draft is: if that does not get through, nobody leaves the page. */
  form.addEventListener('submit', (event) => {
    if (leaving || (event.submitter && event.submitter.name === 'change')) return;
    event.preventDefault();
    fetch(draft.dataset.hxPost, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' })
      .then((answer) => {
        if (answer.status === 413) { say(trouble.dataset.large); return; }
        leaving = true;
        if (event.submitter && event.submitter.name) {
          const pressed = document.createElement('input');
          pressed.type = 'hidden';
          pressed.name = event.submitter.name;
          pressed.value = event.submitter.value;
          form.append(pressed);
        }
        form.submit();
      })
      .catch(() => say(trouble.dataset.offline));
  });

  window.addEventListener('beforeunload', (event) => {
    if (changed && !leaving) event.preventDefault();
  });

  /* What is typed is on its way already. */
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    if (leaving && event.detail.elt === draft) event.preventDefault();
  });
  document.body.addEventListener('htmx:sendError', () => say(trouble.dataset.offline));
  document.body.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    if (status === 413) say(trouble.dataset.large);
    else if (status === 401 || status === 403) say(trouble.dataset.session);
    else say(trouble.dataset.offline);
  });
  /* A sign-in page in place of an answer is no answer. */
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const answer = event.detail.xhr;
    if (answer.responseURL && new URL(answer.responseURL).pathname === '/login') {
      event.detail.shouldSwap = false;
      say(trouble.dataset.session);
    } else if (event.detail.target === draft) {
      quiet();
    }
  });

  /* Rows: when one was added, moved or removed, the focus follows it, and the draft knows. */
  document.body.addEventListener('htmx:afterSettle', (event) => {
    const asked = event.detail.requestConfig;
    const path = asked && asked.elt.dataset.focus;
    if (!path) return;
    changed = true;
    htmx.trigger(draft, 'kladde');
    const row = Array.from(form.elements).find((field) => field.name && field.name.startsWith(path + '.') && field.type !== 'hidden');
    const fallback = document.getElementById('tilfoej-' + path.replace(/\[/g, '-').replace(/\]\.?/g, (end) => end.length > 1 ? '-' : ''));
    (row || fallback || event.target).focus();
  });

  /* Names that are found while they are typed. */
  const options = (list) => Array.from(list.querySelectorAll('[role=option]'));
  const listOf = (field) => document.getElementById(field.getAttribute('aria-controls'));
  const close = (field) => {
    const list = listOf(field);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const mark = (field, list, at) => {
    options(list).forEach((option, place) => {
      option.id = list.id + '-' + place;
      option.setAttribute('aria-selected', String(place === at));
      if (place === at) { field.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); }
    });
  };
  const choose = (field, option) => {
    field.value = option.dataset.name;
    const id = field.closest('.field').querySelector('input[type=hidden]');
    if (id) id.value = option.dataset.id;
    close(field);
    changed = true;
    htmx.trigger(draft, 'kladde');
  };

  document.body.addEventListener('htmx:afterSwap', (event) => {
    const list = event.detail.target;
    if (list.getAttribute('role') !== 'listbox') return;
    const field = list.closest('.field').querySelector('[role=combobox]');
    const any = options(list).length > 0 && document.activeElement === field;
    list.hidden = !any;
    field.setAttribute('aria-expanded', String(any));
  });
  form.addEventListener('input', (event) => {
    if (event.target.getAttribute('role') !== 'combobox') return;
    const id = event.target.closest('.field').querySelector('input[type=hidden]');
    if (id) id.value = '';
  });
  form.addEventListener('keydown', (event) => {
    const field = event.target;
    if (field.getAttribute('role') !== 'combobox') return;
    const list = listOf(field);
    const all = options(list);
    const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (list.hidden || all.length === 0) return;
    if (event.key === 'ArrowDown') { mark(field, list, (at + 1) % all.length); event.preventDefault(); }
    else if (event.key === 'ArrowUp') { mark(field, list, (at - 1 + all.length) % all.length); event.preventDefault(); }
    else if (event.key === 'Enter' && at >= 0) { choose(field, all[at]); event.preventDefault(); }
    else if (event.key === 'Escape') { close(field); event.preventDefault(); }
  });
  form.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) { choose(option.closest('.field').querySelector('[role=combobox]'), option); event.preventDefault(); }
  });
  form.addEventListener('focusout', (event) => {
    if (event.target.getAttribute('role') === 'combobox') close(event.target);
  });
})();
