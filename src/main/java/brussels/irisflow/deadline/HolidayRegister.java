package brussels.irisflow.deadline;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.InstitutionHolidays;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holidays of the EU institutions in Brussels, a list a year with its reference in the Official Journal. The Commission
 * decides them about two years ahead; until a year is edited here, the usual pattern counts for it, and says so.
 */
@Component
@Transactional
class HolidayRegister implements InstitutionHolidayLists {

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Clock clock;

  HolidayRegister(JdbcClient jdbc, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<InstitutionHolidays> of(int year) {
    return jdbc.sql("select official_journal, verified, array(select day from institution_holiday d where d.year = l.year) as days"
            + " from institution_holiday_list l where year = :year")
        .param("year", year)
        .query((row, number) -> {
          TreeSet<LocalDate> days = new TreeSet<>();
          for (java.sql.Date day : (java.sql.Date[]) row.getArray("days").getArray()) {
            days.add(day.toLocalDate());
          }
          return new InstitutionHolidays(year, days, row.getString("official_journal"), row.getBoolean("verified"));
        }).optional();
  }

  /** The list of a year as it counts now: the edited one, or the pattern. */
  @Transactional(readOnly = true)
  public InstitutionHolidays counting(int year) {
    return of(year).orElseGet(() -> InstitutionHolidays.pattern(year));
  }

  /** Adds a closing day; the list then has to be compared anew. Refuses (400) a Saturday or Sunday, which is no working day anyway, and a day that is there. */
  public void add(LocalDate day) {
    InstitutionHolidays list = edit(day);
    if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      throw Refusal.field("on", "deadline.holidays.weekend", day);
    } else if (list.days().contains(day)) {
      throw Refusal.field("on", "deadline.holidays.there", day);
    }
    jdbc.sql("insert into institution_holiday (year, day) values (:year, :day) on conflict do nothing")
        .param("year", day.getYear()).param("day", day).update();
    compareAnew(day.getYear());
  }

  /** Takes a closing day away, and the list then has to be compared anew; does nothing when it is none. */
  public void remove(LocalDate day) {
    if (edit(day).days().contains(day)) {
      jdbc.sql("delete from institution_holiday where day = :day").param("day", day).update();
      compareAnew(day.getYear());
    }
  }

  private void compareAnew(int year) {
    jdbc.sql("update institution_holiday_list set verified = false where year = :year").param("year", year).update();
  }

  /**
   * Says where the list of a year was published and whether it was compared with that.
   *
   * @throws Refusal 400 when it is said to be compared without a reference
   */
  public void published(int year, String officialJournal, boolean verified) {
    InstitutionHolidays list = counting(year);
    InstitutionHolidays edited = new InstitutionHolidays(year, new TreeSet<>(list.days()), officialJournal, verified);
    if (verified && edited.officialJournal().isBlank()) {
      throw Refusal.field("officialJournal", "deadline.holidays.reference");
    }
    keep(list);
    jdbc.sql("update institution_holiday_list set official_journal = :reference, verified = :verified where year = :year")
        .param("reference", edited.officialJournal()).param("verified", verified).param("year", year).update();
  }

  private InstitutionHolidays edit(LocalDate day) {
    Faults faults = new Faults();
    faults.given("on", day);
    faults.refuse();
    InstitutionHolidays list = counting(day.getYear());
    keep(list);
    return list;
  }

  /** Begins the list of a year with the days that count now, so that editing one changes no other. */
  private void keep(InstitutionHolidays list) {
    int begun = jdbc.sql("""
            insert into institution_holiday_list (year, official_journal, verified, changed, changed_by)
            values (:year, :reference, :verified, :now, :person) on conflict (year) do nothing""")
        .param("year", list.year()).param("reference", list.officialJournal()).param("verified", list.verified())
        .param("now", OffsetDateTime.now(clock)).param("person", current.name()).update();
    if (begun > 0) {
      list.days().forEach(day -> jdbc.sql("insert into institution_holiday (year, day) values (:year, :day)")
          .param("year", list.year()).param("day", day).update());
    } else {
      jdbc.sql("update institution_holiday_list set changed = :now, changed_by = :person where year = :year")
          .param("now", OffsetDateTime.now(clock)).param("person", current.name()).param("year", list.year()).update();
    }
  }
}
