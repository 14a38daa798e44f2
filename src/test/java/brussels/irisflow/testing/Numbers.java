package brussels.irisflow.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of made-up directives: all tests share one database, so no two of them may take the same. */
public final class Numbers {

  private static final AtomicInteger LAST = new AtomicInteger(1000);

  private Numbers() {
  }

  /** A CELEX number that no other test has. */
  public static String celex() {
    return "32026L" + LAST.incrementAndGet();
  }
}
