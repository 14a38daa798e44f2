package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a term means. One text may be several terms: one for each date, one for a frequency and another for "as needed"
 * beside it. Each keeps its own words; words that lead several in stand before each of them.
 */
final class TermReader {

  private static final Pattern BREAK = Pattern.compile("\\s*(?:;|\\n-?\\s*|\\.\\s+(?=\\p{Lu})|,\\s*(?:en|et|alsook|ainsi que)\\s+|,|"
      + "\\s(?:en|et|alsook|evenals|ainsi que|puis|ensuite|daarna|vervolgens|nadien|of|ou|/|\\+|&|[-–])\\s)\\s*");

  private TermReader() {
  }

  /** Whether the words say when. */
  static boolean understands(String text) {
    return text != null && !TermCues.in(text).isEmpty();
  }

  /**
   * The terms of a text, at least one when it is not blank. Words that say nothing known are a term by a calendar of others,
   * without saying which.
   */
  static List<Term> read(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    String words = text.strip();
    String[] items = (words.startsWith("- ") ? "\n" + words : words).split("\n- ");
    return items.length > 1 ? list(items) : sentence(text.strip());
  }

  private static List<Term> list(String[] items) {
    List<Term> terms = new ArrayList<>();
    String lead = items[0].strip();
    if (understands(lead) && !lead.endsWith(":")) {
      terms.addAll(sentence(lead));
      lead = "";
    }
    StringBuilder waiting = new StringBuilder(lead);
    for (int i = 1; i < items.length; i++) {
      String item = items[i].strip();
      if (understands(item)) {
        String before = waiting.isEmpty() ? "" : waiting + " ";
        sentence(item).forEach(term -> terms.add(term.saying(before + term.text())));
        waiting = new StringBuilder(lead);
      } else if (terms.isEmpty() || !lead.isEmpty()) {
        waiting.append(waiting.isEmpty() ? "" : " ").append(item);
      } else {
        Term last = terms.get(terms.size() - 1);
        terms.set(terms.size() - 1, last.saying(last.text() + " " + item));
      }
    }
    return terms.isEmpty() ? sentence(String.join(" ", items)) : terms;
  }

  private static List<Term> sentence(String text) {
    List<TermCue> cues = TermCues.in(text);
    if (cues.isEmpty()) {
      return List.of(Term.external(text, null));
    }
    List<Term> terms = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < cues.size(); i++) {
      int until = text.length();
      int next = text.length();
      if (i + 1 < cues.size()) {
        Matcher last = lastBreak(text, cues.get(i).end(), cues.get(i + 1).start());
        until = last == null ? cues.get(i + 1).start() : last.start();
        next = last == null ? until : last.end();
      }
      terms.add(cues.get(i).term().saying(text.substring(from, until).replaceAll("[\\s,;]+$", "").strip()));
      from = next;
    }
    return terms;
  }

  /** Where one term ends and the next begins: the last mark or conjunction between their words. */
  private static Matcher lastBreak(String text, int from, int until) {
    Matcher breaks = BREAK.matcher(text).region(from, until).useTransparentBounds(true);
    int last = -1;
    while (breaks.find()) {
      last = breaks.start();
    }
    if (last < 0) {
      return null;
    }
    breaks.reset();
    breaks.region(last, until);
    return breaks.find() ? breaks : null;
  }
}
