package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how often a year something is due, in Dutch and French. Works on text without capitals and accents. */
final class Frequency {

  /** A frequency in a text. */
  record Found(int start, int end, double timesPerYear) {
  }

  private static final Map<String, Double> NUMBERS = new LinkedHashMap<>();
  private static final Map<Pattern, Double> WORDS = new LinkedHashMap<>();
  private static final String EACH = "(?:om (?:de|het|elke)|elke|elk|iedere|ieder|per|tous les|toutes les|chaque|par)";

  static {
    String[][] words = {{"een", "eens", "une", "un", "1"}, {"twee", "deux", "2"}, {"drie", "trois", "3"}, {"vier", "quatre", "4"},
        {"vijf", "cinq", "5"}, {"zes", "six", "6"}, {"zeven", "sept", "7"}, {"acht", "huit", "8"}, {"negen", "neuf", "9"},
        {"tien", "dix", "10"}, {"elf", "onze", "11"}, {"twaalf", "douze", "12"}};
    for (int i = 0; i < words.length; i++) {
      for (String word : words[i]) {
        NUMBERS.put(word, i + 1.0);
      }
    }
    word(0.5, "twee-?jaarlijkse?", "bisannuel\\w*", "biennal\\w*", "biennaux", "om het (?:tweede|andere) jaar", "een jaar op (?:de )?twee",
        "une annee sur deux", "(?:eens|een keer|eenmaal|1x) om de twee jaar");
    word(0.2, "vijf-?jaarlijkse?", "quinquennal\\w*", "quinquennaux");
    word(2, "half\\s?-?\\s?jaarlijkse?", "zes-?maandelijkse?", "semestri[e]?el\\w*", EACH
        + " (?:semester|semestre|half ?jaar|jaarhelft)", "biannuel\\w*",
        "(?:op )?(?:semester|halfjaar)basis", "tous les semestres", "tweemaal jaarlijks", "twee keer jaarlijks", "elk half jaar", "om het half ?jaar");
    word(4, "drie-?maandelijkse?", "trimestri[e]?el\\w*", "kwartaallijkse?", EACH + " (?:kwartaal|trimester|trimestre)",
        "driemaal jaarlijks per kwartaal",
        "kwartaalrapport\\w*", "(?:op )?(?:kwartaal|trimester)basis", "tous les trimestres", "(?:sur )?base trimestrielle");
    word(3, "vier-?maandelijkse?", "quadrimestriel\\w*");
    word(6, "twee-?maandelijkse?", "bimestriel\\w*");
    word(12, "(?<!-)maandelijkse?", "(?:op )?maandbasis", "mensuel\\w*", EACH + " (?:maand|mois)(?! maart)");
    word(52, "wekelijkse?", "hebdomadaire\\w*", EACH + " (?:week|semaine)");
    word(1, "jaarlijkse?", "(?:op )?jaarbasis", "annuel\\w*", "(?:om het|elk|ieder|per) (?:kalender|begrotings|werk)?jaar", "(?:chaque|par) (?:annee|an)\\b",
        "l'an\\b", "tous les ans",
        "een keer op een jaar", "einde? van het jaar", "jaareinde", "fin d'annee", "fin de l'annee");
  }

  private static final String COUNT = "(" + String.join("|", NUMBERS.keySet().stream().sorted((one,
      other) -> other.length() - one.length()).toList()) + ")";
  private static final Pattern TIMES = Pattern.compile("(?<![a-z\\d])" + COUNT
      + "\\s*(?:x|×|keren|keer|maal|fois)\\s*(?:(?:per|par|/|elk|ieder|chaque|op een|in het|a l'|dans l'|l'|om het)\\s*)?"
      + "(?:et )?(jaarlijks|jaar|annee|an|kwartaal|trimester|trimestre|semester|semestre|maand|mois)(?![a-z])");
  private static final Pattern TIMES_SHORT = Pattern.compile("(?<![a-z\\d])" + COUNT + "\\s*(?:/|par|per)\\s*(jaar|annee|an)(?![a-z])");
  private static final Pattern EVERY = Pattern.compile("(?<![a-z])(?:(?:een keer |eenmaal |eens |une fois )?(?:om de|elke|iedere|alle|"
      + "per|tous les|toutes les|chaque))\\s+" + COUNT
      + "\\s*(jaren|jaar|annees|ans|an|maanden|maand|mois|weken|semaines)(?![a-z])");

  private Frequency() {
  }

  private static void word(double times, String... patterns) {
    for (String pattern : patterns) {
      WORDS.put(Pattern.compile("(?<![a-z])(?:" + pattern + ")(?![a-z])"), times);
    }
  }

  static List<Found> in(String folded) {
    List<Found> found = new ArrayList<>();
    for (Matcher times = TIMES.matcher(folded); times.find();) {
      add(found, times, NUMBERS.get(times.group(1)) * perYear(times.group(2)));
    }
    for (Matcher times = TIMES_SHORT.matcher(folded); times.find();) {
      add(found, times, NUMBERS.get(times.group(1)));
    }
    for (Matcher every = EVERY.matcher(folded); every.find();) {
      add(found, every, Math.round(100 * perYear(every.group(2)) / NUMBERS.get(every.group(1))) / 100.0);
    }
    WORDS.forEach((pattern, times) -> {
      for (Matcher word = pattern.matcher(folded); word.find();) {
        add(found, word, times);
      }
    });
    found.sort((one, other) -> one.start() - other.start());
    return found;
  }

  private static void add(List<Found> found, Matcher match, double times) {
    if (found.stream().noneMatch(one -> match.start() < one.end() && one.start() < match.end())) {
      found.add(new Found(match.start(), match.end(), times));
    }
  }

  private static double perYear(String unit) {
    return switch (unit) {
      case "kwartaal", "trimester", "trimestre" -> 4;
      case "semester", "semestre" -> 2;
      case "maand", "maanden", "mois" -> 12;
      case "weken", "semaines" -> 52;
      default -> 1;
    };
  }
}
