'use strict';
(function () {
  var outside = function (target) {
    return !target.closest('input, select, textarea, [contenteditable]');
  };
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && outside(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var find = document.querySelector('.fc-find input');
      if (find) {
        event.preventDefault();
        find.focus();
      }
    }
    if (event.key === 'Escape') {
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
        if (fresh && !panel.contains(document.activeElement)) { panel.replaceWith(fresh); }
        watch();
      }).catch(watch);
    }, 3000);
  };
  document.addEventListener('papers', watch);
  watch();
})();
