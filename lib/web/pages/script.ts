/**
 * The one script: countdowns, a page that looks by itself whether it is still as it was, and what
 * makes forms pleasant. Every page works without it, only less lively. It asks no other host.
 *
 * Written as a text, for it runs in browsers and not here; `tests/browser` runs it in one.
 *
 * - `[data-until]`: a moment in milliseconds; its text becomes how far off that is. Of a drill,
 *   `<main data-now data-speed>` say what time it is there, and how fast that runs.
 * - `<body data-refresh>`: seconds between looks; nothing is replaced while somebody types.
 * - `<form data-keep="name">`: what was typed is kept in this browser until the form is sent.
 * - `<form data-draft="address">`: what is typed is saved there, a second after the last letter, and
 *   before the page is left. What cannot be saved is kept in this browser, and stands there again
 *   when its writer (`data-whose`) comes back; signing out removes it.
 * - `<button data-copy="id">`: copies the text of an element.
 * - `<button data-now="id">`: writes the present, with its offset, into a field.
 * - `<select data-zones>`: the zone of this computer can be chosen, too.
 * - `<button data-zone="id" data-says="… {0} …">`: writes the zone of this computer into a field;
 *   shown where the field says another.
 */
import { DRAFTS_SCRIPT } from './script-drafts.js';

export const SCRIPT = `'use strict';
(() => {
  const isJapanese = document.documentElement.lang === 'ja';
  let loaded = performance.now(); // when the page's time was the present

  // ── Countdowns ──
  const present = () => {
    const main = document.querySelector('main');
    const { now, speed } = main ? main.dataset : {};
    if (now === undefined) return Date.now();
    return Number(now) + (performance.now() - loaded) * Number(speed || 1);
  };
  const span = (milliseconds) => {
    const minutes = Math.floor(Math.abs(milliseconds) / 60000);
    const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    const some = (n, word) => n + ' ' + word + (n === 1 ? '' : 's');
    const parts = isJapanese
      ? [d && d + '日', h && h + '時間', !d && m && m + '分']
      : [d && some(d, 'day'), h && some(h, 'hour'), !d && m && some(m, 'minute')];
    const text = parts.filter(Boolean).join(isJapanese ? '' : ' ');
    return text || (isJapanese ? '1分未満' : 'less than a minute');
  };
  const count = () => {
    for (const element of document.querySelectorAll('[data-until]')) {
      const left = Number(element.dataset.until) - present();
      const words = span(left);
      const text = isJapanese
        ? left >= 0 ? 'あと' + words : words + '経過'
        : left >= 0 ? 'in ' + words : words + ' ago';
      if (element.textContent !== text) element.textContent = text;
      element.classList.toggle('soon', left >= 0 && left < 6 * 3600 * 1000);
    }
  };

  // ── A page that looks whether it is still as it was ──
  const isBusy = () => {
    const active = document.activeElement;
    if (active && /^(INPUT|TEXTAREA|SELECT)$/.test(active.tagName)) return true;
    return [...document.querySelectorAll('form')].some((form) => form.dataset.touched);
  };
  let shown = document.querySelector('main')?.innerHTML; // as the server wrote it
  const refresh = async () => {
    if (document.hidden || isBusy()) return;
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!response.ok || isBusy()) return;
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [before, after] = [document.querySelector('main'), next.querySelector('main')];
    if (!before || !after || shown === after.innerHTML) return;
    shown = after.innerHTML;
    loaded = performance.now();
    const open = [...before.querySelectorAll('details[open]')].map(({ id }) => id).filter(Boolean);
    for (const id of open) after.querySelector('#' + CSS.escape(id))?.setAttribute('open', '');
    const focused = before.contains(document.activeElement) && document.activeElement.id;
    before.replaceWith(after);
    if (focused) document.getElementById(focused)?.focus();
    dress();
  };

  // ── Forms ──
  const fieldsOf = (form) => [...new FormData(form)].filter(([name]) => name !== 'csrf');
  const keep = (form) => {
    const key = 'tocsin ' + form.dataset.keep;
    const kept = JSON.parse(localStorage.getItem(key) || 'null');
    if (kept && !form.querySelector('.problem')) {
      for (const [name, value] of kept) {
        for (const field of form.elements) {
          if (field.name !== name) continue;
          if (field.type === 'checkbox' || field.type === 'radio') {
            if (field.value === value) field.checked = true;
          } else if (field.type !== 'hidden' && !field.value) field.value = value;
        }
      }
    }
    const save = () => localStorage.setItem(key, JSON.stringify(fieldsOf(form)));
    if (form.querySelector('.problem')) save(); // it was sent, and not taken
    form.addEventListener('input', save);
    form.addEventListener('submit', () => localStorage.removeItem(key));
  };
${DRAFTS_SCRIPT}  const now = () => {
    const at = new Date();
    const pad = (n) => String(Math.floor(Math.abs(n))).padStart(2, '0');
    const offset = -at.getTimezoneOffset();
    const sign = offset < 0 ? '-' : '+';
    const local = new Date(at.getTime() + offset * 60000).toISOString().slice(0, 16);
    return local + sign + pad(offset / 60) + ':' + pad(offset % 60);
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const write = (id, text) => {
    const field = document.getElementById(id);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const offerZone = (button) => {
    button.textContent = button.dataset.says.replace('{0}', zone);
    button.hidden = !zone || document.getElementById(button.dataset.zone).value === zone;
  };
  document.addEventListener('click', async ({ target }) => {
    const button = target.closest?.('button[data-copy], button[data-now], button[data-zone]');
    if (!button) return;
    if (button.dataset.zone) {
      write(button.dataset.zone, zone);
      button.hidden = true;
      return;
    }
    if (button.dataset.now) {
      write(button.dataset.now, now());
      return;
    }
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const before = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 1500);
  });
  document.addEventListener('input', ({ target }) => {
    if (target.form) target.form.dataset.touched = 'yes';
  });

  const dress = () => {
    for (const form of document.querySelectorAll('form[data-keep]')) keep(form);
    for (const form of document.querySelectorAll('form[data-draft]')) draft(form);
    for (const element of document.querySelectorAll('[data-scripted]')) element.hidden = false;
    for (const button of document.querySelectorAll('[data-zone]')) offerZone(button);
    for (const select of document.querySelectorAll('select[data-zones]')) {
      if (zone && ![...select.options].some(({ value }) => value === zone)) select.add(new Option(zone));
    }
    count();
  };
  dress();
  setInterval(count, 1000);
  const seconds = Number(document.body.dataset.refresh);
  if (seconds) setInterval(() => refresh().catch(() => {}), seconds * 1000);
})();
`;
