package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.MandatePeriods.CountedFrom;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of a mandate, which are deadlines of its dossier: when it is to hand in its plan, when its evaluations open and are
 * decided, when it ends, and by when each report is due. Once opened, the register of deadlines is the only truth of them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MandateDates {

  static final String PLAN = "MANAGEMENT_PLAN";
  static final String MID_TERM_OPENS = "MID_TERM_OPENS";
  static final String MID_TERM_DECIDED = "MID_TERM_DECIDED";
  static final String FINAL_OPENS = "FINAL_OPENS";
  static final String FINAL_DECIDED = "FINAL_DECIDED";
  static final String END = "TERM_END";
  static final String REPORT = "MANDATE_REPORT";
  /** The kinds that a long absence shifts. */
  private static final List<String> EVALUATIONS = List.of(MID_TERM_DECIDED, MID_TERM_OPENS, FINAL_DECIDED, FINAL_OPENS);
  /** The kinds on which the calendar of the mandate waits. */
  private static final Set<String> CALENDAR = Set.of(MID_TERM_OPENS, FINAL_OPENS, END);
  private static final String STATUTE = "BBHR/AGRBC 21.3.2018, IV";

  private final Deadlines deadlines;
  private final MandatePeriods table;
  private final Texts texts;
  private final Periods periods = new Periods(InstitutionHolidayLists.none());

  MandateDates(Deadlines deadlines, MandatePeriods table, Texts texts) {
    this.deadlines = deadlines;
    this.table = table;
    this.texts = texts;
  }

  static boolean inCalendar(String kind) {
    return CALENDAR.contains(kind);
  }

  /** Registers the dates of a mandate whose holder takes office; what lies behind one that is taken over is left out. */
  void open(Mandate mandate) {
    if (mandate.planDue()) {
      MandatePeriods.Row row = table.row(mandate.authority(), PLAN);
      deadlines.open(Opening.computed(mandate.reference(), PLAN, title(PLAN, mandate),
          periods.compute(PeriodRequest.of(PeriodRule.BE_ADMIN, mandate.startsOn(), row.amount(), PeriodUnit.valueOf(row.unit().name()))))
          .legalBasis(STATUTE));
    }
    for (EvaluationKind kind : EvaluationKind.values()) {
      open(mandate, kind);
    }
    deadlines.open(Opening.on(mandate.reference(), END, title(END, mandate), mandate.endsOn(),
        Message.of("mandate.explained.end", mandate.startsOn())).legalBasis(STATUTE));
  }

  private void open(Mandate mandate, EvaluationKind kind) {
    MandatePeriods.Evaluation row = table.evaluation(mandate.authority(), kind);
    boolean overtaken = kind == EvaluationKind.MID_TERM && mandate.finalNext();
    if (!mandate.opened(kind) && !overtaken) {
      house(mandate, opens(kind), row.opens(mandate.startsOn(), mandate.endsOn()), row.countedFrom(), row.opensMonths());
    }
    if (mandate.decidedOn(kind) == null && !overtaken) {
      house(mandate, decided(kind), row.decided(mandate.startsOn(), mandate.endsOn()), row.countedFrom(), row.decidedMonths());
    }
  }

  private void house(Mandate mandate, String kind, LocalDate due, CountedFrom from, int months) {
    Message explanation = from == CountedFrom.START ? Message.of("mandate.explained.after-start", months, mandate.startsOn())
        : Message.of("mandate.explained.before-end", months, mandate.endsOn());
    deadlines.open(Opening.on(mandate.reference(), kind, title(kind, mandate), due, explanation));
  }

  /** Registers by when a report is due. */
  void open(Mandate mandate, Report report) {
    Trilingual title = said(language -> texts.say(language, "mandate.deadline.report", report.kind(), report.firstDay(), report.lastDay(),
        mandate.function().in(language)));
    deadlines.open(Opening.on(mandate.reference(), REPORT, title, report.due(),
        Message.of("mandate.explained.report", report.firstDay(), report.lastDay())).subject(report.id().toString()));
  }

  static String opens(EvaluationKind kind) {
    return kind == EvaluationKind.MID_TERM ? MID_TERM_OPENS : FINAL_OPENS;
  }

  static String decided(EvaluationKind kind) {
    return kind.decidedBy();
  }

  /** The deadline of this kind of a mandate; empty before its holder takes office and for what was taken over as done. */
  Optional<DeadlineSnapshot> of(String mandate, String kind) {
    return deadlines.of(mandate).stream().filter(one -> one.kind().equals(kind)).reduce((first, last) -> last);
  }

  Optional<DeadlineSnapshot> of(Report report) {
    return deadlines.of(report.mandate(), REPORT, report.id().toString());
  }

  /** The day that is still to come or was not kept; empty when it is settled. */
  Optional<LocalDate> awaited(String mandate, String kind) {
    return of(mandate, kind).filter(one -> !one.settled()).map(DeadlineSnapshot::due);
  }

  void meet(String mandate, String kind, LocalDate on) {
    of(mandate, kind).filter(one -> !one.settled()).ifPresent(one -> deadlines.meet(one.id(), on));
  }

  void meet(Report report, LocalDate on) {
    of(report).filter(one -> !one.settled()).ifPresent(one -> deadlines.meet(one.id(), on));
  }

  void reopen(Report report, LocalDate due) {
    of(report).filter(DeadlineSnapshot::settled)
        .ifPresent(one -> deadlines.reopen(one.id(), due, Message.of("mandate.reason.returned")));
  }

  void cancel(Report report, String why) {
    of(report).filter(one -> !one.settled()).ifPresent(one -> deadlines.cancel(one.id(), Message.of(why)));
  }

  void cancel(String mandate, String kind, String why) {
    of(mandate, kind).filter(one -> !one.settled()).ifPresent(one -> deadlines.cancel(one.id(), Message.of(why)));
  }

  void cancelAll(String mandate, String why) {
    deadlines.cancelAll(mandate, Message.of(why));
  }

  /** Shifts what is still to come of the evaluations, at most to the last day of the mandate; answers how many days were moved. */
  int shift(Mandate mandate, Absence absence) {
    int moved = 0;
    for (String kind : EVALUATIONS) {
      DeadlineSnapshot one = of(mandate.reference(), kind).filter(deadline -> !deadline.settled()).orElse(null);
      if (one != null) {
        LocalDate to = one.due().plusDays(absence.shiftDays());
        LocalDate latest = to.isAfter(mandate.endsOn()) ? mandate.endsOn() : to;
        if (latest.isAfter(one.due())) {
          deadlines.move(one.id(), latest, Message.of("mandate.reason.absent", absence.firstDay(), absence.lastDay()),
              absence.decision());
          moved++;
        }
      }
    }
    return moved;
  }

  void moveEnd(Mandate mandate, LocalDate to, EndReason reason, String decision) {
    UUID end = of(mandate.reference(), END).filter(one -> !one.settled() && !one.due().equals(to)).map(DeadlineSnapshot::id).orElse(null);
    if (end != null) {
      deadlines.move(end, to, Message.of("mandate.reason.end", reason), decision);
    }
    for (String kind : EVALUATIONS) {
      if (awaited(mandate.reference(), kind).filter(day -> day.isAfter(to)).isPresent()) {
        cancel(mandate.reference(), kind, "mandate.reason.ends-before");
      }
    }
  }

  private Trilingual title(String kind, Mandate mandate) {
    return said(language -> texts.say(language, "mandate.deadline.title", Message.of("deadline.kind." + kind),
        mandate.function().in(language)));
  }

  static Trilingual said(java.util.function.Function<Language, String> words) {
    return new Trilingual(words.apply(Language.NL), words.apply(Language.FR), words.apply(Language.EN));
  }
}
