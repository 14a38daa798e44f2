package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who represents one institution in European matters, through time: one first correspondent at the most on any day, as many
 * substitutes as it likes, and nobody twice on the same day.
 */
final class Representation {

  private final String institution;
  private final List<Correspondent> all;
  private final UnaryOperator<String> names;

  /**
   * @param all everybody who represents the institution, did or will
   * @param names how a login name is shown to people
   */
  Representation(String institution, List<Correspondent> all, UnaryOperator<String> names) {
    this.institution = institution;
    this.all = all;
    this.names = names;
  }

  /**
   * A new appointment.
   *
   * @throws Refusal 400 when the period is unsound, when somebody else is first on one of its days, or when the person
   *     represents the institution on one of its days already
   */
  Correspondent appoint(String person, Rank rank, LocalDate from, LocalDate until, LocalDate today) {
    Faults faults = new Faults();
    faults.given("person", person);
    faults.given("rank", rank);
    if (Span.sound(faults, from, until, false, today) && faults.none()) {
      Span span = new Span(from, until);
      Correspondent wanted = new Correspondent(institution, person, rank, span);
      clashing(wanted, span).ifPresent(other -> {
        if (other.person().equals(person)) {
          faults.add("person", "directory.correspondent.twice", names.apply(person), other.span().inWords());
        } else {
          faults.add("rank", "directory.correspondent.first-taken", names.apply(other.person()), other.span().inWords());
        }
      });
    }
    faults.refuse();
    return new Correspondent(institution, person, rank, new Span(from, until));
  }

  /**
   * Sets the last day of an appointment, earlier or later than it was known to be.
   *
   * @throws Refusal 409 when it has ended before today; 400 when the day is before its beginning, or when the appointment
   *     would then run into another one
   */
  void end(Correspondent one, LocalDate lastDay, LocalDate today) {
    if (one.until() != null && one.until().isBefore(today)) {
      throw Refusal.state("directory.correspondent.over", names.apply(one.person()), one.until());
    }
    Faults faults = new Faults();
    if (faults.given("until", lastDay) != null && Span.plausible(faults, "until", lastDay, today)) {
      Span span = new Span(one.since(), lastDay);
      if (lastDay.isBefore(one.since())) {
        faults.add("until", "directory.span.backward", one.since(), lastDay);
      } else {
        clashing(one, span).ifPresent(other ->
            faults.add("until", "directory.correspondent.runs-into", names.apply(other.person()), other.span().inWords()));
      }
    }
    faults.refuse();
    one.end(lastDay);
  }

  /** An appointment that does not go together with this one on these days. */
  private Optional<Correspondent> clashing(Correspondent one, Span span) {
    return all.stream().filter(other -> other != one && other.span().overlaps(span))
        .filter(other -> one.person().equals(other.person()) || one.rank() == Rank.FIRST && other.rank() == Rank.FIRST).findFirst();
  }
}
