package brussels.irisflow.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a line may end: where the rules of the writing let it, but never after the apostrophe of {@code d’activités}, nor between
 * a small number and what it counts: {@code 15 jours}, {@code 10 maart}.
 */
final class LineEnds implements FSTextBreaker {

  private static final Pattern SMALL_NUMBER = Pattern.compile("(?:^|[\\s(])\\d{1,2}(?:er)? $");
  private static final int LOOK_BACK = 6;

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
    while (end != BreakIterator.DONE && end < text.length() && (isWithinAWord(end) || isBehindANumber(end))) {
      end = rules.next();
    }
    return end;
  }

  private boolean isBehindANumber(int at) {
    return Character.isLowerCase(text.charAt(at)) && SMALL_NUMBER.matcher(text.substring(Math.max(0, at - LOOK_BACK), at)).find();
  }

  private boolean isWithinAWord(int at) {
    char before = text.charAt(at - 1);
    return (before == '\u2019' || before == '\'') && !Character.isWhitespace(text.charAt(at));
  }
}
