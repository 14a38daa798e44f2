package brussels.irisflow.transposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what people type of articles into words that {@link ArticleReader} understands, in Dutch, French and English. */
final class ArticleTokens {

  /** What a word means. */
  enum Type {
    NUMBER, LETTERS, LATIN, OPEN, CLOSE, DOT, COMMA, TO, ARTICLE, ANNEX, PART, PARTS, OTHER, END
  }

  /**
   * One word.
   *
   * @param joined whether it stands against the word before it, without a blank
   */
  record Token(Type type, String text, boolean joined) {
  }

  private static final Pattern WORD = Pattern.compile("\\d+|[\\p{L}’'/]+|\\S");
  private static final Map<Type, Set<String>> WORDS = Map.of(
      Type.COMMA, Set.of(",", ";", "+", "&", "and", "en", "et"),
      Type.TO, Set.of("-", "–", "—", "‑", "to", "through", "tot", "t/m", "à", "au"),
      Type.OPEN, Set.of("("), Type.CLOSE, Set.of(")"), Type.DOT, Set.of("."),
      Type.ARTICLE, Set.of("article", "articles", "artikel", "artikelen", "art", "arts", "l’article"),
      Type.ANNEX, Set.of("annex", "annexes", "annexe", "bijlage", "bijlagen", "l’annexe"),
      Type.PART, Set.of("§", "paragraph", "paragraaf", "paragraphe", "par", "lid", "alinéa", "alinea", "point", "punt",
          "letter", "onder"),
      Type.PARTS, Set.of("paragraphs", "paragrafen", "paragraphes", "leden", "alinéas", "points", "punten"),
      Type.LATIN, Set.copyOf(Article.LATIN));
  private static final Set<String> NOISE = Set.of("from", "van", "de", "du", "des", "les", "la", "le", "the", "of");

  private ArticleTokens() {
  }

  static List<Token> of(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('\'', '’').replaceAll("tot\\s+en\\s+met", "tot").replace("§§", "§");
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    int end = 0;
    while (matcher.find()) {
      String word = matcher.group();
      if (!NOISE.contains(word)) {
        tokens.add(new Token(type(word), word, matcher.start() == end && end > 0));
      }
      end = matcher.end();
    }
    tokens.add(new Token(Type.END, "", false));
    return tokens;
  }

  private static Type type(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Type.NUMBER;
    }
    for (Map.Entry<Type, Set<String>> words : WORDS.entrySet()) {
      if (words.getValue().contains(word)) {
        return words.getKey();
      }
    }
    return word.matches("[a-z]{1,5}") ? Type.LETTERS : Type.OTHER;
  }
}
