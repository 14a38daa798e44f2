package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in a term, in Dutch and French: a day, a month, a quarter or half-year (by its last month), a year, the beginning,
 * middle or end of one, and ranges of these. Works on text without capitals and accents.
 */
final class Dates {

  static final String MONTHS = "(januari|jan|janvier|februari|feb|febr|fevrier|fevr|fev|maart|mrt|mars|april|apr|avril|avr|mei|mai|"
      + "juni|jun|juin|juli"
      + "|juillet|juil|augustus|aug|aout|september|septembre|sept|sep|oktober|octobre|okt|oct|november|novembre|nov|december|decembre|"
          + "dec)(?![a-z])";

  /** A date or a range in a text; {@code dates} is empty while the year is not known. */
  record Found(int start, int end, List<String> dates, String open) {

    static Found of(MatchResult match, String date) {
      return new Found(match.start(), match.end(), List.of(date), null);
    }
  }

  private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";
  private static final String OF = "\\s*(?:van\\s+|de\\s+|du\\s+|d'|/|-)?\\s*";
  private static final String END = "(?:(?:op het |het |la |le )?(?:eind(?:e)?|fin|afloop)(?:\\s+(?:van|de|du))?(?:\\s+(?:het |l')?(?:jaar|annee))?\\s+)";
  private static final String BEGIN = "(?:(?:begin|debut|start)(?:\\s+(?:van|de|du))?\\s+)";
  private static final String MIDDLE = "(?:(?:midden|medio|half|halfweg|halverwege|mi|milieu)(?:\\s+(?:van|de|du))?[\\s-]+)";
  private static final String FIRST = "(?:eerste|1e|1ste|premier|premiere|1er|1ere|i)";
  private static final String SECOND = "(?:tweede|2e|2de|deuxieme|second|seconde|2eme|2nd|ii)";
  private static final String THIRD = "(?:derde|3e|3de|troisieme|3eme|iii)";
  private static final String FOURTH = "(?:vierde|laatste|4e|4de|quatrieme|dernier|4eme|iv)";
  private static final String QUARTER = "(?:kwartaal|kwart\\.|kw\\.?|trimester|trimestre|trim\\.?)";
  private static final String HALF = "(?:semester|semestre|sem\\.?|jaarhelft|helft|moitie)";

