package brussels.irisflow.transposition;

/** Roman numerals from I to XXXIX: no directive has more annexes. */
final class Roman {

  private static final String[] TENS = {"", "X", "XX", "XXX"};
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  private Roman() {
  }

  static String of(int number) {
    return TENS[number / 10] + ONES[number % 10];
  }

  /** The number that this numeral means, or 0 when it means none. */
  static int read(String numeral) {
    for (int number = 1; number < 40; number++) {
      if (of(number).equalsIgnoreCase(numeral)) {
        return number;
      }
    }
    return 0;
  }
}
