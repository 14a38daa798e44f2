package brussels.irisflow.period;

import brussels.irisflow.language.Message;
import java.time.LocalDate;

/** Small pieces of which the sentences of an explanation are made. */
final class Said {

  private Said() {
  }

  /** A day with its weekday: Thursday 29 January 2026. */
  static Message day(LocalDate day) {
    return Message.of("period.day", Message.of("period.weekday." + day.getDayOfWeek()), day);
  }

  /** An amount with its unit, in the singular or the plural: 2 months. */
  static Message amount(int amount, PeriodUnit unit) {
    return Message.of("period.amount." + unit, amount);
  }

  /** The amount of a request; a part of a month is said in days. */
  static Message amount(PeriodRequest request) {
    Message whole = amount(request.whole(), request.unit());
    if (request.partInDays() == 0) {
      return whole;
    }
    Message part = amount(request.partInDays(), PeriodUnit.DAYS);
    return request.whole() == 0 ? part : Message.of("period.amount.and", whole, part);
  }

  static Message article(String number) {
    return Message.of("period.article." + number);
  }
}
