package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a term that say when, in Dutch and French, and settles which of them count. */
final class TermCues {

  private static final String MANDATE = "(?:(?:van\\s+(?:het|de|zijn|haar|zijn/haar|het lopende)|van|de|du|de son|het|zijn|haar|son|"
      + "le)\\s+)?(?:looptijd\\s+(?:van\\s+het\\s+)?)?(?:mandaa?t(?:s|s?periode|s?termijn)?|ambtstermijn)";
  private static final Pattern MID = words("halver?wege", "halfweg", "mid-?\\s?term\\w*", "mid-?\\s?mandaat", "mi-?\\s?mandats?", "mi-?\\s?parcours",
      "mi-?\\s?terme",
      "midden van het mandaat", "milieu (?:du|de) mandat", "moitie du mandat", "tussentijdse?(?=[^.;]{0,40}evaluatie)",
          "tussentijdse evaluatie\\w*",
      "tussenevaluatie", "evaluations? intermediaires?", "intermediaires?(?=[^.;]{0,30}(?:evaluation|finale))");
  private static final Pattern END = words("(?:op het |bij het |het )?(?:eind|einde|afloop|beeindiging|verstrijken|slot)[\\s-]+"
      + MANDATE, "mandaateinde", "eindemandaat",
      "(?:(?:la|le|au|l')\\s*)?(?:fin|terme|issue|echeance|expiration)\\s+(?:de |du |de son |de leur )mandat", "fin mandat",
          "eind-?\\s?evaluatie\\w*",
      "evaluations? finales?", "finale evaluatie", "finale(?=[^.;]{0,10}evaluation)", "(?<=et )finale\\b");
  private static final Pattern START = words(
      "binnen (?:de |een |het )?(?:eerste )?(?:termijn van )?(?:\\w+ )?(?:\\(\\d+\\) )?(?:(?:werk|kalender)?dagen|dag|weken|week|maanden|maand|jaren|"
          + "jaar)(?!\\s+(?:na|volgend op)\\s+(?:elke|iedere|elk|ieder))"
          + "(?:\\s+(?:na|vanaf|volgend op|te rekenen|te tellen)\\b[^,;.]*)?",
      "dans (?:l'annee|le mois|le trimestre|le semestre) (?:qui sui(?:t|vent)|suivant|de (?:la|sa|son|l')(?!annee))[^,;.]*",
          "(?:dans|endeans|sous) (?:les |un |un delai de |le |la )?(?:premiers? |premieres? )?(?:\\w+ )?(?:\\(\\d+\\) )?(?:premiers? |"
          + "premieres? )?(?:jours?(?: ouvrables?| ouvres?| calendriers?)?|semaines?|mois|ans?|annees?)"
          + "(?!\\s+(?:apres|suivant|de)\\s+chaque)(?:\\s+(?:apres|suivant|a compter|a dater|a partir|de|qui suivent|"
              + "d'exercice)\\b[^,;.]*)?",
      "\\w+ (?:dagen|weken|maanden|maand|jaar) na (?:zijn|haar|de|het)?\\s?(?:aanstelling|aanwijzing|ambtsaanvaarding|indiensttreding|"
          + "aanvang|start|begin|opname|eedaflegging)[^,;.]*",
      "\\w+ (?:jours|semaines|mois|ans) apres (?:sa|son|la|le|l')?\\s?(?:designation|entree|prise|debut|nomination|engagement)[^,;.]*",
      "(?:begin|start|aanvang) " + MANDATE, "(?:debut|entame) (?:de |du )mandat",
          "(?:eerste|tweede|derde|vierde|vijfde) (?:werkings)?jaar" + "(?: " + MANDATE + ")",
      "(?:premiere|deuxieme|troisieme|quatrieme|cinquieme|1ere|2e) annee (?:de|du) mandat",
          "(?:aanstelling|ambtsaanvaarding|indiensttreding)",
      "entree en fonctions?", "prise de fonctions?");
  /** From what a length of time runs. */
  private static final Pattern SINCE = Pattern.compile("\\b(?:na|vanaf|volgend op|te (?:rekenen|tellen) vanaf|apres|suivant|suivent|suit|a (?:compter|"
      + "dater|partir) d[eu]s?|(?:jours?|semaines?|mois|ans?|annees?|ouvrables) d[eu])\\s+(\\S.*)");
  private static final Pattern BEGINNING = Pattern.compile("aanstelling|aanwijzing|aanvaarding|indiensttreding|indienstneming|aanvang|aantreden|"
      + "start|begin|opname|eedaflegging|mandaat|designation|entree|prise|debut|nomination|engagement|serment|mandat|exercice");
  /** Nothing but a length of time runs from the beginning of the mandate. */
  private static final Pattern LENGTH = Pattern.compile("^\\s*(?:\\d{1,2}|\\p{L}{2,8})\\s+(?:dagen|weken|maanden|maand|jaren|jaar|jours|"
      + "semaines|mois|ans|an|annees)\\s*\\.?\\s*$");
  private static final Pattern ALWAYS = words("doorlopende?", "continue?", "continus", "permanente?", "permanents?", "voortdurende?",
      "onafgebroken", "continuellement",
      "(?:het|heel het|gans het|gedurende het) (?:hele|ganse|volledige) jaar(?: door)?", "heel het jaar(?: door)?",
          "hele jaar(?: door)?", "jaarrond", "het jaar door",
      "(?:pendant |durant |tout au long de )?toute l'annee", "tout au long (?:de l'annee|du mandat|de l'exercice)", "l'annee durant",
          "en permanence", "au fil de l'eau", "au fil du temps", "au quotidien", "dagelijks", "quotidiennement",
      "(?:gedurende|tijdens|voor de duur van|over)\\s+(?:heel\\s+|de hele duur van\\s+|de volledige duur van\\s+)?(?:het\\s+)?(?:hele |"
          + "volledige |ganse )?mandaat",
      "(?:hele|volledige|ganse) (?:(?:duur|looptijd) van het mandaat|mandaat|mandaatperiode|looptijd)", "lopend(?=\\s*[.;]?$)",
      "zonder einddatum", "sans date de fin", "(?:l'ensemble|l'integralite|la totalite) du mandat",
          "(?:pendant|durant|sur|pour) (?:toute )?(?:la )?(?:duree|periode) du mandat",
      "toute la (?:duree|periode) du mandat", "(?:pendant|durant) (?:tout )?le mandat", "en tout temps", "te allen tijde", "altijd",
          "de maniere (?:continue|permanente)");
  private static final Pattern NEED = words("naar(?:\\s?gelang| mate)?(?: van)? (?:de )?(?:\\w+ en )?(?:behoeften?|noden?|noodzaak)(?: "
      + "en (?:de )?mogelijkheden)?", "naar behoeften?",
      "volgens (?:de )?(?:behoeften?|noden?|noodzaak)", "in functie van (?:de )?(?:behoeften?|noden?)",
          "afhankelijk van (?:de )?(?:behoeften?|noden?)", "op basis van (?:de )?(?:behoeften?|noden?)",
      "indien (?:nodig|noodzakelijk|vereist)", "zo nodig", "waar nodig", "wanneer nodig",
          "(?:telkens )?(?:als|wanneer|indien) (?:het |dit )?nodig(?: is| blijkt)?", "desgevallend", "in voorkomend geval",
      "op (?:eenvoudig )?(?:verzoek|vraag)", "op afroep", "ad hoc", "occasioneel",
          "selon (?:les |le |la )?(?:besoins?|necessites?|necessite)", "suivant (?:les |le )?besoins?",
      "en fonction (?:des|du) besoins?(?: et (?:des )?(?:possibilites|opportunites))?", "au besoin",
          "si (?:necessaire|besoin|nécessaire)", "si besoin(?: est)?", "le cas echeant", "en cas de (?:besoin|necessite)",
      "(?:a la|sur) (?:simple )?demande", "ponctuell?e?(?:ment)?", "au cas par cas", "lorsque (?:c'est |cela est )?necessaire",
          "quand (?:c'est |cela est )?necessaire", "chaque fois que (?:c'est )?necessaire");
  private static final String UNIT = "(?!\\s*(?:jaar|kalenderjaar|maand|kwartaal|semester|trimester|week|half|twee|drie|vier|zes|annee|"
      + "mois|trimestre|semestre|semaine|an\\b|fin\\b|einde?\\b))";
  private static final Pattern AROUND = words("voor en na(?: afloop van)?", "voor-? en na", "voor/na", "zowel voor als na",
      "avant et apres", "avant/apres", "tant avant qu'apres", "avant comme apres", "voor, tijdens en na", "avant, pendant et apres");
  private static final Pattern BEFORE_EACH = words("(?:voor|voorafgaand aan|ten laatste \\w+ \\w+ voor|voorafgaandelijk aan) (?:elke|"
      + "iedere|elk|ieder)\\b" + UNIT, "(?:avant|prealablement a|en amont de) chaque\\b" + UNIT);
  private static final Pattern AFTER_EACH = words("(?:na|na afloop van|volgend op|na afloop van een) (?:elke|iedere|elk|ieder)\\b"
      + UNIT, "(?:apres|a l'issue de|suivant|a la suite de|au terme de) chaque\\b" + UNIT,
      "(?:dans|binnen)[^,;.]{0,40}(?:de|na|apres|suivant|suit|suivent) (?:chaque|elke|iedere)\\b" + UNIT);
  private static final Pattern AT_EACH = words("(?:bij|tijdens|telkens bij|voor) (?:elke|iedere|elk|ieder)\\b" + UNIT,
      "telkens(?: wanneer| als)?", "(?:a|lors de|a l'occasion de|pour|pendant) chaque\\b" + UNIT, "(?:elke|iedere) keer", "chaque fois");
  private static final Pattern BEFORE = words("voor(?= )", "voorafgaand(?:elijk)? aan", "avant", "prealablement a", "alvorens");
  private static final Pattern AFTER = words("na", "na afloop van", "apres", "a l'issue d[eu]", "suite a", "zodra", "des que(?! possible)",
      "des (?:la|le|reception)", "des l'\\p{L}+", "onmiddellijk", "immediatement", "sans delai");
  private static final Pattern CHANCE = words("(?:afhankelijk van|naar(?: ?gelang)?(?: van)?|volgens|in functie van) (?:de "
      + ")?(?:mogelijkheden|opportuniteiten|omstandigheden|kansen|noodwendigheden)",
      "(?:selon|en fonction d(?:es|e)|suivant|au gre des) (?:les )?(?:possibilites|opportunites|circonstances|occasions)",
          "bij wijzigingen?", "in geval van \\w+", "en cas d[e']\\s?\\w+");
  private static final Pattern FOLLOWS = words("volgens", "afhankelijk van", "naargelang(?: van)?", "naar gelang(?: van)?",
      "in functie van", "op basis van", "bepaald", "vastgesteld", "vastgelegd", "conform", "overeenkomstig",
      "\\w*kalenders?", "\\w*tijdschema\\w*", "\\w*agenda\\w*", "\\w*planning\\w*", "\\w*termijn\\w*", "modaliteit\\w*", "voorzien",
          "opgelegd\\w*", "in het kader van", "naleving", "timing", "selon", "suivant", "en fonction d[eu]s?", "conformement",
          "calendriers?",
      "fixee?s?", "definie?s?", "determinee?s?", "prevue?s?", "impartis?", "delais?", "echeanciers?", "modalites?", "dans le respect",
          "dans le cadre", "etablie?s?", "arretee?s?", "tributaire");
  private static final Pattern FROM = Pattern.compile(".*(?:vanaf|sinds|sedert|met ingang van|te beginnen (?:in|met)|a partir de|a "
      + "partir du|a compter de|a compter du|des|depuis|tot|tot en met|tot aan|jusqu'(?:en|a|au)|jusqu'a la)\\s*(?:het |de |la |le |l'|"
      + "eind |fin )*$");
  private static final Pattern PLANS = words("\\w*kalenders?", "\\w*tijdschema\\w*", "\\w*agenda\\w*", "\\w*planning\\w*", "\\w*plan",
      "\\w*plannen", "\\w*termijnen", "modaliteiten", "calendriers?", "plannings?", "plans?", "delais", "echeanciers?", "modalites");
  private static final Map<Pattern, ExternalCalendar> CALENDARS = new LinkedHashMap<>();

