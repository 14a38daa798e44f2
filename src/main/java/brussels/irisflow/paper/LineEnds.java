package brussels.irisflow.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: where the rules of the writing let it, but never after the apostrophe of {@code d’activités}. */
final class LineEnds implements FSTextBreaker {

  private final FSTextBreaker rules = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
  private String text = "";

  @Override
  public void setText(String words) {
    text = words;
    rules.setText(words);
  }

  @Override
  public int next() {
    int end = rules.next();
    while (end != BreakIterator.DONE && end < text.length() && isWithinAWord(end)) {
      end = rules.next();
    }
    return end;
  }

  private boolean isWithinAWord(int at) {
    char before = text.charAt(at - 1);
    return (before == '\u2019' || before == '\'') && !Character.isWhitespace(text.charAt(at));
  }
}
