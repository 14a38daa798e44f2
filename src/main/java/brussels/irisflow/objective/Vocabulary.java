package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The words by which objectives documents name their parts, as data. A phrase is compared by its letters alone: capitals,
 * accents, spaces and hyphens do not matter.
 */
final class Vocabulary {

  /** A way of naming a part in one language; {@code letters} is what is compared. */
  record Phrase(Label label, Language language, String letters, boolean single, boolean abbreviation) {
  }

  private static final List<Phrase> PHRASES = new ArrayList<>();

  static {
    nl(Label.TITLE, "doelstellingen voor het mandaat", "doelstellingen van het mandaat", "mandaatdoelstellingen",
        "doelstellingen mandaathouder",
        "doelstelling voor het mandaat", "doelstellingen van de mandaathouder", "doelstellingen voor de mandaathouder", "doelstellingen mandaat");
    fr(Label.TITLE, "objectifs pour le mandat", "objectifs du mandat", "objectifs de mandat", "objectifs relatifs au mandat",
        "objectifs liés au mandat", "objectifs du mandataire", "objectifs de la mandataire", "objectifs mandat",
            "objectifs assignés au mandataire");
    nl(Label.FUNCTION, "functie", "functiebenaming", "benaming van de functie", "functietitel");
    fr(Label.FUNCTION, "fonction", "intitulé de la fonction", "dénomination de la fonction", "titre de la fonction");
    nl(Label.GRADE, "graad", "rang", "mandaat", "mandaatgraad", "graad van het mandaat", "rang van het mandaat");
    fr(Label.GRADE, "grade", "rang", "mandat", "grade du mandat", "rang du mandat");
    nl(Label.INSTITUTION, "instelling", "organisatie", "bestuur", "administratie", "overheidsdienst", "instantie");
    fr(Label.INSTITUTION, "institution", "organisme", "organisation", "administration", "service public", "instance");
    nl(Label.PERIOD, "periode", "mandaatperiode", "periode van het mandaat", "looptijd van het mandaat", "duur van het mandaat",
        "looptijd");
    fr(Label.PERIOD, "période", "période du mandat", "durée du mandat", "période de mandat", "durée");
    nl(Label.AUTHORITY, "bevoegde overheid voor het bepalen van de doelstellingen", "bevoegde overheid",
        "bevoegde overheid voor het vastleggen van de doelstellingen", "bevoegde overheid voor de bepaling van de doelstellingen",
        "bevoegde overheid voor het vaststellen van de doelstellingen", "overheid bevoegd voor het bepalen van de doelstellingen",
        "bevoegde instantie voor het bepalen van de doelstellingen", "bevoegde instantie", "overheid");
    fr(Label.AUTHORITY, "autorité compétente pour la détermination des objectifs", "autorité compétente",
        "autorité compétente pour déterminer les objectifs", "autorité compétente pour la fixation des objectifs",
        "autorité compétente pour fixer les objectifs", "autorité compétente pour la définition des objectifs",
        "autorité compétente pour définir les objectifs", "autorité compétente en matière de fixation des objectifs",
        "autorité habilitée à déterminer les objectifs", "autorité habilitée à fixer les objectifs", "autorité");

    nl(Label.STRATEGIC_SECTION, "strategische doelstellingen", "eigen strategische doelstellingen");
    fr(Label.STRATEGIC_SECTION, "objectifs stratégiques", "objectifs stratégiques propres");
    nl(Label.TRANSVERSAL_SECTION, "transversale doelstellingen", "transversale strategische doelstellingen",
        "strategische transversale doelstellingen", "gewestelijke transversale doelstellingen");
    fr(Label.TRANSVERSAL_SECTION, "objectifs transversaux", "objectifs stratégiques transversaux",
        "objectifs transversaux stratégiques", "objectifs transversaux régionaux", "objectifs transverses");
    nl(Label.STRATEGIC, "strategische doelstelling");
    fr(Label.STRATEGIC, "objectif stratégique");
    nl(Label.TRANSVERSAL, "transversale doelstelling", "transversale strategische doelstelling",
        "strategische transversale doelstelling");
    fr(Label.TRANSVERSAL, "objectif transversal", "objectif stratégique transversal", "objectif transversal stratégique",
        "objectif transverse");
    abbreviations(Label.STRATEGIC, Language.NL, "SD");
    abbreviations(Label.STRATEGIC, Language.FR, "OS");
    abbreviations(Label.TRANSVERSAL, Language.NL, "TD");
    abbreviations(Label.TRANSVERSAL, Language.FR, "OT");

    nl(Label.CONTEXT, "context", "situering", "toelichting", "inleiding");
    fr(Label.CONTEXT, "contexte", "introduction", "mise en contexte");
    nl(Label.SUB_OBJECTIVES, "doelstellingen", "doelstelling", "subdoelstellingen", "subdoelstelling", "deeldoelstellingen",
        "operationele doelstellingen", "specifieke doelstellingen", "concrete doelstellingen", "doelen", "nagestreefde doelstellingen",
        "beoogde doelstellingen", "na te streven doelstellingen", "te bereiken doelstellingen", "onderliggende doelstellingen");
    fr(Label.SUB_OBJECTIVES, "objectifs", "objectif", "sous-objectifs", "sous-objectif", "objectifs opérationnels",
        "objectifs spécifiques", "objectifs concrets", "objectifs poursuivis", "objectifs visés");
    nl(Label.POINT, "meetpunt");
    nl(Label.POINTS, "meetpunten");
    fr(Label.POINT, "point de mesure", "point à mesurer", "point de mesurage");
    fr(Label.POINTS, "points de mesure", "points à mesurer", "points de mesurage");
    abbreviations(Label.POINT, Language.NL, "MP", "M");
    abbreviations(Label.POINT, Language.FR, "PM");

    nl(Label.TARGET, "te behalen target", "te bereiken target", "te bereiken streefwaarde", "te behalen streefwaarde",
        "te behalen streefdoel", "te bereiken streefdoel", "te behalen doel", "te bereiken doel", "te behalen doelwaarde",
        "te bereiken doelwaarde", "streefwaarde", "target", "doelwaarde", "streefdoel", "te realiseren target",
        "te halen target", "te halen streefwaarde", "te behalen resultaat", "te bereiken resultaat");
    nl(Label.TARGETS, "te behalen targets", "te bereiken targets", "te bereiken streefwaarden", "te behalen streefwaarden",
        "te bereiken streefwaardes", "te behalen streefdoelen", "streefwaarden", "targets", "doelwaarden");
    fr(Label.TARGET, "cible à atteindre", "valeur cible à atteindre", "valeur cible", "cible", "target à atteindre",
        "valeur à atteindre", "résultat à atteindre", "objectif à atteindre", "valeur-cible");
    fr(Label.TARGETS, "cibles à atteindre", "valeurs cibles à atteindre", "valeurs cibles", "cibles", "targets à atteindre",
        "valeurs à atteindre", "résultats à atteindre", "valeurs cible");
    abbreviations(Label.TARGET, Language.NL, "T");
    abbreviations(Label.TARGET, Language.FR, "C");
    nl(Label.TERM, "termijn", "uitvoeringstermijn", "realisatietermijn", "timing", "tijdstip", "tijdslimiet", "streefdatum",
        "te behalen tegen", "deadline");
    nl(Label.TERMS, "termijnen", "uitvoeringstermijnen");
    fr(Label.TERM, "délai", "échéance", "délai de réalisation", "délai d'exécution", "échéancier", "date d'échéance", "date cible",
        "délai à respecter", "délai/échéance", "échéance/délai");
    fr(Label.TERMS, "délais", "échéances", "délais de réalisation", "délais d'exécution");
    PHRASES.sort(Comparator.comparingInt((Phrase phrase) -> phrase.letters().length()).reversed());
  }

