/* What HTML and htmx cannot do alone. Every page works without it. */
(function () {
  'use strict';

  // A button with data-print prints the page; it is hidden where this script does not run.
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // A part asked for after the session has ended is the login page: show it whole.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (new URL(event.detail.xhr.responseURL, location.href).pathname.endsWith('/login')) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });

  // A part that is refused as a whole comes as an error page: show what it says in place of this page.
  document.addEventListener('htmx:responseError', function (event) {
    var page = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html').querySelector('main');
    if (page) {
      document.querySelector('main').replaceWith(document.adoptNode(page));
      window.scrollTo(0, 0);
    }
  });
}());
