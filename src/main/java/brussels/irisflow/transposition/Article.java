package brussels.irisflow.transposition;

import java.util.List;

/**
 * One provision of a directive: an article or an annex, or a part of it.
 *
 * @param kind article, annex, or the directive as a whole
 * @param number of the article or annex; 0 for the only annex and for the whole
 * @param suffix what an amending act put behind the number: a letter, or a Latin word such as {@code bis}; otherwise empty
 * @param path the parts inside it, from the outside in: {@code 2, a} for paragraph 2, point (a)
 */
record Article(Kind kind, int number, String suffix, List<String> path) implements Comparable<Article> {

  /** What kind of provision it is, in the order in which a directive has them. */
  enum Kind {
    ALL, ARTICLE, ANNEX
  }

  /** The Latin words behind a number, in order. */
  static final List<String> LATIN = List.of("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies");

  /** The directive as a whole, annexes included. */
  static final Article ALL = new Article(Kind.ALL, 0, "", List.of());

  Article {
    path = List.copyOf(path);
  }

  static Article article(int number) {
    return new Article(Kind.ARTICLE, number, "", List.of());
  }

  /** Whether the other is this provision or a part of it. */
  boolean covers(Article other) {
    if (kind == Kind.ALL) {
      return true;
    }
    return kind == other.kind && number == other.number && suffix.equals(other.suffix) && path.size() <= other.path.size()
        && other.path.subList(0, path.size()).equals(path);
  }

  /** Whether it is an article with a number only, so that it can stand in a row such as 1-5. */
  boolean plain() {
    return kind == Kind.ARTICLE && suffix.isEmpty() && path.isEmpty();
  }

  Article with(List<String> other) {
    return new Article(kind, number, suffix, other);
  }

  @Override
  public int compareTo(Article other) {
    int order = kind.compareTo(other.kind);
    order = order != 0 ? order : Integer.compare(number, other.number);
    order = order != 0 ? order : compareSuffix(suffix, other.suffix);
    for (int i = 0; order == 0 && i < Math.min(path.size(), other.path.size()); i++) {
      order = comparePart(path.get(i), other.path.get(i));
    }
    return order != 0 ? order : Integer.compare(path.size(), other.path.size());
  }

  private static int compareSuffix(String one, String other) {
    boolean latin = LATIN.contains(one) && LATIN.contains(other);
    return latin ? Integer.compare(LATIN.indexOf(one), LATIN.indexOf(other)) : one.compareTo(other);
  }

  private static int comparePart(String one, String other) {
    boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return numbers ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
  }

  /** In the normal form: {@code 7(2)(a)}, {@code 9 bis}, {@code annex II}, {@code all}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(switch (kind) {
      case ALL -> "all";
      case ARTICLE -> String.valueOf(number);
      case ANNEX -> number == 0 ? "annex" : "annex " + Roman.of(number);
    });
    if (!suffix.isEmpty()) {
      text.append(LATIN.contains(suffix) ? " " : "").append(suffix);
    }
    path.forEach(part -> text.append('(').append(part).append(')'));
    return text.toString();
  }
}
