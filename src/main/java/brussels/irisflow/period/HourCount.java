package brussels.irisflow.period;

import static java.time.temporal.ChronoUnit.HOURS;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A period in hours: Regulation 1182/71, art. 3(1), first subparagraph, and 3(2)(a).
 *
 * <p>The clock hour in which the event falls is not counted, also when the event falls on its first minute; the period
 * begins with the next clock hour and ends when the last hour has passed. An hour is sixty minutes as they pass: over the
 * night of 27 to 28 March 2027 a period of 24 hours ends an hour later by the clock, over that of 30 to 31 October 2027
 * an hour earlier. A shorter or longer "hour" would be no hour, and the text does not know days here.
 *
 * <p>Hours run through weekends and holidays, 3(3), and do not roll, 3(4). Whether 3(5) gives a period of 48 hours or more
 * two working days is disputed: its words are "any period of two days or more", yet supervisory authorities apply it to
 * periods in days only. Irisflow gives the earlier end and says so.
 */
final class HourCount {

  private static final int HOURS_OF_TWO_DAYS = 48;

  private final PeriodRequest request;
  private final List<Message> said = new ArrayList<>();

  HourCount(PeriodRequest request) {
    this.request = request;
  }

  /** Whether the clock ever shows this moment: not within the hour that is skipped in March. */
  static boolean exists(LocalDateTime moment) {
    return !Texts.ZONE.getRules().getValidOffsets(moment).isEmpty();
  }

  PeriodResult count() {
    // Of an hour that occurs twice the first is meant: it gives the earlier, safe end.
    ZonedDateTime event = ZonedDateTime.of(request.event(), request.hour(), Texts.ZONE);
    ZonedDateTime hour = event.truncatedTo(HOURS);
    ZonedDateTime from = request.isBackward() ? hour : hour.plusHours(1);
    ZonedDateTime end = from.plusHours(request.isBackward() ? -request.whole() : request.whole());
    Periods.within(end.toLocalDate());
    explain(event, from, end);
    return new PeriodResult(request, end.toLocalDate(), end.toLocalTime(), said);
  }

  private void explain(ZonedDateTime event, ZonedDateTime from, ZonedDateTime end) {
    String way = request.isBackward() ? "backward" : "forward";
    said.add(Message.of("period.opening." + way, Said.amount(request), event.toLocalDateTime(),
        Message.of("period.law." + request.rule())));
    sayWhichOfTwo(event);
    said.add(Message.of("period.hours.event." + way, Said.article("3-1"), from.toLocalDateTime()));
    said.add(Message.of("period.hours.end." + way, end.toLocalDateTime(), Said.article("3-2-a")));
    sayWhichOfTwo(end);
    Duration shift = Duration.ofSeconds(end.getOffset().getTotalSeconds() - from.getOffset().getTotalSeconds());
    if (!shift.isZero()) {
      said.add(Message.of("period.hours.clock"));
    }
    said.add(Message.of("period.hours.runs-on", Said.article("3-3"), Said.article("3-4")));
    if (!request.isBackward() && request.whole() >= HOURS_OF_TWO_DAYS) {
      said.add(Message.of("period.hours.disputed", Said.article("3-5")));
    }
  }

  private void sayWhichOfTwo(ZonedDateTime moment) {
    List<ZoneOffset> offsets = Texts.ZONE.getRules().getValidOffsets(moment.toLocalDateTime());
    if (offsets.size() > 1) {
      boolean first = offsets.get(0).equals(moment.getOffset());
      said.add(Message.of(first ? "period.hours.first-of-two" : "period.hours.second-of-two", moment.toLocalDateTime()));
    }
  }
}