  private static final String SEASONS = "(voorjaar|lente|printemps|zomer|ete|najaar|herfst|automne)";
  private static final Pattern SHORT_YEAR = Pattern.compile("(?<![a-z])(?:(eind(?:e)?|fin)|(begin|debut))\\s+['’](\\d{2})(?!\\d)");
  private static final Pattern ISO = Pattern.compile("(?<![\\d-])((?:19|20)\\d{2})-(\\d{2})(?:-(\\d{2}))?(?![\\d-])");
  private static final Pattern NUMERIC = Pattern.compile("(?<![\\d./-])(\\d{1,2})[/.-](\\d{1,2})[/.-]['’]?(\\d{4}|\\d{2})(?![\\d])");
  private static final Pattern NUMERIC_MONTH = Pattern.compile("(?<![\\d./-])(0?[1-9]|1[0-2])/" + YEAR);
  private static final Pattern WRITTEN = Pattern.compile("(?<![\\d.,])(?:(\\d{1,2})(?:er|ste|e|de)?\\s+)?" + MONTHS + "\\.?(?:" + OF
      + YEAR + ")?");
  private static final Pattern PART = Pattern.compile("(?<![a-z\\d])(?:" + FIRST + "|" + SECOND + "|" + THIRD + "|" + FOURTH + ")\\s+(?:"
      + QUARTER + "|" + HALF
      + ")" + OF + YEAR);
  private static final Pattern CODE = Pattern.compile("(?<![a-z\\d])(?:(?:kw|([qkts]))\\s?([1-4])\\s*[-/ ]?\\s*" + YEAR + "|" + YEAR
      + "\\s*[-/ ]?\\s*([qkts])\\s?([1-4])(?!\\d))");
  private static final Pattern SEASON = Pattern.compile("(?<![a-z])" + SEASONS + OF + YEAR);
  /** A season by whose beginning something is due. */
  private static final Pattern BEFORE_SEASON = Pattern.compile("(?<![a-z])(?:voor|avant)\\s+(?:de\\s+|het\\s+|le\\s+|l')" + SEASONS + OF
      + YEAR);
  private static final Pattern ALONE = Pattern.compile("(?<![\\d.,/])" + YEAR + "(?![.,]\\d|\\s?%)");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:-|–|—|/|tot en met|t\\.e\\.m\\.|t/m|tot|jusqu'(?:en|a|au)|au|a|en|"
      + "et)\\s*(?:de |het |le |in )?");
  private static final Pattern SPANS = Pattern.compile(".*(?:-|–|—|/|tot|t\\.e\\.m\\.|t/m|jusqu|\\bau?\\b).*", Pattern.DOTALL);
  private static final Pattern LISTED = Pattern.compile("\\s*(?:,|/|-|–|en|et|of|ou|\\+|&|,\\s*en|,\\s*et)\\s*(?:in |op |tegen |le |en "
      + "|het |de )?(?:eind |fin )?");

  private Dates() {
  }

  /** The number of a month by its name, as far as it is written out; 0 for another word. */
  static int month(String name) {
    return switch (name.length() < 3 ? "" : name.substring(0, 3)) {
      case "jan" -> 1;
      case "feb", "fev" -> 2;
      case "maa", "mrt", "mar" -> 3;
      case "apr", "avr" -> 4;
      case "mei", "mai" -> 5;
      case "jun", "jui", "jul" -> name.startsWith("juil") || name.startsWith("jul") ? 7 : 6;
      case "aug", "aou" -> 8;
      case "sep" -> 9;
      case "okt", "oct" -> 10;
      case "nov" -> 11;
      case "dec" -> 12;
      default -> 0;
    };
  }

  /** The dates of a text in order, ranges as one; those without a year anywhere near are left out. */
  static List<Found> in(String folded) {
    List<Found> found = new ArrayList<>();
    each(found, ISO.matcher(folded), match -> Plausibility.exists(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), 1)
        ? match.group() : match.group(1));
    each(found, NUMERIC.matcher(folded), match -> day(year(match.group(3)), Integer.parseInt(match.group(2)), match.group(1)));
    each(found, NUMERIC_MONTH.matcher(folded), match -> month(match.group(2), Integer.parseInt(match.group(1))));
    parts(found, folded);
    written(found, folded);
    each(found, BEFORE_SEASON.matcher(folded), match -> month(match.group(2), season(match.group(1)) - 3));
    each(found, SEASON.matcher(folded), match -> month(match.group(2), season(match.group(1))));
    qualified(found, folded);
    each(found, SHORT_YEAR.matcher(folded), match -> month("20" + match.group(3), match.group(1) == null ? 1 : 12));
    each(found, ALONE.matcher(folded), match -> match.group(1));
    found.sort((one, other) -> one.start() - other.start());
    return ranges(years(found, folded), folded).stream().filter(one -> !one.dates().isEmpty()).toList();
  }

  private interface Said {
    String date(MatchResult match);
  }

  private static void each(List<Found> found, Matcher matcher, Said said) {
    while (matcher.find()) {
      MatchResult match = matcher.toMatchResult();
      if (free(found, match.start(), match.end())) {
        found.add(Found.of(match, said.date(match)));
      }
    }
  }

  private static boolean free(List<Found> found, int start, int end) {
    return found.stream().noneMatch(one -> start < one.end() && one.start() < end);
  }

  private static String year(String digits) {
    return digits.length() == 2 ? "20" + digits : digits;
  }

  private static String month(String year, int month) {
    return String.format("%s-%02d", year, month);
  }

  /** The day, or the month where there is no such day, or the year where there is no such month. */
  private static String day(String year, int month, String day) {
    if (month < 1 || month > 12) {
      return year;
    }
    boolean exists = day != null && Plausibility.exists(Integer.parseInt(year), month, Integer.parseInt(day));
    return exists ? month(year, month) + String.format("-%02d", Integer.parseInt(day)) : month(year, month);
  }

  private static void parts(List<Found> found, String text) {
    each(found, PART.matcher(text), match -> {
      String words = match.group();
      int part = words.matches(FIRST + "\\s.*") ? 1 : words.matches(SECOND + "\\s.*") ? 2 : words.matches(THIRD + "\\s.*") ? 3 : 4;
      boolean half = words.matches(".*" + HALF + ".*");
      return month(match.group(1), half ? Math.min(12, part * 6) : part * 3);
    });
    each(found, CODE.matcher(text), match -> {
      boolean first = match.group(2) != null;
      int part = Integer.parseInt(first ? match.group(2) : match.group(6));
      boolean half = "s".equals(first ? match.group(1) : match.group(5));
      return month(first ? match.group(3) : match.group(4), half ? Math.min(12, part * 6) : part * 3);
    });
  }

  private static int season(String name) {
    return switch (name) {
      case "voorjaar", "lente", "printemps" -> 6;
      case "zomer", "ete" -> 9;
      default -> 12;
    };
  }

  /** A month with a day, a year, both or neither; without a year it waits for one. */
  private static void written(List<Found> found, String text) {
    Matcher written = WRITTEN.matcher(text);
    while (written.find()) {
      if (!free(found, written.start(), written.end())) {
        continue;
      }
      int month = month(written.group(2));
      String day = written.group(1);
      if (written.group(3) != null) {
        found.add(Found.of(written.toMatchResult(), day(written.group(3), month, day)));
      } else {
        found.add(new Found(written.start(), written.end(), List.of(), day == null ? String.valueOf(month) : month + "/" + day));
      }
    }
  }

  private static void qualified(List<Found> found, String text) {
    String[] qualifiers = {END, BEGIN, MIDDLE};
    int[] months = {12, 1, 6};
    for (int i = 0; i < qualifiers.length; i++) {
      int month = months[i];
      each(found, Pattern.compile("(?<![a-z])" + qualifiers[i] + YEAR).matcher(text), match -> month(match.group(1), month));
    }
  }

  /** Gives a month without a year the year of the next date in the same list. */
  private static List<Found> years(List<Found> found, String text) {
    List<Found> dated = new ArrayList<>(found);
    for (int i = dated.size() - 2; i >= 0; i--) {
      Found one = dated.get(i);
      Found next = dated.get(i + 1);
      String between = next.dates().isEmpty() ? "" : text.substring(one.end(), next.start());
      boolean together = LISTED.matcher(between).matches() || BETWEEN.matcher(between).matches();
      if (together && one.open() != null && !next.dates().isEmpty()) {
        String[] parts = one.open().split("/");
        String year = next.dates().get(0).substring(0, 4);
        String date = day(year, Integer.parseInt(parts[0]), parts.length > 1 ? parts[1] : null);
        dated.set(i, new Found(one.start(), one.end(), List.of(date), null));
      }
    }
    return dated;
  }

  private static List<Found> ranges(List<Found> found, String text) {
    List<Found> joined = new ArrayList<>();
    for (Found one : found) {
      Found last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.dates().size() == 1 && one.dates().size() == 1 && spans(text, last, one)) {
        joined.set(joined.size() - 1, new Found(last.start(), one.end(), List.of(last.dates().get(0), one.dates().get(0)), null));
      } else {
        joined.add(one);
      }
    }
    return joined;
  }

  private static boolean spans(String text, Found first, Found last) {
    String between = text.substring(first.end(), last.start());
    if (!BETWEEN.matcher(between).matches()) {
      return false;
    }
    boolean opened = text.substring(0, first.start()).matches("(?s).*(?:tussen|entre)\\s+(?:de |het |le )?$");
    return opened || SPANS.matcher(between).matches();
  }
}
