package brussels.irisflow.directory;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.OwnSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody looks after themself: their language, their password, their absences and the address of their calendar. */
@Controller
@RequestMapping("/settings")
class SettingsPages {

  private static final String PAGE = "/settings";
  /** Set by the choice of a language in the head of a page. */
  private static final String COOKIE = "language";

  /** Oneself; {@code language} is empty for the browser's. */
  record Who(String account, String name, String email, Object institution, List<Message> roles, String language) {
  }

  /** The calendar's address; {@code address} is null but right after it was made. */
  record Feed(Object address, LocalDate createdOn) {
  }

  private final PersonDesk desk;
  private final AbsenceDesk absences;
  private final People people;
  private final DirectoryViews views;
  private final Directory directory;
  private final ObjectProvider<CalendarAddress> calendar;
  private final OwnSession session;
  private final CurrentPerson current;

  SettingsPages(PersonDesk desk, AbsenceDesk absences, People people, DirectoryViews views, Directory directory,
      ObjectProvider<CalendarAddress> calendar, OwnSession session, CurrentPerson current) {
    this.desk = desk;
    this.absences = absences;
    this.people = people;
    this.views = views;
    this.directory = directory;
    this.calendar = calendar;
    this.session = session;
    this.current = current;
  }

  @GetMapping
  String show(Model model) {
    Person person = people.findById(current.name()).orElseThrow(Refusal::unknown);
    PersonPages.Who who = PersonPages.who(person, directory);
    model.addAttribute("who", new Who(who.account(), who.name(), who.email(), who.institution(), who.roles(),
        person.language() == null ? "" : person.language().name()));
    model.addAttribute("languages", Stream.concat(Stream.of(new Option("", Message.of("directory.language.browser"))),
        PersonPages.languages().stream()).toList());
    model.addAttribute("passwords", person.passwordHash() != null);
    model.addAttribute("absences", views.absences(person.name()));
    model.addAttribute("replacing", views.replacing(person.name()));
    model.addAttribute("colleagues", absences.candidates(person.name()).stream()
        .map(one -> new Option(one.name(), one.displayName())).toList());
    CalendarAddress address = calendar.getIfAvailable();
    model.addAttribute("feeds", address != null);
    model.addAttribute("feed", address == null ? null
        : address.since().map(since -> new Feed(model.getAttribute("feedAddress"), since)).orElse(null));
    return "settings";
  }

  @PostMapping("/language")
  String language(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "language", () -> {
      desk.speak(PersonPages.language(sent, "language"));
      if (sent.text("language") == null) {
        // who follows the browser follows no earlier choice
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, "").path("/").maxAge(0).build().toString());
      }
    });
  }

  @PostMapping("/password")
  String password(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletRequest request,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return sent.then("password", () -> {
      desk.changePassword(fields.getFirst("current"), fields.getFirst("wanted"), fields.getFirst("again"));
      session.renew(request, response);
    }, Message.of("directory.notice.password"), PAGE, () -> show(model));
  }

  @PostMapping("/absences")
  String away(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "absence", () -> PersonPages.record(absences, current.name(), sent));
  }

  @PostMapping("/absences/{id}/end")
  String back(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    return new Sent(fields, model, response, after).button(() -> absences.end(current.name(), id),
        Message.of("directory.notice.saved"), PAGE);
  }

  private String then(Sent sent, String form, Runnable act) {
    return sent.then(form, act, Message.of("directory.notice.saved"), PAGE, () -> show(sent.model()));
  }
}