  static {
    CALENDARS.put(words("hof", "hof van justitie", "hofprocedure\\w*", "cour", "cjue", "hvj(?:eu)?", "gerechtshof"),
        ExternalCalendar.COURT);
    CALENDARS.put(words("inbreuk\\w*", "infractions?", "manquements?", "ingebrekestelling\\w*", "mise en demeure"),
        ExternalCalendar.INFRINGEMENT);
    CALENDARS.put(words("\\w*bekrachtig\\w*", "ratific\\w*", "verdrag\\w*", "traites?"), ExternalCalendar.RATIFICATION);
    CALENDARS.put(words("omzetting\\w*", "transposition\\w*", "\\w*richtlijn\\w*", "directives?"), ExternalCalendar.TRANSPOSITION);
    CALENDARS.put(words("\\w*omzendbrie\\w*", "rondzendbrie\\w*", "circulaires?",
        "(?:beslissing|decision|besluit|arrete)\\w* (?:van de|du|de la) (?:brusselse |hoofdstedelijke )*(?:bhr|regering|gouvernement|"
        + "rbc|grbc|minister\\w*|ministre)\\w*"),
        ExternalCalendar.CIRCULARS);
    CALENDARS.put(words("europe(?:se|es|an)\\w*(?:(?: en| et)? internationa\\w*)?", "europee?n(?:ne)?s?(?:(?: et)? internationa\\w*)?",
        "internationa(?:l|le|al|ale|ux|les)", "eu", "ue", "europa", "voorzitterschap\\w*", "presidence\\w*"),
        ExternalCalendar.EU_INTERNATIONAL);
    CALENDARS.put(words("\\w*overeenkomst(?:en)?", "\\w*akkoord(?:en)?", "conventions?", "accords?", "contrats?(?: de gestion)?",
        "protocol\\w*"), ExternalCalendar.AGREEMENTS);
  }

