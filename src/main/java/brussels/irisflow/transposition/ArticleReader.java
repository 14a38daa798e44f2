package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.transposition.ArticleTokens.Token;
import brussels.irisflow.transposition.ArticleTokens.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads which provisions of a directive people mean, in Dutch, French or English: {@code art. 1 tot 5, 7, lid 2, en 9 bis},
 * {@code articles 1 à 5 et 7 § 2}, {@code 1-5, 7(2)(a) and (b), annexes I-III}, {@code all}.
 *
 * <p>A part without an article, such as {@code (2)} or {@code lid 2}, belongs to the article before it. What cannot be read
 * is told with the words at fault, never guessed.
 */
final class ArticleReader {

  private static final int LONGEST = 2000;
  private static final int MOST = 2000;
  private static final int HIGHEST = 999;
  private static final int HIGHEST_ANNEX = 39;
  private static final int DEEPEST = 6;
  private static final Set<String> ALL = Set.of("all", "alle", "alles", "tous", "toutes", "tout", "all articles", "alle artikelen",
      "tous les articles", "toute la directive", "the whole directive", "whole directive", "de hele richtlijn", "hele richtlijn");

  private final List<Token> tokens;
  private final List<Article> found = new ArrayList<>();
  private int at;
  private boolean inAnnexes;
  private boolean romanAnnexes;
  private Article last;

  private ArticleReader(String text) {
    this.tokens = ArticleTokens.of(text);
  }

