'use strict';
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  var all = function (selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); };
  var typing = function (target) { return target.closest('input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]'); };

  // The queue: J, K, X, Enter, and the bar of what is selected.
  var rows = all('#queue tr[data-row]');
  var at = -1;
  var go = function (to) {
    if (!rows.length) { return; }
    if (at >= 0) { rows[at].classList.remove('at'); }
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add('at');
    rows[at].scrollIntoView({ block: 'nearest' });
    rows[at].querySelector('a.case').focus({ preventScroll: true });
  };
  var bulk = document.getElementById('bulk');
  var every = document.getElementById('every');
  var boxes = all('#queue input[name=task]');
  var count = function () {
    var chosen = boxes.filter(function (box) { return box.checked; });
    var fen = chosen.reduce(function (sum, box) { return sum + Number(box.dataset.fen); }, 0);
    boxes.forEach(function (box) { box.closest('tr').classList.toggle('on', box.checked); });
    if (bulk) {
      bulk.hidden = chosen.length === 0;
      var line = bulk.querySelector('[data-text]');
      line.textContent = line.dataset.text.replace('{n}', chosen.length).replace('{sum}', (fen / 1e6).toFixed(2));
    }
  };
  boxes.forEach(function (box) { box.addEventListener('change', count); });
  if (every) {
    every.addEventListener('change', function () { boxes.forEach(function (box) { box.checked = every.checked; }); count(); });
  }
  all('[data-unselect]').forEach(function (button) {
    button.addEventListener('click', function () { boxes.forEach(function (box) { box.checked = false; }); count(); });
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    var keys = document.getElementById('keys');
    if (event.key === '?' && keys && keys.showModal && !keys.open) { keys.showModal(); }
    if (!rows.length) { return; }
    if (event.key === 'j' || event.key === 'J') { go(at + 1); }
    if (event.key === 'k' || event.key === 'K') { go(at < 0 ? 0 : at - 1); }
    if ((event.key === 'x' || event.key === 'X') && at >= 0) {
      var box = rows[at].querySelector('input[name=task]');
      if (box) { box.checked = !box.checked; count(); }
    }
    if (event.key === 'Enter' && at >= 0 && event.target === document.body) { rows[at].querySelector('a.case').click(); }
  });
  all('select[data-auto]').forEach(function (select) { select.addEventListener('change', function () { select.form.submit(); }); });
  all('select[data-scheme]').forEach(function (select) {
    select.addEventListener('change', function () { location.href = '/rounds/new?scheme=' + encodeURIComponent(select.value); });
  });

  // The desk: reasons of the chosen outcome, boxes and fields linked both ways, zoom.
  var outcomes = all('#decision input[name=outcome]');
  var choose = function () {
    var chosen = outcomes.filter(function (radio) { return radio.checked; })[0];
    outcomes.forEach(function (radio) { radio.closest('label').classList.toggle('on', radio.checked); });
    all('#decision .fc-reasons').forEach(function (set) { set.hidden = !chosen || set.dataset.outcome !== chosen.value; });
    var comment = document.getElementById('comment');
    if (comment) { comment.required = all('#decision .fc-reasons[data-comment]').some(function (set) { return !set.hidden; }); }
  };
  outcomes.forEach(function (radio) { radio.addEventListener('change', choose); });
  if (outcomes.length) { choose(); }
  var reasons = all('#decision .fc-reasons input[type=checkbox]');
  var words = function (box) { return box.closest('div').querySelector('.fc-words'); };
  reasons.forEach(function (box) {
    var show = function () { words(box).classList.toggle('shut', !box.checked); };
    box.addEventListener('change', function () { show(); if (box.checked) { words(box).querySelector('textarea').focus(); } });
    show();
  });
  all('[data-copy]').forEach(function (button) {
    button.addEventListener('click', function () {
      var boxes = all('input[type=checkbox]', button.closest('.fc-reasons'));
      var box = boxes.filter(function (one) { return one.checked; })[0] || boxes[boxes.length - 1];
      box.checked = true;
      words(box).classList.remove('shut');
      var text = words(box).querySelector('textarea');
      text.value = (text.value ? text.value + '\n' : '') + button.dataset.copy;
      text.focus();
    });
  });
  // What is written and not handed in yet outlives a reload, on this computer only, for a week.
  var desk = document.getElementById('decision');
  var keep = {
    prefix: 'fundcase-draft:',
    on: function (act) { try { return act(window.localStorage); } catch (refused) { return null; } },
    read: function (key) { return keep.on(function (store) { return JSON.parse(store.getItem(keep.prefix + key)); }); },
    drop: function (key) { keep.on(function (store) { store.removeItem(keep.prefix + key); }); }
  };
  // A page tells one time, the business clock's, whatever the computer in front of it says.
  var business = document.querySelector('meta[name=business-ahead]');
  var ahead = business ? 1000 * Number(business.content) : 0;
  var clock = function (time) {
    return new Date(time + ahead).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  };
  var sent = keep.on(function (store) { return store.getItem('fundcase-sent'); });
  if (sent) {
    keep.on(function (store) { store.removeItem('fundcase-sent'); });
    if (!document.querySelector('.fc-errsum')) { keep.drop(sent); }
  }
  keep.on(function (store) {
    Object.keys(store).filter(function (name) { return name.indexOf(keep.prefix) === 0; }).forEach(function (name) {
      if (Date.now() - JSON.parse(store.getItem(name)).at > 7 * 86400000) { store.removeItem(name); }
    });
  });
  if (desk && desk.dataset.draft) {
    var key = desk.dataset.draft;
    var state = document.getElementById('draft-state');
    var drop = document.getElementById('draft-drop');
    var fields = function () { return all('input, textarea, select', desk).filter(function (one) { return one.type !== 'hidden'; }); };
    var told = function (words, time) {
      state.textContent = words.replace('{time}', clock(time));
      drop.hidden = false;
    };
    var put = function (values) {
      fields().forEach(function (one) {
        if (one.type === 'radio' || one.type === 'checkbox') {
          one.checked = values.indexOf(one.name + '=' + one.value) >= 0;
          if (one.type === 'checkbox') { words(one).classList.toggle('shut', !one.checked); }
        } else {
          var mine = values.filter(function (value) { return value.indexOf(one.name + '=') === 0; })[0];
          one.value = mine === undefined ? '' : mine.slice(one.name.length + 1);
        }
      });
      choose();
    };
    var draft = keep.read(key);
    if (draft && desk.dataset.fresh === 'true') {
      put(draft.values);
      told(state.dataset.restored, draft.at);
    }
    var save = function (alone) {
      var values = fields().filter(function (one) { return one.type === 'radio' || one.type === 'checkbox' ? one.checked : one.value; })
        .map(function (one) { return one.name + '=' + one.value; });
      var now = Date.now();
      if (keep.on(function (store) { store.setItem(keep.prefix + key, JSON.stringify({ at: now, values: values })); return true; })) {
        told(state.dataset.saved, now);
      }
      if (alone !== true) { send('/silent'); }
    };
    // The office's server has it too, so that it is there on every computer.
    var send = function (what) {
      fetch(desk.dataset.draftAt + what, { method: 'POST', body: new URLSearchParams(new FormData(desk)) }).catch(function () { return null; });
    };
    var soon = 0;
    drop.hidden = drop.hidden && desk.dataset.kept !== 'true';
    desk.addEventListener('input', function () { clearTimeout(soon); soon = setTimeout(save, 500); });
    desk.addEventListener('submit', function () {
      clearTimeout(soon);
      save(true);
      keep.on(function (store) { store.setItem('fundcase-sent', key); });
    });
    drop.addEventListener('click', function () {
      clearTimeout(soon);
      keep.drop(key);
      send('/drop');
      put([]);
      state.textContent = '';
      drop.hidden = true;
    });
  }
  var zoom = 1;
  var zoomed = function (to) {
    var sheet = document.querySelector('.fc-sheet');
    sheet.classList.remove('z' + zoom);
    zoom = Math.max(1, Math.min(4, to));
    sheet.classList.add('z' + zoom);
    try { window.sessionStorage.setItem('fundcase-zoom', String(zoom)); } catch (refused) { return; }
  };
  all('[data-zoom]').forEach(function (button) {
    button.addEventListener('click', function () { zoomed(zoom + Number(button.dataset.zoom)); });
  });
  try {
    var kept = Number(window.sessionStorage.getItem('fundcase-zoom'));
    if (kept > 1 && document.querySelector('[data-zoom]')) { zoomed(kept); }
  } catch (refused) { zoom = 1; }

  // Who else has the case open.
  var presence = document.getElementById('presence');
  var ping = document.getElementById('ping');
  if (presence && ping) {
    var tell = function () {
      if (document.visibilityState === 'hidden') { return; }
      fetch(presence.dataset.url, { method: 'POST', body: new URLSearchParams(new FormData(ping)), headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (others) {
          presence.hidden = others.length === 0;
          if (others.length) {
            presence.querySelector('span').textContent = presence.dataset.text.replace('{name}', others[0].name).replace('{time}', others[0].since);
          }
        })
        .catch(function () { presence.hidden = true; });
    };
    tell();
    setInterval(tell, 30000);
  }
})();
