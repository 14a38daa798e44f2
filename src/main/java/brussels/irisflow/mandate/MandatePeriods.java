package brussels.irisflow.mandate;

import brussels.irisflow.engine.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The periods of mandates and their evaluations, by the tables mandate-periods, evaluation-periods and mention-consequences. */
@Component
public class MandatePeriods {

  /** In what a period is counted. */
  enum Unit {
    DAYS, MONTHS, YEARS
  }

  /** From which end of the mandate months are counted. */
  public enum CountedFrom {
    /** After the first day. */
    START,
    /** Before the last day. */
    END
  }

  record Row(int amount, Unit unit) {
  }

  /** The days of the follow-up. */
  record Follow(int reportDue, int reportCloses, int planDue, int planCloses) {
  }

  /**
   * The periods of one kind of evaluation; months are counted from {@code countedFrom}, days are calendar days, those of the
   * holder from receipt.
   */
  public record Evaluation(CountedFrom countedFrom, int opensMonths, int decidedMonths, int requestDays, int reportDays,
      int hearingDays, int draftDays, int remarksDays, int appealDays, int decisionDays) {

    LocalDate opens(LocalDate start, LocalDate end) {
      return countedFrom == CountedFrom.START ? start.plusMonths(opensMonths) : end.minusMonths(opensMonths);
    }

    LocalDate decided(LocalDate start, LocalDate end) {
      return countedFrom == CountedFrom.START ? start.plusMonths(decidedMonths) : end.minusMonths(decidedMonths);
    }
  }

  /**
   * What a mention means.
   *
   * @param ends the mandate ends with it
   * @param renewable the mandate can be renewed
   * @param appeal the holder can appeal
   */
  public record Consequence(boolean ends, boolean renewable, boolean appeal) {
  }

  private final Decisions decisions;

  MandatePeriods(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The periods of an evaluation under this authority. */
  public Evaluation evaluation(MandateAuthority authority, EvaluationKind kind) {
    return one("evaluation-periods", Map.of("authority", authority.name(), "kind", kind.name()), Evaluation.class);
  }

  /** What a mention means; one that the table does not know ends nothing and renews nothing. */
  public Consequence consequence(MandateAuthority authority, EvaluationKind kind, String mention) {
    List<Consequence> rows = decisions.decide("mention-consequences",
        Map.of("authority", authority.name(), "kind", kind.name(), "mention", mention), Consequence.class);
    return rows.isEmpty() ? new Consequence(false, false, false) : rows.get(0);
  }

  /** The last day of a term that begins on this day. */
  LocalDate end(MandateAuthority authority, LocalDate start) {
    return after(authority, "TERM", start).minusDays(1);
  }

  /** The day that lies one such period after this one. */
  LocalDate after(MandateAuthority authority, String period, LocalDate day) {
    Row row = row(authority, period);
    return switch (row.unit()) {
      case DAYS -> day.plusDays(row.amount());
      case MONTHS -> day.plusMonths(row.amount());
      case YEARS -> day.plusYears(row.amount());
    };
  }

  Row row(MandateAuthority authority, String period) {
    return one("mandate-periods", Map.of("authority", authority.name(), "period", period), Row.class);
  }

  Follow follow(MandateAuthority authority) {
    return new Follow(row(authority, "QUARTERLY_DUE").amount(), row(authority, "QUARTERLY_CLOSES").amount(),
        row(authority, "OPERATIONAL_PLAN_DUE").amount(), row(authority, "OPERATIONAL_PLAN_CLOSES").amount());
  }

  private <R> R one(String table, Map<String, Object> inputs, Class<R> type) {
    List<R> rows = decisions.decide(table, inputs, type);
    if (rows.isEmpty()) {
      throw new IllegalStateException("The table " + table + " has no row for " + inputs);
    }
    return rows.get(0);
  }
}
