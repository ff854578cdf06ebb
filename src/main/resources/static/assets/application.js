'use strict';
/* The application pages: saves while one types, uploads with progress, puts in place what reading has changed. */
(function () {
  var each = function (selector, act, root) {
    Array.prototype.forEach.call((root || document).querySelectorAll(selector), act);
  };

  document.addEventListener('click', function (event) {
    var open = event.target.closest('[data-dialog]');
    if (open) {
      document.getElementById(open.dataset.dialog).showModal();
    }
    if (event.target.closest('[data-close]')) {
      event.target.closest('dialog').close();
    }
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  each('[data-fetch]', function (place) {
    fetch(place.dataset.fetch, { headers: { 'X-Fragment': 'letters' } }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (html) {
      if (html) {
        var part = new DOMParser().parseFromString(html, 'text/html');
        (place.closest('.fc-panel') || place).replaceWith(part.querySelector('.fc-panel') || part.body);
        document.dispatchEvent(new Event('papers'));
      }
    }).catch(function () { /* the panel keeps its first words */ });
  });

  var page = document.querySelector('[data-application]');
  if (!page) {
    return;
  }
  var words = page.dataset;
  var base = '/applications/' + words.application;
  var form = document.getElementById('fill');
  var csrf = form.querySelector('[name=_csrf]').value;
  var fill = function (text, values) {
    return text.replace(/\{(\d)\}/g, function (all, n) { return values[n]; });
  };

  /* What reading changes. At most one request at a time; again while something is being read. */
  var asking = false;
  var again = false;
  var later = 0;
  var swap = function (fresh) {
    var old = document.getElementById(fresh.id);
    each('details[id][open]', function (open) {
      var same = fresh.querySelector('#' + open.id);
      if (same) { same.open = true; }
    }, old || fresh);
    if (old && old.innerHTML !== fresh.innerHTML && !old.contains(document.activeElement)) {
      old.replaceWith(document.importNode(fresh, true));
    }
  };
  var refresh = function () {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    window.clearTimeout(later);
    fetch(base + '/live').then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (html) {
      var part = new DOMParser().parseFromString(html, 'text/html');
      each('[data-live]', swap, part);
      var reading = part.getElementById('estimate').dataset.reading === 'true';
      return reading || again ? 1500 : 0;
    }).catch(function () {
      return 10000;
    }).then(function (wait) {
      asking = false;
      again = false;
      later = wait ? window.setTimeout(refresh, wait) : 0;
    });
  };
  if (document.getElementById('estimate').dataset.reading === 'true') {
    later = window.setTimeout(refresh, 1500);
  }

  /* Saving while one types. */
  var state = document.getElementById('save-state');
  var conflict = document.getElementById('conflict');
  var timer = 0;
  var saving = false;
  var dirty = false;
  var say = function (text, bad) {
    state.textContent = text;
    state.classList.toggle('c-bad', Boolean(bad));
  };
  var save = function () {
    if (saving || !conflict.hidden) {
      return;
    }
    saving = true;
    dirty = false;
    say(words.wSaving);
    var body = {};
    new FormData(form).forEach(function (value, name) {
      if (name !== '_csrf') {
        body[name] = value;
      }
    });
    fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': csrf },
      body: JSON.stringify(body)
    }).then(function (answer) {
      return answer.json().then(function (content) { return { status: answer.status, content: content }; });
    }).then(function (answer) {
      if (answer.status === 200) {
        form.elements.version.value = answer.content.version;
        say(fill(words.wSaved, [answer.content.at]));
        refresh();
      } else if (answer.status === 409) {
        conflict.hidden = false;
        say('');
      } else {
        say(answer.content.detail, true);
      }
    }).catch(function () {
      dirty = true;
      say(words.wOffline, true);
      timer = window.setTimeout(save, 10000);
    }).then(function () {
      saving = false;
      if (dirty && !timer) {
        save();
      }
    });
  };
  document.addEventListener('input', function (event) {
    if (event.target.form === form) {
      dirty = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        timer = 0;
        save();
      }, 1200);
    }
  });
  form.addEventListener('submit', function () {
    window.clearTimeout(timer);
    dirty = false;
  });

  /* Uploads: two at a time, each with a key of its own, so that a retry is no second document. */
  var LARGEST = 50 * 1024 * 1024;
  var waiting = [];
  var running = 0;
  var newKey = function () {
    return Array.prototype.map.call(window.crypto.getRandomValues(new Uint8Array(16)), function (n) {
      return ('0' + n.toString(16)).slice(-2);
    }).join('');
  };
  var Row = function (file, drop) {
    var row = this;
    row.file = file;
    row.drop = drop;
    row.key = newKey();
    row.item = document.importNode(document.getElementById('upload-row').content, true).firstElementChild;
    row.item.querySelector('.cut').textContent = file.name;
    row.text = row.item.querySelector('[data-text]');
    row.bar = row.item.querySelector('.fc-bar');
    row.bar.setAttribute('aria-label', file.name);
    row.button = row.item.querySelector('[data-act]');
    row.remove = row.item.querySelector('[data-drop]');
    row.remove.textContent = words.wRemove;
    row.remove.setAttribute('aria-label', words.wRemove + '：' + file.name);
    row.remove.addEventListener('click', function () { row.item.remove(); });
    row.button.addEventListener('click', function () { row.act(); });
    drop.parentNode.querySelector('[data-uploads]').appendChild(row.item);
  };
  Row.prototype.show = function (percent, text, bad) {
    this.bar.hidden = Boolean(bad);
    this.bar.setAttribute('aria-valuenow', percent);
    this.bar.firstElementChild.style.width = percent + '%';
    this.text.textContent = text;
    this.text.title = text;
    this.item.classList.toggle('is-bad', Boolean(bad));
  };
  Row.prototype.offer = function (word, act) {
    this.button.textContent = word;
    this.button.setAttribute('aria-label', word + '：' + this.file.name);
    this.act = act;
    this.remove.hidden = true;
  };
  Row.prototype.queue = function () {
    var row = this;
    row.show(0, words.wQueued);
    row.offer(words.wCancel, function () {
      waiting.splice(waiting.indexOf(row), 1);
      row.item.remove();
    });
    waiting.push(row);
    next();
  };
  Row.prototype.fail = function (text, hopeless) {
    var row = this;
    row.show(0, text, true);
    row.offer(hopeless ? words.wRemove : words.wRetry, function () {
      if (hopeless) {
        row.item.remove();
      } else {
        row.queue();
      }
    });
    row.remove.hidden = hopeless;
  };
  Row.prototype.send = function () {
    var row = this;
    var request = new XMLHttpRequest();
    var began = Date.now();
    var percent = 0;
    var body = new FormData();
    body.append('slot', row.drop.dataset.slot);
    body.append('file', row.file, row.file.name);
    running += 1;
    request.open('POST', row.drop.action);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-TOKEN', csrf);
    request.setRequestHeader('Idempotency-Key', row.key);
    request.upload.onprogress = function (event) {
      percent = Math.floor(100 * event.loaded / Math.max(event.total, 1));
      var left = Math.ceil((Date.now() - began) / 1000 * (event.total - event.loaded) / Math.max(event.loaded, 1));
      row.show(percent, percent === 100 ? words.wReading : fill(words.wSending, [percent, left]));
    };
    request.onload = function () {
      if (request.status === 200) {
        row.item.remove();
        refresh();
        return;
      }
      var reason = words.wFailed;
      try {
        reason = JSON.parse(request.responseText).detail || reason;
      } catch (unreadable) {
        reason = request.status === 413 ? words.wLarge : words.wFailed;
      }
      row.fail(reason, request.status === 413 || request.status === 422);
    };
    request.onerror = function () { row.fail(fill(words.wBroken, [percent])); };
    request.onloadend = function () {
      running -= 1;
      next();
    };
    row.offer(words.wCancel, function () {
      request.abort();
      row.item.remove();
      refresh();
    });
    request.send(body);
  };
  var next = function () {
    while (running < 2 && waiting.length) {
      waiting.shift().send();
    }
  };
  var take = function (drop, files) {
    Array.prototype.forEach.call(files, function (file, n) {
      if (n > 0 && drop.dataset.many !== 'true') {
        return;
      }
      var row = new Row(file, drop);
      if (file.size > LARGEST) {
        row.fail(words.wLarge, true);
      } else {
        row.queue();
      }
    });
  };
  each('.fc-drop', function (drop) {
    var input = drop.querySelector('input[type=file]');
    input.multiple = drop.dataset.many === 'true';
    input.addEventListener('change', function () {
      take(drop, input.files);
      input.value = '';
    });
    drop.addEventListener('dragover', function (event) { event.preventDefault(); });
    drop.addEventListener('drop', function (event) {
      event.preventDefault();
      take(drop, event.dataTransfer.files);
    });
  });
  window.addEventListener('beforeunload', function (event) {
    if (running || waiting.length) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
})();
