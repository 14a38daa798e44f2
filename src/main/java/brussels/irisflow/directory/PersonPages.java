package brussels.irisflow.directory;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a person: for the administrator to keep, for the units and the person themself to read and to record absences. */
@Controller
@RequestMapping("/directory/people")
class PersonPages {

  /** The person as the page shows them. */
  record Who(String account, String name, String email, Language language, Language languageRole, Object institution, String institutionCode,
      List<Message> roles, boolean active, LocalDate lastDay) {
  }

  private final PersonDesk desk;
  private final AbsenceDesk absences;
  private final People people;
  private final DirectoryViews views;
  private final DirectoryRights rights;
  private final Directory directory;

  PersonPages(PersonDesk desk, AbsenceDesk absences, People people, DirectoryViews views, DirectoryRights rights, Directory directory) {
    this.desk = desk;
    this.absences = absences;
    this.people = people;
    this.views = views;
    this.rights = rights;
    this.directory = directory;
  }

  @GetMapping("/new")
  String begin(Model model) {
    DirectoryRights.must(rights.accounts());
    return showNew(model);
  }

  @PostMapping("/new")
  String add(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return sent.then(Form.ONLY, () -> desk.add(sent.text("account"), facts(sent), fields.getFirst("password")),
        Message.of("directory.notice.saved"), "/directory/people/" + sent.text("account"), () -> showNew(model));
  }

  private String showNew(Model model) {
    choices(model);
    return "person-new";
  }

  @GetMapping("/{account}")
  String show(@PathVariable String account, Model model) {
    if (!rights.person(account)) {
      throw Refusal.forbidden();
    }
    Person person = people.findById(account).orElseThrow(Refusal::unknown);
    model.addAttribute("who", who(person, directory));
    model.addAttribute("posts", views.posts(account));
    model.addAttribute("absences", views.absences(account));
    model.addAttribute("colleagues", colleagues(account));
    model.addAttribute("log", rights.people() ? views.historyOfPerson(account) : List.of());
    model.addAttribute("may", may(account));
    model.addAttribute("present", present(person));
    choices(model);
    return "person";
  }

  static Who who(Person person, Directory directory) {
    List<Message> roles = new ArrayList<>(PersonDesk.ROLES.stream().filter(person.roles()::contains).map(PersonDesk::role).toList());
    directory.represents(person.name()).forEach(code -> roles.add(Message.of("directory.role.correspondent", code)));
    return new Who(person.name(), person.displayName(), person.email(), person.language(), person.languageRole(),
        person.institution() == null ? null : directory.institutionName(person.institution()), person.institution(), roles,
        person.active(), person.lastDay());
  }

  private Set<String> may(String account) {
    Set<String> may = new HashSet<>();
    if (rights.people()) {
      may.add("people");
    }
    if (rights.accounts()) {
      may.add("edit");
    }
    if (rights.absences(account)) {
      may.add("absence");
    }
    return may;
  }

  private List<Option> colleagues(String account) {
    return absences.candidates(account).stream().map(one -> new Option(one.name(), one.displayName())).toList();
  }

  private void choices(Model model) {
    model.addAttribute("institutions", directory.institutions().stream().map(one -> new Option(one.code(), one.name())).toList());
    model.addAttribute("languages", languages());
    model.addAttribute("languageRoles", Stream.of(Language.NL, Language.FR).map(PersonPages::named).toList());
    model.addAttribute("roles", PersonDesk.ROLES.stream().map(role -> new Option(role, PersonDesk.role(role))).toList());
  }

  /** The languages to choose from, each by its own name. */
  static List<Option> languages() {
    return Arrays.stream(Language.values()).map(PersonPages::named).toList();
  }

  private static Option named(Language language) {
    return new Option(language.name(), Message.of("pages.language." + language.code()));
  }

  private static Map<String, Object> present(Person person) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", person.displayName());
    values.put("email", person.email());
    values.put("language", person.language() == null ? "" : person.language().name());
    values.put("languageRole", person.languageRole() == null ? "" : person.languageRole().name());
    values.put("institution", person.institution());
    values.put("roles", person.roles());
    return values;
  }

  @PostMapping("/{account}")
  String change(@PathVariable String account, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "person", account, () -> desk.change(account, facts(sent)));
  }

  private static PersonDesk.Facts facts(Sent sent) {
    return new PersonDesk.Facts(sent.text("name"), sent.text("email"), language(sent, "language"),
        language(sent, "languageRole"), sent.text("institution"),
        new HashSet<>(sent.all("roles")));
  }

  /** The language that was chosen, null for none. */
  static Language language(Sent sent, String field) {
    String chosen = sent.text(field);
    return chosen == null ? null
        : Language.ofCode(chosen).orElseThrow(() -> Refusal.field(field, "directory.person.language", chosen));
  }

  @PostMapping("/{account}/password")
  String resetPassword(@PathVariable String account, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "password", account, () -> desk.resetPassword(account, fields.getFirst("password")));
  }

  @PostMapping("/{account}/leave")
  String leave(@PathVariable String account, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "leave", account, () -> {
      Faults faults = new Faults();
      LocalDate on = faults.date("on", sent.text("on"));
      faults.refuse();
      desk.leave(account, on);
    });
  }

  @PostMapping("/{account}/return")
  String comeBack(@PathVariable String account, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return new Sent(fields, model, response, after).button(() -> desk.comeBack(account), Message.of("directory.notice.saved"),
        "/directory/people/" + account);
  }

  @PostMapping("/{account}/absences")
  String away(@PathVariable String account, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "absence", account, () -> record(absences, account, sent));
  }

  /** Records the absence of a form. */
  static void record(AbsenceDesk absences, String account, Sent sent) {
    Faults faults = new Faults();
    LocalDate from = faults.date("from", sent.text("from"));
    LocalDate until = faults.date("until", sent.text("until"));
    faults.refuse();
    absences.record(account, from, until, sent.text("replacement"));
  }

  @PostMapping("/{account}/absences/{id}/end")
  String back(@PathVariable String account, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return new Sent(fields, model, response, after).button(() -> absences.end(account, id), Message.of("directory.notice.saved"),
        "/directory/people/" + account);
  }

  private String then(Sent sent, String form, String account, Runnable act) {
    return sent.then(form, act, Message.of("directory.notice.saved"), "/directory/people/" + account, () -> show(account, sent.model()));
  }
}
