'use strict';
(function () {
  var outside = function (target) {
    return !target.closest('input, select, textarea, [contenteditable]');
  };
  // What was put beside is taken away, and the reader is back at the link it came from.
  var from = null;
  var beside = function (panel) {
    panel.textContent = '';
    if (from) { from.focus(); }
  };
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.target.id === 'clause-beside') { from = event.detail.elt; }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && outside(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var find = document.querySelector('.fc-find input');
      if (find) {
        event.preventDefault();
        find.focus();
      }
    }
    if (event.key === 'Escape') {
      var clause = document.getElementById('clause-beside');
      if (clause && clause.contains(document.activeElement)) { beside(clause); }
      document.querySelectorAll('.fc-menu[open]').forEach(function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });
  document.addEventListener('click', function (event) {
    document.querySelectorAll('.fc-menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    var shut = event.target.closest('[data-shut]');
    if (shut) {
      beside(document.querySelector(shut.dataset.shut));
    }
    var account = event.target.closest('[data-username]');
    if (account) {
      document.getElementById('username').value = account.dataset.username;
      document.getElementById('password').value = account.dataset.password;
      account.closest('.fc-sign').querySelector('form').querySelector('button').focus();
    }
  });
  document.addEventListener('htmx:configRequest', function (event) {
    var csrf = document.querySelector('meta[name="csrf"]');
    if (csrf && event.detail.verb !== 'get') {
      event.detail.headers[csrf.dataset.header] = csrf.content;
    }
  });
  // A reader is led to the first error of what was swapped in, else to what names itself with data-focus.
  document.addEventListener('htmx:afterSwap', function (event) {
    var next = event.detail.target.querySelector('.fc-errsum, [aria-invalid="true"], [data-focus]');
    if (next) {
      next.focus();
    }
  });
  var named = document.querySelector('[data-named]');
  if (named) {
    named.scrollIntoView({ block: 'center' });
  }
  var errors = document.querySelector('.fc-errsum');
  if (errors) {
    errors.focus();
  }
})();

/* While a paper is being made its panel is asked for again. */
(function () {
  var watch = function () {
    var panel = document.querySelector('#letters[data-making]');
    if (!panel) { return; }
    window.setTimeout(function () {
      fetch(panel.dataset.making, { headers: { 'X-Fragment': 'letters' } }).then(function (answer) {
        return answer.ok ? answer.text() : '';
      }).then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('letters');
        if (fresh && !panel.contains(document.activeElement) && !panel.querySelector('details[open]')) { panel.replaceWith(fresh); }
        watch();
      }).catch(watch);
    }, 3000);
  };
  document.addEventListener('papers', watch);
  watch();
})();

/*
 * A box for words says how many more fit, or how many are too many, instead of cutting what is pasted. Words are counted
 * as the server does. The form that saves by itself keeps its limit.
 */
(function () {
  var said = document.querySelector('meta[name="counter"]');
  if (!said) { return; }
  document.querySelectorAll('textarea[maxlength]').forEach(function (area) {
    if (area.form && area.form.id === 'fill') { return; }
    var most = area.maxLength;
    var line = document.createElement('div');
    line.className = 'meta';
    line.setAttribute('role', 'status');
    area.removeAttribute('maxlength');
    area.insertAdjacentElement('afterend', line);
    var count = function () {
      var left = most - area.value.trim().replace(/\r?\n/g, '\r\n').length;
      var told = (left < 0 ? said.dataset.over : said.dataset.left).replace('\u00a7', String(Math.abs(left)));
      line.textContent = area.value === '' ? '' : told;
      line.classList.toggle('c-bad', left < 0);
      area.setCustomValidity(left < 0 ? told : '');
    };
    area.addEventListener('input', count);
    area.addEventListener('focus', count);
    count();
  });
})();

/*
 * Choosing a file and writing a date, in the words of the page: the browser's own are in the browser's language. A date is
 * left to the browser where that speaks the page's language; elsewhere it is a text in one plain form.
 */
