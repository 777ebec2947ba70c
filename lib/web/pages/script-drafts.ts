/**
 * The part of the script that looks after drafts: a text of which a second's typing is never lost,
 * however its page is left, and whose older state never takes the place of the newer.
 *
 * Saves bear a turn, by which the server tells the newer (`lib/engine/drafts.ts`). What cannot be
 * saved is kept in this browser and stands there again when its writer comes back; as it may be
 * privileged, it goes as soon as it is saved, and when its writer signs out.
 */
export const DRAFTS_SCRIPT = `  // ── Drafts: pending until the server has said that they are saved ──
  const drafts = new Map();
  const stores = () => [sessionStorage, localStorage];
  let [mayLeave, forgets] = [false, false];
  const draft = (form) => {
    const { draft: address, whose } = form.dataset;
    const [said, both, drop] = ['said', 'both', 'drop'].map((one) =>
      form.querySelector('[data-' + one + ']'));
    const key = 'tocsin draft ' + address + ' ' + whose;
    const text = () => JSON.stringify(fieldsOf(form).filter(([name]) => name !== 'turn'));
    const bodyOf = () => new URLSearchParams(new FormData(form));
    let [saved, failed, restored, timer, answered] = [text(), false, false, undefined, 0];
    let [lastSent, firstTurn] = [undefined, 0];
    const pending = () => text() !== saved;
    const say = (what) => {
      const words = said.dataset[what];
      const all = restored && what !== 'restored' ? said.dataset.restored + ' ' + words : words;
      if (said.textContent !== all) said.textContent = all; // else it would be read out again
    };
    const nextTurn = () => (form.elements.turn.value = Number(form.elements.turn.value) + 1);
    const forget = () => stores().forEach((store) => store.removeItem(key));
    // In this tab alone while a save is on its way; beyond it where nothing else will keep it.
    // With the first turn that bears this text: where that arrived, nothing was lost.
    const keepHere = (isOnItsWay) => {
      forget();
      if (forgets) return;
      const store = isOnItsWay ? sessionStorage : localStorage;
      const first = text() === lastSent ? firstTurn : Number(form.elements.turn.value) + 1;
      try { store.setItem(key, JSON.stringify([...fieldsOf(form), ['first', first]])); } catch {}
    };
    const send = async (keepalive) => {
      clearTimeout(timer);
      const [sent, turn] = [text(), nextTurn()];
      if (sent !== lastSent) [lastSent, firstTurn] = [sent, turn];
      const order = { method: 'POST', body: bodyOf(), keepalive };
      const response = await fetch(address, order).catch(() => undefined);
      // Another saved since: who and when, in the reader's language.
      const told = response?.status === 412 && (await response.text().catch(() => ''));
      if (turn < answered) return !pending();
      answered = turn;
      failed = response?.status !== 204;
      if (failed) keepHere(false);
      else saved = sent;
      both.hidden = !told;
      said.classList.toggle('late', failed);
      if (told) said.dataset.conflict = told;
      if (failed) say(told ? 'conflict' : 'failed');
      else if (!pending()) {
        forget();
        drop.hidden = true;
        say('said');
      }
      return !pending();
    };
    let last = Promise.resolve();
    const save = () => (last = last.then(() => !pending() || send(false)));
    const saveSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(save, 1000);
    };
    const leave = () => {
      if (!pending()) return;
      const fits = new Blob([bodyOf()]).size < 60000; // a browser carries 64 KiB out of a page
      keepHere(fits && !failed);
      if (fits) send(true);
    };
    drafts.set(form, { pending, save, leave });
    form.addEventListener('input', () => {
      if (both.hidden) say('saving'); // else what one must know stays
      saveSoon();
    });
    // Its own buttons bring the whole text along, and as the newest.
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      if (pending()) keepHere(true);
      nextTurn();
      saved = text();
    });
    addEventListener('online', () => failed && save());
    drop.addEventListener('click', () => {
      clearTimeout(timer);
      forget();
      saved = text();
      location.replace(form.getAttribute('action'));
    });
    const kept = stores().map((store) => store.getItem(key)).find(Boolean);
    if (!kept || document.querySelector('.problem[role=alert]')) return;
    const fields = JSON.parse(kept).filter(([name]) => form.elements[name]);
    const isTyped = ([name]) => form.elements[name].type !== 'hidden';
    const isThere = ([name, value]) => form.elements[name].value.trim() === value.trim();
    if (fields.filter(isTyped).every(isThere)) return forget();
    // What others saved since was saved by who saw it.
    const own = Object.fromEntries(JSON.parse(kept));
    const hasArrived = ({ editor, turn }) => editor === own.editor && turn >= own.first;
    if (JSON.parse(form.dataset.arrived).some(hasArrived)) return forget();
    // With the version that was seen then: what others saved since is not overwritten.
    for (const [name, value] of fields) form.elements[name].value = value;
    restored = true;
    drop.hidden = false;
    say('restored');
    saveSoon();
  };
  const unsaved = () =>
    [...drafts].filter(([form, { pending }]) => form.isConnected && pending());
  // Waits until all is saved; where that fails, whoever leaves decides.
  const whenSaved = async (goOn) => {
    for (const [form, { save }] of unsaved()) {
      if (!(await save()) && !confirm(form.dataset.leave)) return;
    }
    mayLeave = true;
    goOn();
    mayLeave = false;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const opensElsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || link.target || opensElsewhere || unsaved().length === 0) return;
    if (link.hash && link.href.split('#')[0] === location.href.split('#')[0]) return;
    event.preventDefault();
    whenSaved(() => { location.href = link.href; });
  });
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!mayLeave && !drafts.has(form) && unsaved().length > 0) {
      event.preventDefault();
      whenSaved(() => form.requestSubmit(submitter));
    } else if (form.getAttribute('action') === '/sign-out') {
      forgets = true;
      for (const store of stores()) {
        const keys = Object.keys(store).filter((key) => key.startsWith('tocsin draft '));
        for (const key of keys) store.removeItem(key);
      }
    }
  });
  const leaveAll = () => unsaved().forEach(([, { leave }]) => leave());
  addEventListener('pagehide', leaveAll);
  document.addEventListener('visibilitychange', () => document.hidden && leaveAll());
`;
