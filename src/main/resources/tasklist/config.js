/*
 * The Tasklist's settings for one person. The server answers the Tasklist's own address of this file
 * (/camunda/app/tasklist/scripts/config.js) with it and writes the person's language in the place kept for it.
 */
const language = '@LANGUAGE@';

/*
 * The Tasklist keeps its texts in the browser and shows last week's the first time after a release; without a copy it starts
 * before they are there, and some of it shows their keys for good. So today's are put in their place before it starts.
 */
const folder = '/camunda/app/tasklist/locales/';
const texts = await fetch(folder + language + '.json', { cache: 'no-cache' }).then(answer => answer.json());
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
Object.keys(kept).filter(key => key.includes('_locales_data_')).forEach(key => delete kept[key]);
kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(texts);
localStorage.setItem('camunda-web', JSON.stringify(kept));

document.documentElement.lang = language;

export default {
  app: {
    vendor: 'Irisflow ·',
    name: { nl: 'Takenlijst', fr: 'Liste des tâches', en: 'Tasklist' }[language]
  },

  // One language only: otherwise the Tasklist would follow the browser instead of the person.
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },

  // Day, month, year, as people write them here; the shapes of LL, LLL and LLLL are in the locale files.
  dateFormat: {
    monthName: 'MMMM',
    day: 'D',
    abbr: 'DD/MM/YYYY',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },

  customScripts: ['irisflow/tasklist'],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,

  // No key for starting a process: that is done on our own pages. The script beside fills in the descriptions.
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'IRISFLOW_SHORTCUT_CLAIM' },
    focusFilter: { key: 'ctrl+shift+f', description: 'IRISFLOW_SHORTCUT_FILTER' },
    focusList: { key: 'ctrl+alt+l', description: 'IRISFLOW_SHORTCUT_LIST' },
    focusForm: { key: 'ctrl+alt+f', description: 'IRISFLOW_SHORTCUT_FORM' }
  }
};
