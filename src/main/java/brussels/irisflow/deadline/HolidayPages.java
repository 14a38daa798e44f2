package brussels.irisflow.deadline;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.period.HolidayCalendar;
import brussels.irisflow.period.InstitutionHolidays;
import brussels.irisflow.period.Periods;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars of holidays, of which Brussels International keeps that of the EU institutions. */
@Controller
class HolidayPages {

  private static final String HERE = "redirect:/periods/holidays?calendar=EU_INSTITUTIONS&year=";
  private static final int YEARS_BACK = 3;
  private static final int YEARS_AHEAD = 6;

  /** A line of the table. */
  record Day(LocalDate on, Message weekday, Object name, boolean removable) {
  }

  /** Where the list of a year comes from. */
  record Source(String officialJournal, boolean verified) {
  }

  private final Periods periods;
  private final HolidayRegister register;
  private final CurrentPerson current;
  private final Clock clock;

  HolidayPages(Periods periods, HolidayRegister register, CurrentPerson current, Clock clock) {
    this.periods = periods;
    this.register = register;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/periods/holidays")
  String show(@RequestParam(defaultValue = "EU_INSTITUTIONS") HolidayCalendar calendar, @RequestParam(required = false) Integer year,
      Model model) {
    fill(calendar, year == null ? LocalDate.now(clock).getYear() : year, model);
    return "holidays";
  }

  /** Brussels International adds a closing day. */
  @PostMapping("/periods/holidays")
  String add(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.BI);
    try {
      LocalDate day = day(sent.getFirst("on"));
      register.add(day);
      after.addFlashAttribute("notice", Message.of("deadline.holidays.added", day));
      return HERE + day.getYear();
    } catch (Refusal refusal) {
      return refused("day", sent, refusal, model, response);
    }
  }

  /** Brussels International takes a closing day away. */
  @PostMapping("/periods/holidays/delete")
  String remove(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
    current.mustBeIn(Groups.BI);
    LocalDate day = day(sent.getFirst("on"));
    register.remove(day);
    after.addFlashAttribute("notice", Message.of("deadline.holidays.removed", day));
    return HERE + day.getYear();
  }

  /** Brussels International says where the list was published, and whether it was compared. */
  @PostMapping("/periods/holidays/source")
  String source(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.BI);
    try {
      int year = year(sent.getFirst("year"));
      register.published(year, sent.getFirst("officialJournal"), sent.containsKey("verified"));
      after.addFlashAttribute("notice", Message.of("deadline.holidays.kept", String.valueOf(year)));
      return HERE + year;
    } catch (Refusal refusal) {
      return refused("source", sent, refusal, model, response);
    }
  }

  private String refused(String form, MultiValueMap<String, String> sent, Refusal refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.reason().status());
    model.addAttribute("form", Form.of(form, sent).refused(refusal));
    fill(HolidayCalendar.EU_INSTITUTIONS, year(sent.getFirst("year")), model);
    return "holidays";
  }

  private void fill(HolidayCalendar calendar, int year, Model model) {
    boolean edit = calendar == HolidayCalendar.EU_INSTITUTIONS && current.in(Groups.BI);
    int now = LocalDate.now(clock).getYear();
    model.addAttribute("calendars", Arrays.stream(HolidayCalendar.values()).map(Option::of).toList());
    model.addAttribute("years", IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD).boxed().toList());
    model.addAttribute("calendar", calendar.name());
    model.addAttribute("year", year);
    model.addAttribute("days", days(calendar, year, edit));
    model.addAttribute("source", calendar == HolidayCalendar.EU_INSTITUTIONS ? source(register.counting(year)) : null);
    model.addAttribute("may", edit ? Set.of("edit") : Set.of());
  }

  private List<Day> days(HolidayCalendar calendar, int year, boolean edit) {
    return periods.holidays(calendar, year).stream().map(holiday -> new Day(holiday.day(),
        Message.of("period.weekday." + holiday.day().getDayOfWeek()), holiday.names(), edit)).toList();
  }

  private static Source source(InstitutionHolidays list) {
    return new Source(list.officialJournal().isBlank() ? null : list.officialJournal(), list.verified());
  }

  private static LocalDate day(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      throw Refusal.field("on", "deadline.date", text);
    }
  }

  private int year(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return LocalDate.now(clock).getYear();
    }
  }
}
