package brussels.irisflow.period;

import static brussels.irisflow.period.PeriodRule.BE_ADMIN;
import static brussels.irisflow.period.PeriodRule.BE_ENTRY_INTO_FORCE;
import static brussels.irisflow.period.PeriodRule.CJEU;
import static brussels.irisflow.period.PeriodRule.COUNCIL_OF_STATE;
import static brussels.irisflow.period.PeriodRule.EU_1182_71;
import static brussels.irisflow.period.PeriodRule.EU_ENTRY_INTO_FORCE;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts one period in days, working days, weeks, months or years, and tells every step it takes. */
final class DayCount {

  /** Art. 3(5): the working days that a period of two days or more holds at least. */
  private static final int WORKING_DAYS_HELD = 2;
  /** Art. 51 of the Rules of Procedure of the Court. */
  private static final int DISTANCE_DAYS = 10;
  /** More days than this are summed up instead of named one by one. */
  private static final int MOST_NAMED = 14;

  private static final Set<PeriodRule> ENTRIES_INTO_FORCE = EnumSet.of(BE_ENTRY_INTO_FORCE, EU_ENTRY_INTO_FORCE);

  private final PeriodRequest request;
  private final Workdays workdays;
  private final boolean forward;
  private final List<Message> said = new ArrayList<>();

  DayCount(PeriodRequest request, Workdays workdays) {
    this.request = request;
    this.workdays = workdays;
    this.forward = !request.isBackward();
  }

  PeriodResult count() {
    open();
    LocalDate end = request.unit() == PeriodUnit.WORKING_DAYS ? workingDays() : calendarUnits();
    end = distance(end);
    end = summer(end);
    end = roll(end);
    end = twoWorkingDays(end);
    close(end);
    return new PeriodResult(request, end, null, said);
  }

  private void open() {
    say(forward ? "period.opening.forward" : "period.opening.backward",
        Said.amount(request), Said.day(request.event()), Message.of("period.law." + request.rule()));
    say("period.event." + request.rule());
    if (ENTRIES_INTO_FORCE.contains(request.rule()) && !isUsual()) {
      say("period.entry.unusual", Said.amount(request.rule().usualAmount(), request.rule().usualUnit()));
    }
    if (rolls() || request.unit() == PeriodUnit.WORKING_DAYS) {
      say("period.calendar", request.calendar());
    }
  }

  private boolean isUsual() {
    return request.unit() == request.rule().usualUnit() && request.whole() == request.rule().usualAmount();
  }

  private LocalDate calendarUnits() {
    int amount = forward ? request.whole() : -request.whole();
    LocalDate event = request.event();
    LocalDate end = Periods.within(switch (request.unit()) {
      case DAYS -> event.plusDays(amount);
      case WEEKS -> event.plusWeeks(amount);
      case MONTHS -> event.plusMonths(amount);
      case YEARS -> event.plusYears(amount);
      case HOURS, WORKING_DAYS -> throw new IllegalStateException("not counted by date: " + request.unit());
    });
    boolean byDate = request.unit() == PeriodUnit.MONTHS || request.unit() == PeriodUnit.YEARS;
    if (!byDate || request.whole() > 0) {
      sayReached(end, articleOfUnit());
    }
    if (byDate && end.getDayOfMonth() != event.getDayOfMonth()) {
      sayWithArticle("period.clamped", articleOfUnit(), String.valueOf(event.getDayOfMonth()));
    }
    return partOfMonth(end);
  }

  /** Art. 3(2)(d): the part of a month, at thirty days a month, after the whole months. */
  private LocalDate partOfMonth(LocalDate end) {
    int days = request.partInDays();
    if (days == 0) {
      return end;
    }
    LocalDate later = Periods.within(end.plusDays(forward ? days : -days));
    say("period.part-of-month", Said.article("3-2-d"), Said.amount(days, PeriodUnit.DAYS), Said.day(later));
    return later;
  }

  private LocalDate workingDays() {
    LocalDate day = request.event();
    List<LocalDate> passed = new ArrayList<>();
    for (int counted = 0; counted < request.whole();) {
      day = Periods.within(day.plusDays(forward ? 1 : -1));
      if (workdays.isWorking(day)) {
        counted++;
      } else {
        passed.add(day);
      }
    }
    sayReached(day, articleOfUnit());
    if (!passed.isEmpty()) {
      say("period.working-days", summary(passed));
    }
    return day;
  }

  private LocalDate distance(LocalDate end) {
    int days = request.thenDays();
    if (days == 0) {
      return end;
    }
    LocalDate later = Periods.within(end.plusDays(days));
    say(days == DISTANCE_DAYS ? "period.distance" : "period.then-days",
        Said.amount(days, PeriodUnit.DAYS), Said.day(later), Said.article(days == DISTANCE_DAYS ? "51" : "49-1-c"));
    return later;
  }

  /** Art. 84 § 1, first paragraph, 2°, at the end. */
  private LocalDate summer(LocalDate end) {
    if (request.rule() != COUNCIL_OF_STATE) {
      return end;
    }
    OpinionPeriod period = OpinionPeriod.of(request.whole(), request.unit()).orElseThrow();
    boolean begins = period.beginsInSummer(request.event());
    if (!begins && !period.endsInSummer(end)) {
      return end;
    }
    LocalDate later = Periods.within(end.plusDays(OpinionPeriod.SUMMER_DAYS));
    say(begins ? "period.summer.begins" : "period.summer.ends",
        Said.amount(OpinionPeriod.SUMMER_DAYS, PeriodUnit.DAYS), Said.day(later));
    return later;
  }

