/*
 * The texts that form-js 1.8.7 writes into every Camunda Form by itself. It has no catalogue, so they are replaced in
 * the page as they appear. Only its own elements are touched, never what people wrote.
 */

/** Where, which attribute (none: the text), and what is written there: the text of the Tasklist's catalogue instead. */
const RULES = [
  ['.fjs-select-placeholder', null, [
    [/^Select$/, 'SELECT']]],
  ['.fjs-input', 'placeholder', [
    [/^Search$/, 'SEARCH'], [/^(?=.*yy)[dmy\W]+$/, 'DATE'], [/^hh:mm$/, 'TIME']]],
  ['.fjs-taglist-input', 'placeholder', [
    [/^Search$/, 'SEARCH']]],
  ['.fjs-dropdownlist-empty', null, [
    [/^No results$/, 'NO_RESULTS'], [/^All values selected$/, 'ALL_SELECTED']]],
  ['.fjs-taglist-tag-remove', 'title', [
    [/^Remove tag$/, 'REMOVE_TAG']]],
  ['.fjs-taglist-skip-link', null, [
    [/^Skip to search$/, 'SKIP_TO_SEARCH']]],
  ['.fjs-form-field-error li', null, [
    [/^Field is required\.$/, 'REQUIRED'],
    [/^Field must match pattern /, 'PATTERN'],
    [/^Field must have minimum value of (.+)\.$/, 'MIN'],
    [/^Field must have maximum value of (.+)\.$/, 'MAX'],
    [/^Field must have minimum length of (.+)\.$/, 'MIN_LENGTH'],
    [/^Field must have maximum length of (.+)\.$/, 'MAX_LENGTH'],
    [/^Field must be a valid +international phone number/, 'PHONE'],
    [/^Field must be a valid email\.$/, 'EMAIL'],
    [/^Value is not a number\.$/, 'NOT_A_NUMBER'],
    [/^Value is expected to be an integer\.$/, 'INTEGER'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'DECIMALS'],
    [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'STEP']]],
  ['.fjs-number-arrow-up', 'aria-label', [
    [/^Increment$/, 'INCREASE']]],
  ['.fjs-number-arrow-down', 'aria-label', [
    [/^Decrement$/, 'DECREASE']]],
  ['.fjs-repeat-render-add', null, [
    [/^Add new$/, 'ADD_ROW']]],
  ['.fjs-repeat-render-collapse', null, [
    [/^Expand all \((\d+)\)$/, 'EXPAND'], [/^Collapse$/, 'COLLAPSE']]],
  ['.fjs-repeat-row-remove', 'aria-label', [
    [/^Remove list item (\d+)$/, 'REMOVE_ROW']]],
  ['.fjs-table-empty, .fjs-table-td', null, [
    [/^Nothing to show\.$/, 'NOTHING']]],
  ['.fjs-table-nav-label', null, [
    [/^ of $/, 'OF']]],
  ['.fjs-table-nav-button', 'aria-label', [
    [/^Previous page$/, 'PREVIOUS_PAGE'], [/^Next page$/, 'NEXT_PAGE']]],
  ['.fjs-table-th', 'aria-label', [
    [/^Click to sort by (.+) ascending$/, 'SORT_ASCENDING'],
    [/^Click to sort by (.+) descending$/, 'SORT_DESCENDING'],
    [/^Click to remove sorting$/, 'SORT_NONE']]],
  ['.fjs-powered-by-link', 'title', [
    [/^Powered by bpmn\.io$/, 'MADE_WITH']]],
  ['.fjs-powered-by-lightbox .notice > span', null, [
    [/^Web-based tooling for /, 'MADE_WITH_LONG']]]
];

function inOurWords(text, texts, say) {
  for (const [pattern, key] of texts) {
    const found = pattern.exec(text);
    if (found) {
      return say(key, { value: found[1], other: found[2] });
    }
  }
  return text;
}

function translate(say) {
  for (const [selector, attribute, texts] of RULES) {
    for (const element of document.querySelectorAll(selector)) {
      const nodes = attribute
        ? [element.getAttributeNode(attribute)]
        : Array.from(element.childNodes).filter(node => node.nodeType === Node.TEXT_NODE);
      for (const node of nodes.filter(Boolean)) {
        const ours = inOurWords(node.nodeValue, texts, say);
        if (ours !== node.nodeValue) {
          node.nodeValue = ours;
        }
      }
    }
  }
}

/** Names of months or days as the language writes them; 2023 began on a Sunday. */
export function names(language, part, width) {
  const format = new Intl.DateTimeFormat(language, { [part]: width });
  return Array.from({ length: part === 'month' ? 12 : 7 }, (nothing, index) =>
    format.format(part === 'month' ? new Date(2023, index, 1) : new Date(2023, 0, index + 1)));
}

/**
 * Dates of all forms of this page as written here. form-js follows the browser's own language: 5/6 must never be the
 * sixth of May for one of us. Its calendars come from flatpickr.
 */
export function writeDates(language) {
  const locale = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-IE' }[language];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [locales, options]) => new format(locales === 'default' ? locale : locales, options)
  });
  window.flatpickr.localize({
    weekdays: { longhand: names(language, 'weekday', 'long'), shorthand: names(language, 'weekday', 'short') },
    months: { longhand: names(language, 'month', 'long'), shorthand: names(language, 'month', 'short') },
    firstDayOfWeek: 1,
    time_24hr: true
  });
}

/** The words of all forms of this page; `say` gives the text of a key, with values filled in. */
export function speakForms(say) {
  window.flatpickr.localize({ yearAriaLabel: say('YEAR'), monthAriaLabel: say('MONTH') });
  new MutationObserver(() => translate(say)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['placeholder', 'title', 'aria-label']
  });
  translate(say);
}