  /** Words that no sentence ends with: a line that does goes on. */
  static final Set<String> OPEN_WORDS = Set.of("de", "het", "een", "en", "of", "van", "voor", "met", "door", "naar", "te", "ten", "ter",
      "per", "als", "tussen", "namelijk", "zoals", "hun", "zowel", "alsook", "inzake", "zonder", "deze", "elke", "alle",
      "le", "la", "les", "un", "une", "des", "du", "et", "ou", "a", "au", "aux", "pour", "par", "avec", "dans", "sur", "sous", "entre",
      "vers", "sans", "que", "qui", "dont", "ses", "leur", "leurs", "notamment", "cette", "ces", "chaque", "d'", "l'");

  private Vocabulary() {
  }

  /** All phrases, the longest first. */
  static List<Phrase> phrases() {
    return PHRASES;
  }

  private static void nl(Label label, String... words) {
    add(label, Language.NL, words);
  }

  private static void fr(Label label, String... words) {
    add(label, Language.FR, words);
  }

  private static void add(Label label, Language language, String... words) {
    for (String phrase : words) {
      PHRASES.add(new Phrase(label, language, letters(phrase), !phrase.contains(" "), false));
    }
  }

  private static void abbreviations(Label label, Language language, String... words) {
    for (String word : words) {
      PHRASES.add(new Phrase(label, language, letters(word), true, true));
    }
  }

  /** The letters of a text without capitals and accents, and nothing between them. */
  static String letters(String text) {
    String folded = Folding.folded(text);
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetter(folded.charAt(i))) {
        letters.append(folded.charAt(i));
      }
    }
    return letters.toString();
  }
}
