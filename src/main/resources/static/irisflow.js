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
}());