  /** Something that cannot be read. */
  private static class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    Unreadable(String key, Object... arguments) {
      super(key);
      this.reason = Message.of(key, arguments);
    }
  }

  /** Reads the text of this field; what is wrong with it is added to the faults and the empty set answered. */
  static ArticleSet read(Faults faults, String field, String text) {
    String given = faults.required(field, text, LONGEST);
    if (given == null || given.length() > LONGEST) {
      return ArticleSet.NONE;
    }
    try {
      return set(given);
    } catch (Unreadable unreadable) {
      faults.add(field, unreadable.reason.key(), unreadable.reason.arguments().toArray());
      return ArticleSet.NONE;
    }
  }

  /** Reads what was written in the normal form before. */
  static ArticleSet stored(String text) {
    try {
      return text == null || text.isEmpty() ? ArticleSet.NONE : set(text);
    } catch (Unreadable unreadable) {
      throw new IllegalStateException("Not a set of articles: " + text, unreadable);
    }
  }

  private static ArticleSet set(String text) throws Unreadable {
    if (ALL.contains(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip())) {
      return new ArticleSet(List.of(Article.ALL));
    }
    ArticleReader reader = new ArticleReader(text);
    while (reader.type() != Type.END) {
      reader.item();
    }
    if (reader.found.isEmpty()) {
      throw new Unreadable("transposition.articles.unreadable", shortened(text));
    }
    return new ArticleSet(reader.found);
  }

  // What stands between two commas

  private void item() throws Unreadable {
    switch (type()) {
      case COMMA -> at++;
      case ARTICLE -> heading(false);
      case ANNEX -> heading(true);
      case OPEN, PART, PARTS -> partOfLast();
      default -> provision();
    }
  }

  private void heading(boolean annexes) throws Unreadable {
    inAnnexes = annexes;
    romanAnnexes = false;
    at++;
    if (type() == Type.DOT) {
      at++;
    }
    if (annexes && (type() == Type.COMMA || type() == Type.END)) {
      add(new Article(Article.Kind.ANNEX, 0, "", List.of()));
    }
  }

  private void provision() throws Unreadable {
    int start = at;
    Article first = one();
    if (type() == Type.TO) {
      at++;
      range(first, start);
    } else {
      add(first);
    }
    endOfItem(start);
  }

  /** An item ends with a comma or the text; anything else was not understood. */
  private void endOfItem(int start) throws Unreadable {
    boolean ends = switch (type()) {
      case COMMA, END, ARTICLE, ANNEX -> true;
      default -> false;
    };
    if (!ends) {
      throw unreadable(start);
    }
  }

  /** An article or annex with its parts. */
  private Article one() throws Unreadable {
    int start = at;
    Token token = next();
    int annex = annex(token);
    if (annex > 0) {
      return new Article(Article.Kind.ANNEX, annex, "", parts(start));
    } else if (token.type() != Type.NUMBER) {
      throw unreadable(start);
    }
    inAnnexes = false;
    int number = number(token, HIGHEST, start);
    String suffix = suffix();
    return new Article(Article.Kind.ARTICLE, number, suffix, parts(start));
  }

  /** The number of an annex; 0 when it is none. After annexes in Roman numerals an Arabic one is an article again. */
  private int annex(Token token) throws Unreadable {
    if (!inAnnexes || token.type() == Type.NUMBER && romanAnnexes) {
      return 0;
    } else if (token.type() == Type.NUMBER) {
      return number(token, HIGHEST_ANNEX, at - 1);
    }
    int roman = Roman.read(token.text());
    romanAnnexes = roman > 0;
    return roman;
  }

  private String suffix() {
    if (type() == Type.TO && tokens.get(at + 1).type() == Type.LATIN) {
      at++;
    }
    boolean letter = type() == Type.LETTERS && token().joined() && token().text().length() <= 2;
    return type() == Type.LATIN || letter ? next().text() : "";
  }

  /** The parts that follow: {@code (2)(a)}, {@code .2}, {@code § 2}, {@code (2)a)}. */
  private List<String> parts(int start) throws Unreadable {
    List<String> parts = new ArrayList<>();
    while (true) {
      boolean marked = type() == Type.OPEN || type() == Type.PART || type() == Type.DOT;
      boolean closedOnly = !parts.isEmpty() && isPart(token()) && tokens.get(at + 1).type() == Type.CLOSE;
      if (!marked && !closedOnly) {
        return parts;
      }
      parts.add(part(start));
      if (parts.size() > DEEPEST) {
        throw unreadable(start);
      }
      if (type() == Type.TO && openRange) {
        return parts;
      }
    }
  }

  /** Whether the part read last stands in brackets that are still open, as in {@code 7(1-3)}. */
  private boolean openRange;

  private String part(int start) throws Unreadable {
    openRange = false;
    while (type() == Type.OPEN || type() == Type.PART || type() == Type.DOT) {
      openRange |= type() == Type.OPEN;
      at++;
    }
    if (!isPart(token())) {
      throw unreadable(start);
    }
    String part = next().text();
    if (type() == Type.CLOSE) {
      openRange = false;
      at++;
    } else if (openRange && type() != Type.TO) {
      throw unreadable(start);
    }
    return part.length() < 4 && Character.isDigit(part.charAt(0)) ? String.valueOf(Integer.parseInt(part)) : part;
  }

  private static boolean isPart(Token token) {
    return token.type() == Type.LETTERS && token.text().length() <= 4 || token.type() == Type.NUMBER && token.text().length() <= 3;
  }

  // A part without an article

  /**
   * After a whole article it narrows that one: "7, paragraph 2". After a part it stands beside it when both are numbers or
   * both are letters, and inside it when it is a letter after a number: "7(2), point (a)".
   */
  private void partOfLast() throws Unreadable {
    int start = at;
    if (last == null || last.kind() == Article.Kind.ALL) {
      throw new Unreadable("transposition.articles.part-of-what", words(start));
    } else if (type() == Type.PARTS) {
      throw new Unreadable("transposition.articles.several-parts", words(start), last.toString());
    }
    Article before = last;
    List<String> path = new ArrayList<>(before.path());
    List<String> parts = parts(start);
    int level = path.size() - 1;
    while (level >= 0 && number(path.get(level)) != number(parts.get(0))) {
      level--;
    }
    if (level < 0) {
      found.remove(before);
    } else {
      path = new ArrayList<>(path.subList(0, level));
    }
    path.addAll(parts);
    Article article = before.with(path);
    if (type() == Type.TO) {
      at++;
      range(article, start);
    } else {
      add(article);
    }
    endOfItem(start);
  }

  private static boolean number(String part) {
    return Character.isDigit(part.charAt(0));
  }

  // Ranges

  private void range(Article first, int start) throws Unreadable {
    List<String> path = first.path();
    if (path.isEmpty()) {
      fillNumbers(first, one(), start);
    } else if (openRange || type() == Type.OPEN || type() == Type.PART) {
      fillParts(first, part(start), start);
    } else {
      Article until = one();
      boolean sameParent = until.path().size() == path.size() && first.with(List.of()).equals(until.with(List.of()))
          && until.path().subList(0, path.size() - 1).equals(path.subList(0, path.size() - 1));
      if (!sameParent) {
        throw noRange(start);
      }
      fillParts(first, until.path().get(path.size() - 1), start);
    }
  }

  private void fillNumbers(Article first, Article until, int start) throws Unreadable {
    boolean plain = first.kind() == until.kind() && first.suffix().isEmpty() && until.suffix().isEmpty() && until.path().isEmpty();
    if (!plain || first.number() > until.number()) {
      throw noRange(start);
    }
    for (int number = first.number(); number <= until.number(); number++) {
      add(new Article(first.kind(), number, "", List.of()));
    }
  }

  private void fillParts(Article first, String to, int start) throws Unreadable {
    List<String> parent = first.path().subList(0, first.path().size() - 1);
    String from = first.path().get(parent.size());
    boolean numbers = number(from) && number(to);
    boolean letters = from.matches("[a-z]") && to.matches("[a-z]");
    int begin = numbers ? Integer.parseInt(from) : from.charAt(0);
    int end = numbers ? Integer.parseInt(to) : to.charAt(0);
    if (!numbers && !letters || begin > end) {
      throw noRange(start);
    }
    for (int part = begin; part <= end; part++) {
      List<String> path = new ArrayList<>(parent);
      path.add(numbers ? String.valueOf(part) : String.valueOf((char) part));
      add(first.with(path));
    }
  }

  // Words

  private Token token() {
    return tokens.get(at);
  }

  private Type type() {
    return token().type();
  }

  private Token next() {
    Token token = token();
    at += token.type() == Type.END ? 0 : 1;
    return token;
  }

  private int number(Token token, int highest, int start) throws Unreadable {
    int number = token.text().length() > 4 ? 0 : Integer.parseInt(token.text());
    if (number < 1 || number > highest) {
      throw new Unreadable("transposition.articles.number", words(start), highest);
    }
    return number;
  }

  private void add(Article article) throws Unreadable {
    if (found.size() >= MOST) {
      throw new Unreadable("transposition.articles.too-many", MOST);
    }
    found.add(article);
    last = article;
  }

  private Unreadable unreadable(int start) {
    return new Unreadable("transposition.articles.unreadable", words(start));
  }

  private Unreadable noRange(int start) {
    return new Unreadable("transposition.articles.range", words(start));
  }

  /** The words from here to the next comma, as a person would point at them. */
  private String words(int start) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < tokens.size() && tokens.get(i).type() != Type.END; i++) {
      if (i > start && tokens.get(i).type() == Type.COMMA && i >= at) {
        break;
      }
      words.append(i == start || tokens.get(i).joined() ? "" : " ").append(tokens.get(i).text());
    }
    return shortened(words.toString());
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
