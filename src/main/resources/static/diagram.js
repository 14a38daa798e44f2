/*
 * Draws the process of a dossier with the token on it: an element with data-diagram="<address>" is filled from there with
 * {"xml": "<BPMN>", "active": [element ids], "done": [element ids]}. The page says the same in words, and keeps doing so
 * when the picture cannot be had.
 */
(function () {
  'use strict';

  function mark(viewer, ids, state) {
    var registry = viewer.get('elementRegistry');
    (ids || []).forEach(function (id) {
      if (registry.get(id)) {
        viewer.get('canvas').addMarker(id, state);
      }
    });
  }

  function whole(viewer) {
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  }

  function tools(figure, viewer) {
    var zoom = viewer.get('zoomScroll');
    var acts = {
      closer: function () { zoom.stepZoom(1); },
      farther: function () { zoom.stepZoom(-1); },
      whole: function () { whole(viewer); }
    };
    figure.querySelectorAll('[data-zoom]').forEach(function (button) {
      button.addEventListener('click', acts[button.dataset.zoom]);
    });
    figure.querySelector('.diagram-tools').hidden = false;
  }

  function draw(place) {
    var figure = place.closest('figure');
    fetch(place.dataset.diagram, { headers: { Accept: 'application/json' } }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    }).then(function (process) {
      place.hidden = false;
      var viewer = new window.BpmnJS({ container: place });
      return viewer.importXML(process.xml).then(function () {
        // Left on, the wheel would be caught by the picture and the page could not be scrolled past it.
        viewer.get('zoomScroll').toggle(false);
        mark(viewer, process.done, 'state-done');
        mark(viewer, process.active, 'state-active');
        whole(viewer);
        place.querySelector('svg').setAttribute('aria-hidden', 'true');
        tools(figure, viewer);
      });
    }).catch(function () {
      place.hidden = true;
    });
  }

  document.querySelectorAll('[data-diagram]').forEach(draw);
}());
