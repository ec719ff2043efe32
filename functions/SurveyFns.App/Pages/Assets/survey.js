// Comfort only: every page works without this file.
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  // A personal link carries the code behind "#", which no server and no other site ever sees.
  const code = $('[data-code]');
  const link = location.hash.slice(1).replace(/%20|[^0-9A-Za-z]/g, '');
  if (code && link.length === 16) {
    code.value = link.match(/.{4}/g).join('-');
    history.replaceState(null, '', location.pathname + location.search);
  }

  const first = $('[data-focus]');
  if (first && (!location.hash || location.hash === '#' + first.id)) first.focus();

  for (const button of $$('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }

  const form = $('form[data-autosave]');
  if (!form) return;

  // "We do not know" dims the box beside it; what was typed there stays until the tick is sent.
  const dim = box => {
    const question = box.closest('.question');
    question.classList.toggle('dimmed', box.checked);
  };
  for (const box of $$('[data-unknown]', form)) {
    box.addEventListener('change', () => dim(box));
    dim(box);
  }
  form.addEventListener('input', event => {
    const box = $('[data-unknown]', event.target.closest('.question') ?? form);
    if (box && box !== event.target && box.closest('.question') === event.target.closest('.question') && event.target.value) {
      box.checked = false;
      dim(box);
    }
  });

  form.addEventListener('change', event => {
    const box = event.target;
    if (box.type !== 'checkbox' || !box.checked || 'unknown' in box.dataset) return;
    for (const other of $$(`input[name="${CSS.escape(box.name)}"]`, form)) {
      if (other !== box && ('exclusive' in box.dataset || 'exclusive' in other.dataset)) other.checked = false;
    }
  });

  const number = text => {
    const plain = text.normalize('NFKC').replace(/[,\s]/g, '').replace(/^[\u2010-\u2015\u2212\u25B3\u25B2\u30FC]/, '-');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  };
  const total = line => {
    const decimals = Number(line.dataset.decimals);
    const shown = value => value === null ? '―' : value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    const value = id => {
      const box = document.getElementById(id);
      if (!box || box.closest('.dimmed')) return null;
      const text = box.value.trim();
      const unit = $('.unit', box.closest('.entry'))?.textContent ?? '';
      return number(unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
    };
    const parts = line.dataset.parts.split(' ').map(value).filter(part => part !== null);
    $('[data-sum]', line).textContent = shown(parts.length ? parts.reduce((sum, part) => sum + part, 0) : null);
    if (document.getElementById(line.dataset.whole)) $('[data-against]', line).textContent = shown(value(line.dataset.whole));
  };
  const totals = () => $$('.total', form).forEach(total);
  form.addEventListener('input', totals);
  form.addEventListener('change', totals);

  const status = $('[data-status]', form);
  let saving = null;
  let again = false;
  const save = async keepalive => {
    const body = new URLSearchParams(new FormData(form));
    try {
      const response = await fetch(form.action, { method: 'POST', body, keepalive, redirect: 'manual', headers: { 'X-Autosave': '1' } });
      // A page, or the way to one, is for the reader: the session is over or the form too old.
      if (response.status < 500 && !(response.headers.get('Content-Type') ?? '').includes('json')) {
        status.textContent = form.dataset.send;
        return;
      }
      const answer = await response.json();
      status.textContent = answer.message || (response.ok ? '' : form.dataset.offline);
      if (!response.ok) return;
      form.elements._seen.value = answer.seen;
      form.elements._shown.value = answer.asked.join(' ');
      for (const question of $$(':scope > .question', form)) question.hidden = !answer.asked.includes(question.dataset.item);
    } catch {
      status.textContent = form.dataset.offline;
    }
  };
  const queue = () => {
    if (saving) { again = true; return; }
    saving = save(false).finally(() => {
      saving = null;
      if (again) { again = false; queue(); }
    });
  };
  let timer = 0;
  const stop = () => { clearTimeout(timer); timer = 0; };
  form.addEventListener('change', () => { stop(); timer = setTimeout(() => { timer = 0; queue(); }, 400); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) { stop(); save(true); }
  });
  // A save under way would make the form outdated before it arrives.
  form.addEventListener('submit', event => {
    stop();
    if (!saving) return;
    event.preventDefault();
    const button = event.submitter;
    again = false;
    saving.then(() => form.requestSubmit(button));
  });
})();