  /** Art. 3(4) of the Regulation, art. 49(2) of the Rules of Procedure, or the text that a Belgian period rests on. */
  private LocalDate roll(LocalDate end) {
    if (!rolls()) {
      sayNotMoved(end);
      return end;
    }
    if (workdays.isWorking(end)) {
      return end;
    }
    List<LocalDate> passed = new ArrayList<>(List.of(end));
    LocalDate next = Periods.within(workdays.next(end, passed));
    say("period.rolled", Said.day(next), articleOfRoll(), summary(passed));
    return next;
  }

  private boolean rolls() {
    return switch (request.rule()) {
      case EU_1182_71, CJEU -> forward;
      case BE_ADMIN -> forward && request.legalReference() != null;
      case COUNCIL_OF_STATE, BE_ENTRY_INTO_FORCE, EU_ENTRY_INTO_FORCE, NAMED_DATE -> false;
    };
  }

  /** Why a last day that is no working day stays where it is; nothing to say about a working day. */
  private void sayNotMoved(LocalDate end) {
    boolean known = workdays.knows(end.getYear());
    boolean free = known ? !workdays.isWorking(end) : Workdays.isWeekend(end);
    if (free) {
      say(forward ? "period.not-moved." + request.rule() : "period.not-moved.backward." + request.rule(),
          known ? workdays.named(end) : Said.day(end));
    }
  }

  /**
   * Art. 3(5): a period, which begins on the day after the event, holds two working days, or goes on to the next one. It
   * is looked at after 3(4), so the last day is a working day by now and counts as one of the two.
   */
  private LocalDate twoWorkingDays(LocalDate end) {
    if (request.rule() != EU_1182_71 || !forward || !isTwoDaysOrMore() || holdsTwoWorkingDays(end)) {
      return end;
    }
    List<LocalDate> passed = new ArrayList<>();
    LocalDate later = Periods.within(workdays.next(end, passed));
    say("period.two-working-days", Said.day(later), Said.article("3-5"));
    if (!passed.isEmpty()) {
      say("period.passed", summary(passed));
    }
    return later;
  }

  private boolean isTwoDaysOrMore() {
    return switch (request.unit()) {
      case DAYS -> request.whole() >= 2;
      case MONTHS -> request.whole() >= 1 || request.partInDays() >= 2;
      case WEEKS, YEARS -> true;
      case HOURS, WORKING_DAYS -> false; // working days hold themselves; hours: see HourCount
    };
  }

  /** Looked for from the end: a long period need not know the holidays of its first years. */
  private boolean holdsTwoWorkingDays(LocalDate end) {
    int held = 0;
    for (LocalDate day = end; day.isAfter(request.event()) && held < WORKING_DAYS_HELD; day = day.minusDays(1)) {
      held += workdays.isWorking(day) ? 1 : 0;
    }
    return held == WORKING_DAYS_HELD;
  }

  private void close(LocalDate end) {
    if (ENTRIES_INTO_FORCE.contains(request.rule())) {
      say("period.close.entry", Said.day(end));
    } else {
      say(forward ? "period.close.forward" : "period.close.backward", Said.day(end));
    }
    sayWhichLists();
  }

  /** On which lists of the EU institutions the result relies; nothing for the other calendars. */
  private void sayWhichLists() {
    List<String> unverified = new ArrayList<>();
    for (InstitutionHolidays list : workdays.institutions()) {
      String year = String.valueOf(list.year());
      if (!list.verified()) {
        unverified.add(year);
      } else if (!list.officialJournal().isEmpty()) {
        say("period.institutions.published", year, list.officialJournal());
      }
    }
    if (!unverified.isEmpty()) {
      say("period.institutions.unverified", unverified);
    }
  }

  /** Under which article the unit is counted; null where the law has none that is worth naming. */
  private Message articleOfUnit() {
    if (request.rule() == CJEU) {
      return Said.article(request.unit() == PeriodUnit.DAYS ? "49-1-a" : "49-1-b");
    }
    if (request.rule() != EU_1182_71 && request.rule() != EU_ENTRY_INTO_FORCE) {
      return null;
    }
    return Said.article(switch (request.unit()) {
      case HOURS -> "3-2-a";
      case DAYS -> "3-2-b";
      case WORKING_DAYS -> "2-2";
      case WEEKS, MONTHS, YEARS -> "3-2-c";
    });
  }

  /** The text of a Belgian period is what was entered with it. */
  private Object articleOfRoll() {
    return request.rule() == BE_ADMIN ? request.legalReference() : Said.article(request.rule() == CJEU ? "49-2" : "3-4");
  }

  private Message summary(List<LocalDate> passed) {
    if (passed.size() <= MOST_NAMED) {
      return Message.of("period.passed.all", passed.stream().map(workdays::named).toList());
    }
    List<Message> holidays = passed.stream().filter(day -> !Workdays.isWeekend(day)).limit(MOST_NAMED).map(workdays::named).toList();
    return holidays.isEmpty()
        ? Message.of("period.passed.weekends", passed.size())
        : Message.of("period.passed.some", holidays, passed.size() - holidays.size());
  }

  private void sayReached(LocalDate end, Message article) {
    sayWithArticle("period.reached", article, Said.day(end));
  }

  /** The sentence under the key, or the one without article under the key with {@code .plain}. */
  private void sayWithArticle(String key, Message article, Object argument) {
    if (article == null) {
      say(key + ".plain", argument);
    } else {
      say(key, argument, article);
    }
  }

  private void say(String key, Object... arguments) {
    said.add(Message.of(key, arguments));
  }
}
