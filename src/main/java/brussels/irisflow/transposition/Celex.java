package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which the Publications Office files an act: {@code 32024L1275} is directive 1275 of 2024. Only numbers
 * of directives are taken; every other one is told what it is.
 */
final class Celex {

  private static final Pattern DIRECTIVE = Pattern.compile("3(19[5-9]\\d|20\\d\\d)L\\d{4}");
  private static final Pattern CORRIGENDUM = Pattern.compile("3\\d{4}[A-Z]{1,2}\\d{4}R\\(\\d{1,3}\\)");
  private static final Pattern NATIONAL_MEASURE = Pattern.compile("7\\d{4}L\\d{4}[A-Z]{3}_.+");
  private static final Pattern CONSOLIDATED = Pattern.compile("0\\d{4}[A-Z]{1,2}\\d{4}-\\d{8}");
  private static final Pattern CASE = Pattern.compile("6\\d{4}[A-Z]{2}\\d{4}.*");
  private static final Pattern OTHER_ACT = Pattern.compile("[0-9CE]\\d{4}[A-Z]{1,2}\\d{1,4}.*");

  private Celex() {
  }

  /** The number as it is stored: without blanks around it, letters in upper case. */
  static String tidy(String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }

  /** Why this is not the number of a directive; empty when it is one. */
  static Optional<Message> objection(String celex) {
    if (DIRECTIVE.matcher(celex).matches()) {
      return Optional.empty();
    } else if (celex.isEmpty()) {
      return Optional.of(Message.of("transposition.celex.missing"));
    } else if (CORRIGENDUM.matcher(celex).matches()) {
      return Optional.of(Message.of("transposition.celex.corrigendum", celex));
    } else if (NATIONAL_MEASURE.matcher(celex).matches()) {
      return Optional.of(Message.of("transposition.celex.national-measure", celex));
    } else if (CONSOLIDATED.matcher(celex).matches()) {
      return Optional.of(Message.of("transposition.celex.consolidated", celex));
    } else if (CASE.matcher(celex).matches()) {
      return Optional.of(Message.of("transposition.celex.case", celex));
    } else if (OTHER_ACT.matcher(celex).matches()) {
      return Optional.of(Message.of("transposition.celex.other-act", celex));
    }
    return Optional.of(Message.of("transposition.celex.unreadable", celex.length() > 40 ? celex.substring(0, 40) + "…" : celex));
  }

  static boolean isDirective(String celex) {
    return DIRECTIVE.matcher(celex).matches();
  }
}
