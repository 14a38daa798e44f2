package brussels.irisflow.request;

import brussels.irisflow.language.Texts;
import java.time.Instant;
import java.time.LocalDate;

/** Who acts, and when. */
record Moment(String person, Instant at) {

  /** The day in Brussels. */
  LocalDate day() {
    return LocalDate.ofInstant(at, Texts.ZONE);
  }
}
