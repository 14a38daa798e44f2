/*
 * What Irisflow changes in the Tasklist of Camunda 7.24.0: the dossier on every card and above every form, the way back
 * to our own pages, and nothing offered that people may not do (the server refuses it as well).
 *
 * The Tasklist imports this file before it starts; `angular` and its module `cam.tasklist.custom` exist by then. The
 * names of directives, views and CSS classes below belong to that version, the last one: there will be no other.
 */
import { names, speakForms, writeDates } from './forms.js';
import { DOSSIER_ON_CARD, MY_WORK_LINK, TASK_HEAD, TO_THE_LIST } from './templates.js';

const language = document.documentElement.lang;
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/';
const custom = angular.module('cam.tasklist.custom');

document.querySelector('link[rel=icon]').href = root + 'favicon.svg';
writeDates(language);

/* ---- The dossier ---- */

/** The day by which a task must be done, as people write it, and whether that day has passed by the server's clock. */
function deadline(task, camDate) {
  if (!task) {
    return {};
  }
  const facts = task.irisflow || {};
  const day = facts.due || (task.due || '').slice(0, 10);
  const today = new Date().toLocaleDateString('sv');
  return {
    text: facts.dueText || (task.due && camDate(task.due, 'short')),
    late: facts.late === undefined ? day !== '' && day < today : facts.late
  };
}

/* Controllers are plain functions: AngularJS calls them with `new`. */
custom.config(['ViewsProvider', views => {
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'irisflow-my-work',
    template: MY_WORK_LINK,
    controller: ['$scope', function (scope) { scope.root = root; }],
    priority: 1000
  });
  views.registerDefaultView('tasklist.card', {
    id: 'irisflow-dossier',
    template: DOSSIER_ON_CARD,
    controller: ['$scope', 'camDateFilter', function (scope, camDate) { scope.deadline = task => deadline(task, camDate); }],
    priority: 1000
  });
  views.registerDefaultView('tasklist.task.action', {
    id: 'irisflow-list',
    template: TO_THE_LIST,
    controller: ['$scope', '$location', function (scope, location) {
      scope.toTheList = () => location.search('task', null).search('detailsTab', null);
    }],
    priority: 1000
  });
}]);

/** Changes a service before it is used. */
function decorate(name, how) {
  custom.config(['$provide', provide => provide.decorator(name, ['$delegate', '$injector', (service, injector) => {
    how(service, injector);
    return service;
  }])]);
}

/** Changes the definition of a directive before it is used. */
function change(directive, how) {
  decorate(directive + 'Directive', ([definition], injector) => how(definition, injector));
}

/** Lets a directive do something more with its scope once it has been linked. */
function afterLink(definition, more) {
  const link = definition.link;
  definition.compile = () => function (scope) {
    if (link) {
      link.apply(this, arguments);
    }
    more(scope);
  };
}

change('camTasklistTaskMeta', (definition, injector) => {
  definition.template = TASK_HEAD;
  afterLink(definition, scope => {
    scope.deadline = task => deadline(task, injector.get('camDateFilter'));
    // Nobody can claim what somebody else completed meanwhile.
    scope.isGone = () => scope.$parent.taskExists === false;
  });
});

/* A task that is gone while somebody looks at it: the server knows who completed it and when. */
change('camTasklistTask', (definition, injector) => {
  definition.template = definition.template.replace("{{ 'TASK_HAS_BEEN_REMOVED' | translate }}",
    "{{ gone || ('TASK_HAS_BEEN_REMOVED' | translate) }}");
  afterLink(definition, scope => scope.$watch('taskExists', exists => {
    scope.gone = null;
    if (!exists && scope.task) {
      injector.get('camAPI').resource('task').get(scope.task.id, refused => scope.$evalAsync(() => {
        scope.gone = refused && refused.message;
      }));
    }
  }));
});

/* ---- Only what people may do ---- */

/** The Tasklist's list of what stands at one of its places: to be changed, not copied. */
function place(views, component) {
  return views.getProviders({ component });
}

function takeAway(views, component, id) {
  const there = place(views, component);
  there.splice(0, there.length, ...there.filter(view => view.id !== id));
}

custom.run(['Views', views => {
  takeAway(views, 'tasklist.navbar.action', 'start-process-action');
  takeAway(views, 'tasklist.navbar.action', 'create-task-action');
  // The explanation of a task stands above the form, where it is read. History and comments are those of the dossier:
  // the engine refuses both to whoever may see nothing but the task.
  takeAway(views, 'tasklist.task.detail', 'task-detail-description');
  takeAway(views, 'tasklist.task.detail', 'task-detail-history');
  takeAway(views, 'tasklist.task.action', 'task-action-comment');
}]);