(function () {
  var said = document.querySelector('meta[name="inputs"]');
  if (!said) { return; }
  var words = said.dataset;

  var file = function (input) {
    if (input.classList.contains('visually-hidden') || !input.id) { return; }
    var button = document.createElement('label');
    button.className = 'btn btn-line fc-file';
    button.htmlFor = input.id;
    button.textContent = input.multiple ? words.files : words.file;
    var name = document.createElement('span');
    name.className = 'meta fc-file-name';
    name.setAttribute('role', 'status');
    input.classList.add('visually-hidden');
    input.insertAdjacentElement('afterend', button);
    button.insertAdjacentElement('afterend', name);
    var show = function () {
      name.textContent = Array.prototype.map.call(input.files, function (one) { return one.name; }).join(words.comma) || words.nothing;
    };
    input.addEventListener('change', show);
    show();
  };

  var own = document.documentElement.lang.slice(0, 2);
  var foreign = (navigator.language || '').slice(0, 2) !== own;
  var two = function (n) { return ('0' + n).slice(-2); };
  var plain = function (typed, time) {
    var at = /^\s*(\d{4})\s*[-\/.\u5e74]\s*(\d{1,2})\s*[-\/.\u6708]\s*(\d{1,2})\s*\u65e5?(?:[T\s]+(\d{1,2})[:\uff1a](\d{2})(?::\d{2})?)?\s*$/.exec(typed);
    if (!at || (time && !at[4])) { return null; }
    return at[1] + '-' + two(at[2]) + '-' + two(at[3]) + (time ? 'T' + two(at[4]) + ':' + at[5] : '');
  };
  var date = function (input) {
    if (!foreign || input.readOnly) { return; }
    var time = input.type !== 'date';
    var form = time ? words.moment : words.date;
    var value = input.value;
    input.type = 'text';
    input.value = value;
    input.placeholder = form;
    input.title = form;
    input.autocomplete = 'off';
    input.classList.add('fc-date');
    input.addEventListener('change', function () {
      var read = plain(input.value, time);
      if (read && read !== input.value) {
        input.value = read;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      input.setCustomValidity(input.value === '' || read ? '' : form);
    });
    input.addEventListener('input', function () { input.setCustomValidity(''); });
  };

  var all = function (root) {
    root.querySelectorAll('input[type=file]').forEach(file);
    root.querySelectorAll('input[type=date], input[type=datetime-local]').forEach(date);
  };
  document.addEventListener('htmx:load', function (event) { all(event.detail.elt); });
  document.addEventListener('papers', function () { all(document); });
  all(document);

  // One more row like the last, empty, its fields numbered on.
  document.querySelectorAll('[data-more]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var rows = button.parentNode.querySelectorAll('[data-row]');
      var row = rows[rows.length - 1].cloneNode(true);
      row.querySelectorAll('.fc-err').forEach(function (told) { told.remove(); });
      row.querySelectorAll('[data-count]').forEach(function (count) { count.textContent = rows.length + 1; });
      row.querySelectorAll('input, select').forEach(function (field) {
        field.name = field.name.replace(/\[\d+]/, '[' + rows.length + ']');
        field.id = field.name;
        if (field.tagName === 'INPUT') { field.value = ''; }
      });
      button.parentNode.insertBefore(row, button);
      row.querySelector('input').focus();
    });
  });
})();

/* A table wider than its place is scrolled by keys, and says what it is (WCAG 2.1.1). */
(function () {
  var reach = function () {
    document.querySelectorAll('.fc-scroll:not([data-reach])').forEach(function (place) {
      if (place.scrollWidth <= place.clientWidth || place.hasAttribute('tabindex')) { return; }
      var panel = place.closest('section, form, main');
      var heading = panel && panel.querySelector('h1, h2, h3');
      place.tabIndex = 0;
      place.dataset.reach = '';
      if (heading && heading.textContent) {
        place.setAttribute('role', 'group');
        place.setAttribute('aria-label', heading.textContent.trim());
      }
    });
  };
  reach();
  document.addEventListener('htmx:afterSettle', reach);
  document.addEventListener('toggle', reach, true);
  window.addEventListener('resize', reach);
})();
