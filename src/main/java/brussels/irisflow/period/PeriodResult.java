package brussels.irisflow.period;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a period ends, and why.
 *
 * @param request the period as it was counted, with the calendar and the direction that applied
 * @param date the last day, until its last hour; for an entry into force the day at whose first hour the act applies; for
 *     hours the day of {@code time}
 * @param time for a period in hours the end of the last hour, local in Europe/Brussels; otherwise null
 * @param explanation the sentences that tell, in order, how the date was found
 */
public record PeriodResult(PeriodRequest request, LocalDate date, LocalTime time, List<Message> explanation) {

  public PeriodResult {
    explanation = List.copyOf(explanation);
  }

  /** A {@link LocalDate}, or a {@link LocalDateTime} for a period in hours; its {@code toString} is ISO 8601. */
  public Temporal due() {
    return time == null ? date : date.atTime(time);
  }

  /** The explanation as one readable text. */
  public String explain(Texts texts, Language language) {
    return explanation.stream().map(sentence -> texts.say(language, sentence)).collect(Collectors.joining(" "));
  }

  /** The explanation in all three languages. */
  public Trilingual explain(Texts texts) {
    return new Trilingual(explain(texts, Language.NL), explain(texts, Language.FR), explain(texts, Language.EN));
  }
}