/*
 * Search by what is the same in every language: names of tasks and processes are English in the database. A reference
 * is found however it is typed.
 */
const SEARCHES = ['processInstanceBusinessKey', 'due', 'withoutDueDate', 'created', 'assignee'];

custom.run(['Views', views => {
  const search = place(views, 'tasklist.list').find(view => view.id === 'task-search');
  const original = search.controller;
  search.controller = ['$scope', '$controller', function (scope, controller) {
    scope.$watch('searches', searches => (searches || [])
      .filter(each => each.type.value && each.type.value.key === 'processInstanceBusinessKey' && each.value.value)
      .forEach(each => { each.value.value = String(each.value.value).toUpperCase(); }), true);
    controller(original, { $scope: scope });
    scope.types = SEARCHES.map(key => scope.types.find(type => type.id.key === key));
    scope.types[0].default = true;
  }];
}]);

change('camSortingChoices', definition => afterLink(definition, scope => {
  ['nameCaseInsensitive', 'priority', 'followUpDate'].forEach(order => delete scope.uniqueProps[order]);
}));

/* The list begins with what is due first. */
custom.run(['$location', location => {
  if (!location.search().sorting) {
    location.search('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }])).replace();
  }
}]);

/* ---- The person's language where the Tasklist has English or nothing ---- */

const said = key => `{{ '${key}' | translate }}`;

/** Replaces pieces of the template of a directive. */
function rewrite(directive, pieces) {
  change(directive, definition => {
    pieces.forEach(([theirs, ours]) => { definition.template = definition.template.replace(theirs, ours); });
  });
}

/* Drafts would stay in a browser that people share. */
rewrite('camTasklistForm', [
  [/<button class="btn btn-default"[^>]*ng-click="save\(\$event\)"[^]*?<\/button>/, '']
]);
rewrite('camWidgetBpmnViewer', [
  ['title="zoom in"', `title="${said('IRISFLOW_ZOOM_IN')}"`],
  ['title="zoom out"', `title="${said('IRISFLOW_ZOOM_OUT')}"`],
  ['title="reset zoom"', `title="${said('IRISFLOW_ZOOM_RESET')}"`]
]);
rewrite('camWidgetHeader', [
  ["{{ '../../welcome/:engine/' | uri }}", root + 'settings']
]);
rewrite('camWidgetSearch', [
  ['<input class="form-control main-field"',
    `<input class="form-control main-field" role="combobox" aria-label="${said('SEARCH_PLACEHOLDER')}"`]
]);
// It shows the name of its own variable.
rewrite('camTasks', [
  ['uib-tooltip="task.assignee"', '']
]);
// Buttons that are only a picture get a name.
rewrite('camSortingChoices', [
  [/uib-tooltip="([^"]+)"(\s+class="sort-direction)/, 'uib-tooltip="$1" aria-label="$1"$2'],
  [/(new-sort"[^]*?<a href)/, `$1 aria-label="${said('ADD_SORT_BY')}"`]
]);

custom.run(['$route', route => {
  const page = route.routes['/'];
  const keys = { toggleRegion: 'IRISFLOW_COLUMN', maximizeRegion: 'IRISFLOW_ENLARGE', resetRegions: 'IRISFLOW_SHRINK' };
  Object.entries(keys).forEach(([click, key]) => {
    const button = `<button ng-click="${click}($event)"`;
    page.template = page.template.replaceAll(button, `${button} title="${said(key)}" aria-label="${said(key)}"`);
  });
}]);

/* Calendars of the search: AngularJS speaks only English by itself. */
custom.run(['$locale', locale => {
  Object.assign(locale.DATETIME_FORMATS, {
    MONTH: names(language, 'month', 'long'),
    STANDALONEMONTH: names(language, 'month', 'long'),
    SHORTMONTH: names(language, 'month', 'short'),
    DAY: names(language, 'weekday', 'long'),
    SHORTDAY: names(language, 'weekday', 'short'),
    FIRSTDAYOFWEEK: 0
  });
  locale.id = language;
}]);

custom.run(['$templateCache', templates => ['day', 'month', 'year'].forEach(view => {
  const name = `uib/template/datepicker/${view}.html`;
  templates.put(name, templates.get(name)
    .replace('>previous<', ">{{ 'PAGINATION_PREVIOUS' | translate }}<")
    .replace('>next<', ">{{ 'PAGINATION_NEXT' | translate }}<"));
})]);

