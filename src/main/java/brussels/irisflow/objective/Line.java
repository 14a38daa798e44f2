package brussels.irisflow.objective;

/**
 * A line that carries something, after healing.
 *
 * @param number of the text as extracted
 * @param text without the bullet it began with; empty for a bullet alone
 * @param bullet the sign it began with, 0 for none
 * @param apart whether it stands apart from what is above it: an empty line, another page, a paragraph of its own
 * @param full whether it is about as wide as the lines of this document are, so that its sentence may go on
 * @param paragraph whether it is a whole paragraph, because the lines of this document are
 * @param heading the level of the heading that the file says it is; 0 for none
 */
record Line(int number, String text, char bullet, boolean apart, boolean full, boolean paragraph, int heading) {

  boolean isItem() {
    return bullet != 0;
  }

  Line saying(String words) {
    return new Line(number, words, bullet, apart, full, paragraph, heading);
  }
}
