/*
 * Reading review: box and field linked both ways, Tab from one doubtful field to the next, saving in place, and reading a
 * framed place again. Without this script every button still works, by whole pages.
 */
'use strict';
(function () {
  var all = function (selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); };
  var typing = function (target) { return target.closest('input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]'); };
  var rowOf = function (one) { return one.closest('.fc-fields tr[data-field]'); };
  var inputOf = function (row) { return row && row.querySelector('input[name=value]'); };
  var rows = function () { return all('#fields tr[data-field]'); };
  var marked = null;

  // Box and field.
  var mark = function (number) {
    if (marked === number) { return; }
    marked = number;
    all('[data-field]').forEach(function (one) {
      var on = one.dataset.field === number;
      one.classList.toggle(one.tagName === 'TR' ? 'lit' : 'on', on);
    });
  };
  var inView = function (number) {
    var box = document.querySelector('#boxes .bx[data-field="' + number + '"] rect');
    var pane = document.querySelector('.fc-viewer .pg');
    if (!box || !pane) { return; }
    var at = box.getBoundingClientRect();
    var frame = pane.getBoundingClientRect();
    if (at.top < frame.top || at.bottom > frame.bottom) { pane.scrollTop += at.top - frame.top - frame.height / 3; }
    if (at.left < frame.left || at.right > frame.right) { pane.scrollLeft += at.left - frame.left - frame.width / 4; }
  };
  document.addEventListener('mouseover', function (event) {
    var one = event.target.closest('[data-field]');
    if (one) { mark(one.dataset.field); }
  });
  document.addEventListener('focusin', function (event) {
    var row = rowOf(event.target);
    if (!row) { return; }
    mark(row.dataset.field);
    inView(row.dataset.field);
    aim(row.dataset.name, row.dataset.field);
  });
  document.addEventListener('click', function (event) {
    var box = event.target.closest('.bx[data-field]');
    var row = box && document.querySelector('.fc-fields tr[data-field="' + box.dataset.field + '"]');
    if (!row) { return; }
    mark(row.dataset.field);
    var input = inputOf(row);
    if (input) { input.focus(); input.select(); } else { row.scrollIntoView({ block: 'center' }); }
  });

  // Tab goes to the next doubtful field, Esc leaves; the arrows go to every field.
  var step = function (from, by, fits) {
    var list = rows();
    for (var at = list.indexOf(from) + by; at >= 0 && at < list.length; at += by) {
      if (fits(list[at])) { return inputOf(list[at]); }
    }
    return null;
  };
  var doubtful = function (row) { return row.classList.contains('on'); };
  var enter = function (input) { if (input) { input.focus(); input.select(); } return Boolean(input); };
  var after = function () { return document.getElementById('fields-after') || document.querySelector('#fields ~ * a, #fields ~ * summary, #fields ~ * button'); };
  document.addEventListener('keydown', function (event) {
    var row = event.target.name === 'value' && rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    var every = function () { return true; };
    if (event.key === 'Tab' && enter(step(row, event.shiftKey ? -1 : 1, doubtful))) { event.preventDefault(); }
    if (event.key === 'ArrowDown' && enter(step(row, 1, every))) { event.preventDefault(); }
    if (event.key === 'ArrowUp' && enter(step(row, -1, every))) { event.preventDefault(); }
    if (event.key === 'Escape') {
      var next = after();
      if (next) { next.focus(); } else { event.target.blur(); }
      event.preventDefault();
    }
  });
  var keys = { off: document.getElementById('keys-off') };
  try { keys.none = window.localStorage.getItem('fundcase-keys') === 'off'; } catch (refused) { keys.none = false; }
  if (keys.off) {
    keys.off.checked = keys.none;
    keys.off.addEventListener('change', function () {
      keys.none = keys.off.checked;
      try { window.localStorage.setItem('fundcase-keys', keys.none ? 'off' : 'on'); } catch (refused) { return; }
    });
  }
  var sheet = function (by) {
    var links = all('#strip a');
    var here = links.findIndex(function (link) { return link.getAttribute('aria-current') === 'true'; });
    if (links[here + by]) { links[here + by].click(); }
  };
  document.addEventListener('keydown', function (event) {
    var key = event.key.length === 1 ? event.key.toLowerCase() : '';
    var dialog = document.getElementById('keys');
    if (!key || keys.none || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialog && dialog.open) { return; }
    if (!document.querySelector('.fc-reading')) { return; }
    if (key === 'n') { sheet(1); }
    if (key === 'p') { sheet(-1); }
    if (key === 'r' && draw.button) { draw.button.click(); event.preventDefault(); }
    if (key === 'f') {
      var first = rows().filter(doubtful)[0] || rows()[0];
      if (enter(inputOf(first))) { event.preventDefault(); }
    }
  });

  // Saved in place: what is typed in the other fields stays, and the next doubtful one is entered.
  var saving = null;
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (!event.detail.target || event.detail.target.id !== 'fields') { return; }
    var form = event.detail.requestConfig.elt;
    var own = form.closest('tr');
    saving = { number: Number(own.dataset.field), kept: [] };
    rows().forEach(function (row) {
      var input = inputOf(row);
      if ((row !== own || form.matches('.fc-undo')) && input && (input.value !== input.defaultValue || input.dataset.typed)) {
        saving.kept.push({ name: row.dataset.name, value: input.value, region: input.form.elements.region.value });
      }
    });
  });
  document.addEventListener('htmx:afterSettle', function () {
    if (!saving) { return; }
    var done = saving;
    saving = null;
    done.kept.forEach(function (one) { put(one.name, one.value, one.region); });
    marked = null;
    var wrong = document.querySelector('#fields [aria-invalid="true"]');
    var list = rows();
    var next = wrong || inputOf(list.filter(function (row) { return doubtful(row) && Number(row.dataset.field) > done.number; })[0])
      || inputOf(list.filter(doubtful)[0]);
    if (next) { enter(next); } else if (after()) { after().focus(); }
  });
  // What is refused as a whole is told by the page itself.
  document.addEventListener('htmx:responseError', function (event) {
    var form = event.detail.requestConfig.elt;
    if (form.matches && form.matches('.fc-value, .fc-undo')) { HTMLFormElement.prototype.submit.call(form); }
  });

  var put = function (name, value, region) {
    var row = rows().filter(function (one) { return one.dataset.name === name; })[0];
    var input = inputOf(row);
    if (!input) { return null; }
    input.value = value;
    input.form.elements.region.value = region || '';
    return input;
  };

  // A place that is read again.
  var panel = document.getElementById('region');
  var form = panel && panel.querySelector('form');
  var said = document.getElementById('region-said');
  var draw = { button: document.getElementById('draw'), on: false, from: null, rect: null };
  var round = function (part) { return String(Math.round(part * 1e5) / 1e3); };
  var aim = function (name, number) {
    if (!form) { return; }
    form.elements.field.value = name;
    var box = document.querySelector('#boxes .bx[data-field="' + number + '"] > rect');
    if (!box || draw.rect) { return; }
    ['x', 'y', 'w', 'h'].forEach(function (side, at) {
      form.elements[side].value = parseFloat(box.getAttribute(['x', 'y', 'width', 'height'][at])).toFixed(2);
    });
  };
  var clear = function () { if (draw.rect) { draw.rect.remove(); draw.rect = null; } };
  var armed = function (on) {
    draw.on = on;
    draw.button.setAttribute('aria-pressed', String(on));
    document.querySelector('.fc-sheet').classList.toggle('fc-drawing', on);
    if (on) { panel.open = true; }
  };
  var fraction = function (event) {
    var at = document.getElementById('boxes').getBoundingClientRect();
    return { x: Math.max(0, Math.min(1, (event.clientX - at.left) / at.width)), y: Math.max(0, Math.min(1, (event.clientY - at.top) / at.height)) };
  };
  var stretch = function (to) {
    var from = draw.from;
    var sides = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(from.x - to.x), h: Math.abs(from.y - to.y) };
    [['x', sides.x], ['y', sides.y], ['width', sides.w], ['height', sides.h]].forEach(function (side) { draw.rect.setAttribute(side[0], 100 * side[1] + '%'); });
    return sides;
  };
  var readAgain = function () {
    var name = form.elements.field.value;
    said.textContent = form.dataset.reading;
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.json().then(function (body) { return { ok: answer.ok, body: body }; }); })
      .then(function (answer) {
        clear();
        if (!answer.ok) { said.textContent = answer.body.detail || form.dataset.fault; return; }
        var value = answer.body;
        said.textContent = form.dataset.found.replace('{text}', value.text).replace('{sure}', String(Math.round(100 * value.confidence)))
          .replace('{source}', value.source === 'OCR' ? form.dataset.ocr : form.dataset.text);
        enter(put(name, value.text, value.id));
      })
      .catch(function () { clear(); said.textContent = form.dataset.fault; });
  };
  if (form && draw.button) {
    draw.button.hidden = false;
    draw.button.addEventListener('click', function () { armed(!draw.on); });
    form.addEventListener('submit', function (event) { event.preventDefault(); readAgain(); });
    var stage = document.querySelector('.fc-sheet');
    stage.addEventListener('pointerdown', function (event) {
      if (!draw.on || event.button !== 0) { return; }
      event.preventDefault();
      clear();
      draw.from = fraction(event);
      draw.rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      draw.rect.setAttribute('class', 'fc-drawn');
      document.getElementById('boxes').appendChild(draw.rect);
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener('pointermove', function (event) { if (draw.from) { stretch(fraction(event)); } });
    stage.addEventListener('pointerup', function (event) {
      if (!draw.from) { return; }
      var sides = stretch(fraction(event));
      draw.from = null;
      armed(false);
      ['x', 'y', 'w', 'h'].forEach(function (side) { form.elements[side].value = round(sides[side]); });
      readAgain();
    });
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape' && draw.on) { draw.from = null; clear(); armed(false); } });
    // Without a choice it is about the first doubtful field.
    var first = rows().filter(doubtful)[0] || rows()[0];
    if (first) { aim(first.dataset.name, first.dataset.field); }
  }
  // What came back refused, or read again without a script, is entered.
  var open = document.querySelector('#fields [aria-invalid="true"], #fields [data-typed]');
  if (open) { open.focus(); }
})();
