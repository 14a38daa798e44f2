package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Provisions of a directive, in order and each once: {@code 1-5, 7(2), 9 bis, annex I}. Read from what people type by
 * {@link ArticleReader}; written in that one form whatever the language, because it is also what is stored.
 */
final class ArticleSet {

  static final ArticleSet NONE = new ArticleSet(List.of());

  /** From this many articles in a row on, they are written as a range. */
  private static final int RANGE = 3;

  private final SortedSet<Article> articles;

  ArticleSet(Collection<Article> articles) {
    this.articles = Collections.unmodifiableSortedSet(new TreeSet<>(articles));
  }

  SortedSet<Article> articles() {
    return articles;
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  /** Whether this provision, or something that it is a part of, is among them. */
  boolean covers(Article article) {
    return articles.stream().anyMatch(one -> one.covers(article));
  }

  boolean contains(Article article) {
    return articles.contains(article);
  }

  boolean containsAll(ArticleSet other) {
    return articles.containsAll(other.articles);
  }

  ArticleSet plus(ArticleSet other) {
    List<Article> both = new ArrayList<>(articles);
    both.addAll(other.articles);
    return new ArticleSet(both);
  }

  /** Those that the other set does not cover. A whole article is covered as a whole only, never by some of its parts. */
  ArticleSet without(ArticleSet other) {
    return new ArticleSet(articles.stream().filter(article -> !other.covers(article)).toList());
  }

  /** The set as a sentence can hold it, in the reader's language. */
  Message said() {
    List<Message> pieces = new ArrayList<>();
    for (String piece : pieces()) {
      if (piece.equals("all")) {
        pieces.add(Message.of("transposition.articles.all"));
      } else if (piece.startsWith("annex")) {
        pieces.add(Message.of("transposition.articles.annex", piece.substring("annex".length())));
      } else {
        pieces.add(Message.of("transposition.articles.article", piece));
      }
    }
    return Message.of("transposition.articles.list", pieces);
  }

  private List<String> pieces() {
    List<Article> all = List.copyOf(articles);
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < all.size();) {
      int to = from;
      while (to + 1 < all.size() && all.get(to).plain() && all.get(to + 1).plain()
          && all.get(to + 1).number() == all.get(to).number() + 1) {
        to++;
      }
      if (to - from + 1 >= RANGE) {
        pieces.add(all.get(from) + "-" + all.get(to));
        from = to + 1;
      } else {
        pieces.add(all.get(from).toString());
        from++;
      }
    }
    return pieces;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArticleSet set && articles.equals(set.articles);
  }

  @Override
  public int hashCode() {
    return articles.hashCode();
  }

  /** In the normal form, which {@link ArticleReader} reads back. */
  @Override
  public String toString() {
    return String.join(", ", pieces());
  }
}
