package brussels.irisflow.objective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * By when a target is due: as it is written, and what that means. What does not apply to the type is null or empty.
 *
 * @param id null in what was only read and not kept
 * @param text the words of the document
 * @param timesPerYear how often a year; 0.5 is every two years
 * @param dates {@code 2026}, {@code 2026-03} or {@code 2026-03-31}; one date, or the first and the last of a range
 * @param milestone null too where a period runs from the beginning of the mandate
 * @param calendar null when the calendar is none of the known ones
 * @param timing before the event, after it, both; empty when it does not say
 * @param shared true when the document gives this term once, for several targets
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Term(UUID id, TermType type, String text, Double timesPerYear, List<String> dates, Milestone milestone,
    ExternalCalendar calendar, List<Timing> timing, Boolean shared) {

  public Term {
    dates = dates == null ? List.of() : List.copyOf(dates);
    timing = timing == null ? List.of() : List.copyOf(timing);
  }

  /** What the words of a document mean; several terms where they say several. */
  public static List<Term> read(String text) {
    return TermReader.read(text);
  }

  static Term of(TermType type, String text) {
    return new Term(null, type, text, null, null, null, null, null, null);
  }

  static Term recurring(String text, double timesPerYear) {
    return new Term(null, TermType.RECURRING, text, timesPerYear, null, null, null, null, null);
  }

  static Term fixed(String text, List<String> dates) {
    return new Term(null, TermType.FIXED_DATE, text, null, dates, null, null, null, null);
  }

  static Term relative(String text, Milestone milestone) {
    return new Term(null, TermType.RELATIVE, text, null, null, milestone, null, null, null);
  }

  static Term external(String text, ExternalCalendar calendar) {
    return new Term(null, TermType.EXTERNAL_CALENDAR, text, null, null, null, calendar, null, null);
  }

  static Term event(String text, List<Timing> timing) {
    return new Term(null, TermType.EVENT_TRIGGERED, text, null, null, null, null, timing, null);
  }

  /** The same term, given once in the document for several targets. */
  Term sharing() {
    return new Term(id, type, text, timesPerYear, dates, milestone, calendar, timing, true);
  }

  /** The same term in other words, such as with the words that lead in several terms at once. */
  Term saying(String words) {
    return new Term(id, type, words, timesPerYear, dates, milestone, calendar, timing, shared);
  }

  Term withId(UUID newId) {
    return new Term(newId, type, text, timesPerYear, dates, milestone, calendar, timing, shared);
  }

  /** Whether the document gives this term once, for several targets. */
  @JsonIgnore
  public boolean isForSeveral() {
    return Boolean.TRUE.equals(shared);
  }
}
