/* What HTML and htmx cannot do alone. Every page works without it. */
(function () {
  'use strict';

  // A button with data-print prints the page; it is hidden where this script does not run.
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // Above a refused form each sentence says which field it is about.
  document.querySelectorAll('.summary a[href^="#"]').forEach(function (link) {
    var field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    var label = field && (document.querySelector('label[for="' + CSS.escape(field.id) + '"] > span') || field.querySelector('legend'));
    var name = label ? label.textContent : field && field.getAttribute('aria-label');
    if (name) {
      link.prepend(name.trim() + (document.documentElement.lang === 'fr' ? '\u00a0: ' : ': '));
    }
  });

  // A part asked for after the session has ended is the login page: show it whole.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (new URL(event.detail.xhr.responseURL, location.href).pathname.endsWith('/login')) {
      event.detail.shouldSwap = false;
      location.reload();
    } else if ([400, 409].includes(event.detail.xhr.status) && event.detail.serverResponse.includes('id="' + event.detail.target.id + '"')) {
      // A form that is refused comes back with what was wrong, in its place.
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // Anything else that is refused comes as a page that says why: show it in place of this one.
  document.addEventListener('htmx:responseError', function (event) {
    var page = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html').querySelector('main');
    if (page) {
      page = document.adoptNode(page);
      document.querySelector('main').replaceWith(page);
      window.htmx.process(page);
      window.scrollTo(0, 0);
      begin();
    }
  });

  // Where a person begins in what has just come, such as the summary of what was wrong, gets the focus and is brought into sight.
  // What the browser itself has focused when the page came is left alone.
  function begin() {
    var place = document.querySelector('[autofocus]:not([data-begun])');
    if (place) {
      begun();
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  }

  function begun() {
    document.querySelectorAll('[autofocus]').forEach(function (place) { place.dataset.begun = ''; });
  }

  begun();
  document.addEventListener('htmx:afterSettle', begin);

  // Parts of the tree of objectives are dragged by their grip to another place of their level; the buttons do the same without it.
  var dragged = null;
  var place = null;

  function grips() {
    document.querySelectorAll('.grip[hidden]').forEach(function (grip) { grip.hidden = false; });
  }

  function level(part) {
    return ['tree-objective', 'tree-point', 'tree-target'].findIndex(function (name) { return part.classList.contains(name); });
  }

  function unmark() {
    document.querySelectorAll('.drop-before, .drop-after, .drop-inside').forEach(function (part) {
      part.classList.remove('drop-before', 'drop-after', 'drop-inside');
    });
    place = null;
  }

  function above(part) {
    var parent = part.parentElement.closest('.tree-objective, .tree-point');
    return parent ? parent.id.slice(5) : '';
  }

  document.addEventListener('dragstart', function (event) {
    if (event.target.classList && event.target.classList.contains('grip')) {
      dragged = event.target.closest('[id^="node-"]');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.id);
      event.dataTransfer.setDragImage(dragged, 0, 0);
      dragged.classList.add('dragged');
    }
  });

  document.addEventListener('dragover', function (event) {
    if (!dragged || !event.target.closest) {
      return;
    }
    var wanted = ['.tree-objective', '.tree-point', '.tree-target'][level(dragged)];
    var over = event.target.closest(wanted);
    var parent = level(dragged) > 0 && event.target.closest(['', '.tree-objective', '.tree-point'][level(dragged)]);
    unmark();
    if (over && !dragged.contains(over)) {
      var box = over.getBoundingClientRect();
      var first = event.clientY < box.top + box.height / 2;
      var next = over.nextElementSibling;
      over.classList.add(first ? 'drop-before' : 'drop-after');
      place = { under: above(over), before: first ? over.id.slice(5) : next ? next.id.slice(5) : '' };
    } else if (parent && !over) {
      parent.classList.add('drop-inside');
      place = { under: parent.id.slice(5), before: '' };
    }
    if (place) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
  });

  document.addEventListener('drop', function (event) {
    if (dragged && place && place.before !== dragged.id.slice(5)) {
      event.preventDefault();
      var form = dragged.querySelector('.part-acts');
      ['under', 'before'].forEach(function (name) {
        form.elements[name].disabled = false;
        form.elements[name].value = place[name];
      });
      var button = form.querySelector('[value="place"]');
      button.disabled = false;
      // a click, because htmx sends the button that was clicked last
      button.click();
    }
  });

  document.addEventListener('dragend', function () {
    if (dragged) {
      dragged.classList.remove('dragged');
    }
    dragged = null;
    unmark();
  });

  grips();
  document.addEventListener('htmx:afterSettle', grips);
}());