  /** No term is as long as this: what is behind it is kept, and not looked into. */
  private static final int LONGEST = 4_000;

  private final String text;
  private final String folded;
  private final List<TermCue> cues = new ArrayList<>();

  private TermCues(String text) {
    this.text = text;
    this.folded = Folding.folded(text).replace('’', '\'').replace('\n', ' ');
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\d])");
  }

  /** The words of this text that say when, in order; none when nothing does. */
  static List<TermCue> in(String text) {
    TermCues found = new TermCues(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    found.gather();
    found.settle();
    return found.cues;
  }

  private void gather() {
    Dates.in(folded).forEach(date -> offer(date.start(), date.end(), Term.fixed(null, date.dates())));
    all(ALWAYS, match -> Term.of(TermType.CONTINUOUS, null));
    all(END, match -> Term.relative(null, Milestone.END));
    all(MID, match -> Term.relative(null, Milestone.MID_TERM));
    all(AROUND, match -> isEvent(match) ? Term.event(null, List.of(Timing.BEFORE, Timing.AFTER)) : null);
    all(AFTER_EACH, match -> Term.event(null, List.of(Timing.AFTER)));
    all(BEFORE_EACH, match -> Term.event(null, List.of(Timing.BEFORE)));
    all(START, match -> countsFrom(match) ? Term.relative(null, null) : Term.event(null, List.of(Timing.AFTER)));
    Frequency.in(folded).forEach(one -> offer(one.start(), one.end(), Term.recurring(null, one.timesPerYear())));
    all(LENGTH, match -> Term.relative(null, null));
    all(AT_EACH, match -> Term.event(null, List.of()));
    all(NEED, match -> Term.event(null, List.of()));
    cues.sort(Comparator.comparingInt(TermCue::start));
  }

  /** Whether a length of time runs from the beginning of the mandate, and not from something that may happen in it. */
  private static boolean countsFrom(Matcher match) {
    Matcher event = SINCE.matcher(match.group());
    return !event.find() || BEGINNING.matcher(event.group(1)).find();
  }

  private void all(Pattern pattern, Function<Matcher, Term> meaning) {
    for (Matcher match = pattern.matcher(folded); match.find();) {
      Term term = meaning.apply(match);
      if (term != null) {
        offer(match.start(), match.end(), term);
      }
    }
  }

  private void offer(int start, int end, Term term) {
    TermCue cue = new TermCue(start, end, term);
    if (cues.stream().noneMatch(cue::overlaps)) {
      cues.add(cue);
    }
  }

  /** "Before and after" of something, not of a date or a milestone that follows at once. */
  private boolean isEvent(Matcher match) {
    return cues.stream().noneMatch(cue -> cue.start() >= match.end() && cue.start() - match.end() < 6);
  }

  // Which of them count

  private void settle() {
    dropAsides();
    dropBounds();
    calendar();
    if (cues.isEmpty()) {
      all(CHANCE, match -> Term.event(null, List.of()));
    }
    if (cues.isEmpty()) {
      bareEvent();
    }
    merge();
  }

  /** What stands in brackets explains what stands outside; only a need in brackets is a term of its own. */
  private void dropAsides() {
    List<TermCue> asides = cues.stream().filter(cue -> !cue.isNeed() && inBrackets(cue.start())).toList();
    if (asides.size() < cues.size()) {
      cues.removeAll(asides);
    }
  }

  private boolean inBrackets(int at) {
    String before = folded.substring(0, at);
    return before.chars().filter(one -> one == '(').count() > before.chars().filter(one -> one == ')').count();
  }

  /** A date from which or until which something recurs or goes on is no date by which something is due. */
  private void dropBounds() {
    List<TermCue> bounds = cues.stream().filter(cue -> (cue.is(TermType.FIXED_DATE) || cue.is(TermType.RELATIVE)) && bound(cue)).toList();
    List<TermCue> others = cues.stream().filter(cue -> !bounds.contains(cue)).toList();
    if (others.stream().anyMatch(cue -> cue.is(TermType.CONTINUOUS) || cue.is(TermType.RECURRING))) {
      cues.removeAll(bounds);
    }
  }

  private boolean bound(TermCue cue) {
    return FROM.matcher(folded.substring(0, cue.start())).matches();
  }

  /** A calendar of others counts where nothing else does, or where the term begins by following it. */
  private void calendar() {
    Matcher follows = FOLLOWS.matcher(folded);
    if (!follows.find()) {
      follows = null;
    }
    boolean alone = cues.stream().allMatch(TermCue::isNeed);
    for (Map.Entry<Pattern, ExternalCalendar> calendar : CALENDARS.entrySet()) {
      Matcher named = calendar.getKey().matcher(folded);
      if (!named.find() || cues.stream().anyMatch(cue -> cue.isNeed() && cue.start() <= named.start() && named.start() < cue.end())) {
        continue;
      }
      boolean leads = follows != null && folded.substring(0, follows.start()).isBlank()
          && cues.stream().allMatch(cue -> cue.is(TermType.RECURRING) && cue.start() < named.start());
      if (alone || leads) {
        int start = follows == null ? named.start() : Math.min(follows.start(), named.start());
        boolean needFirst = cues.stream().anyMatch(cue -> cue.start() < start);
        cues.removeIf(cue -> !cue.isNeed());
        cues.add(new TermCue(needFirst ? named.start() : start, named.end(), Term.external(null, calendar.getValue())));
        cues.sort(Comparator.comparingInt(TermCue::start));
        return;
      }
    }
    boolean unnamed = cues.isEmpty() && follows != null && CHANCE.matcher(folded).results().findAny().isEmpty();
    if (unnamed && PLANS.matcher(folded).find()) {
      cues.add(new TermCue(follows.start(), folded.length(), Term.external(null, null)));
    }
  }

  private void bareEvent() {
    Matcher before = BEFORE.matcher(folded);
    Matcher after = AFTER.matcher(folded);
    List<Timing> timing = new ArrayList<>();
    // in Dutch only the accents tell "before" from "for"
    if (before.find() && (!before.group().equals("voor") || text.substring(before.start(), before.end()).matches("(?i)v[óò][óò]r"))) {
      timing.add(Timing.BEFORE);
    }
    if (after.find()) {
      timing.add(Timing.AFTER);
    }
    if (!timing.isEmpty()) {
      cues.add(new TermCue(0, folded.length(), Term.event(null, timing)));
    }
  }

  /** Words that say the same twice count once. */
  private void merge() {
    List<TermCue> merged = new ArrayList<>();
    for (TermCue cue : cues) {
      TermCue last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || !same(last, cue)) {
        merged.add(cue);
      } else {
        Term kept = last.term().milestone() == null && cue.term().milestone() != null ? cue.term() : last.term();
        merged.set(merged.size() - 1, new TermCue(last.start(), cue.end(), kept));
      }
    }
    cues.clear();
    cues.addAll(merged);
  }

  private static boolean same(TermCue one, TermCue other) {
    boolean relative = one.is(TermType.RELATIVE) && other.is(TermType.RELATIVE)
        && (one.term().milestone() == null || other.term().milestone() == null);
    boolean event = one.is(TermType.EVENT_TRIGGERED) && other.is(TermType.EVENT_TRIGGERED)
        && (one.term().timing().isEmpty() || other.term().timing().isEmpty());
    return relative || event || one.term().equals(other.term());
  }
}