custom.run(['$translate', translate => {
  const shortcuts = Object.values(window.camTasklistConf.shortcuts);
  translate(shortcuts.map(each => each.description)).then(texts => {
    shortcuts.forEach(each => { each.description = texts[each.description]; });
    speakForms((key, values) => translate.instant('IRISFLOW_FORM_' + key, values, undefined, undefined, null));
  });
}]);

/** The task around a form, whose own scope does not show it. */
function taskOf(scope) {
  return scope.task || scope.$parent && taskOf(scope.$parent);
}

/** Says that a task is done and, to who may still see it, where its dossier is: the task itself is gone from the page. */
async function tellCompleted(task, injector) {
  const say = key => injector.get('$translate').instant(key);
  const link = task.irisflow && await mayOpen(task.irisflow.reference)
    ? `<a href="${encodeURI(task.irisflow.link)}" target="_self">${say('IRISFLOW_OPEN_DOSSIER')}</a>`
    : '';
  injector.get('$rootScope').$evalAsync(() => injector.get('Notifications')
    .addMessage({ type: 'success', status: say('COMPLETE_OK'), message: link, unsafe: true, duration: 15000 }));
}

/** Whether the person sees the dossier now: some see it only as long as they have a task in it. */
function mayOpen(reference) {
  return fetch(`${root}dossiers/${reference}`, { method: 'HEAD' }).then(answer => answer.ok, () => false);
}

/*
 * The button to complete waits until form-js counts no faults. It counts those of a list by row and never forgets a row,
 * so that a form with a list could not be completed at all. Completing looks at every field afresh, and says what is to
 * be mended: the button need not wait.
 */
change('camTasklistFormCamunda', (definition, injector) => {
  const link = definition.link;
  definition.compile = () => function (scope, element, attributes, form) {
    const ours = Object.assign(Object.create(form), {
      notifyFormValidated: () => form.notifyFormValidated(false),
      registerCompletionHandler: complete => form.registerCompletionHandler(done => {
        const task = taskOf(scope);
        return complete((error, result) => {
          done(error, result);
          if (!error) {
            tellCompleted(task, injector);
          }
        });
      })
    });
    link.call(this, scope, element, attributes, ours);
  };
});

/** Form-js marks the fields that are to be mended once it has looked at them. */
function showFirstFault() {
  const field = document.querySelector('.fjs-form .fjs-has-errors');
  if (field) {
    field.scrollIntoView({ block: 'center' });
    field.querySelector('input, textarea, [tabindex]')?.focus({ preventScroll: true });
  }
}

/*
 * The engine puts its own words before the sentence of a refusal; form-js says in the fields what is wrong and gives the
 * notification no words at all.
 */
decorate('Notifications', (notifications, injector) => {
  const add = notifications.add;
  notifications.add = function (notification) {
    const say = key => injector.get('$translate').instant(key);
    const message = (notification.message || '').replace(/^Cannot submit task form [^:]+: /, '');
    notification.message = message || (notification.status === say('COMPLETE_ERROR') ? say('IRISFLOW_FORM_MEND') : '');
    // One at a time: what was wrong before is not wrong beside what went right.
    notifications.clearAll();
    if (notification.status === say('COMPLETE_ERROR')) {
      setTimeout(showFirstFault, 100);
    }
    return add.call(this, notification);
  };
  // What was said of a form no longer holds once it is changed, or once another task is looked at.
  const root = injector.get('$rootScope');
  const forget = () => notifications.clear({ type: 'danger' });
  ['input', 'change'].forEach(event => document.addEventListener(event, () => root.$evalAsync(forget)));
  root.$watch(() => injector.get('$location').search().task, forget);
});

/* ---- One login for everything, and a phone ---- */

custom.run(['$rootScope', '$location', (scope, location) => {
  let leaving = false;
  scope.$on('authentication.logout.success', event => {
    event.preventDefault();
    leaving = true;
    window.location.assign(root);
  });
  // Asking the page again leads to our login and back here. Within the first seconds that would be a circle.
  scope.$on('authentication.login.required', event => {
    if (leaving || performance.now() > 5000) {
      event.preventDefault();
    }
    if (!leaving && performance.now() > 5000) {
      window.location.reload();
    }
  });
  scope.$watch(() => location.search().task, task => document.body.classList.toggle('irisflow-task-open', Boolean(task)));
}]);

export default [];
