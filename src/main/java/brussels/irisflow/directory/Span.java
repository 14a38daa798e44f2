package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import java.time.LocalDate;

/** Days in a row: from a day until a day, both included; {@code until} is null while no end is known. */
record Span(LocalDate since, LocalDate until) {

  /** Nobody now in service was appointed before this. */
  private static final LocalDate EARLIEST = LocalDate.of(1989, 1, 1);
  private static final int YEARS_AHEAD = 10;

  boolean contains(LocalDate day) {
    return !since.isAfter(day) && (until == null || !until.isBefore(day));
  }

  boolean overlaps(Span other) {
    return (until == null || !other.since.isAfter(until)) && (other.until == null || !since.isAfter(other.until));
  }

  /** The period in words: from when, and until when if that is known. */
  Message inWords() {
    return until == null ? Message.of("directory.span.open", since) : Message.of("directory.span.closed", since, until);
  }

  /** Adds what is wrong with the fields {@code from} and {@code until}; answers whether the period can be looked at further. */
  static boolean sound(Faults faults, LocalDate from, LocalDate until, boolean mustEnd, LocalDate today) {
    faults.given("from", from);
    if (mustEnd) {
      faults.given("until", until);
    }
    boolean plausible = plausible(faults, "from", from, today) & plausible(faults, "until", until, today);
    if (plausible && from != null && until != null && until.isBefore(from)) {
      faults.add("until", "directory.span.backward", from, until);
      return false;
    }
    return plausible && from != null && (until != null || !mustEnd);
  }

  static boolean plausible(Faults faults, String field, LocalDate day, LocalDate today) {
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
      faults.add(field, "directory.span.implausible", day);
      return false;
    }
    return true;
  }
}
