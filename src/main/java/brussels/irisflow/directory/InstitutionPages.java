package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an institution, for everybody to read and for Brussels International to keep. */
@Controller
@RequestMapping("/directory/institutions")
class InstitutionPages {

  /** The institution as its page shows it. */
  record Facts(String code, Trilingual name, InstitutionKind kind, LocalDate expects, boolean alarm, boolean unattended) {
  }

  private final InstitutionDesk desk;
  private final DirectoryViews views;
  private final DirectoryRights rights;
  private final Directory directory;
  private final People people;

  InstitutionPages(InstitutionDesk desk, DirectoryViews views, DirectoryRights rights, Directory directory, People people) {
    this.desk = desk;
    this.views = views;
    this.rights = rights;
    this.directory = directory;
    this.people = people;
  }

  @GetMapping("/new")
  String begin(Model model) {
    DirectoryRights.must(rights.correspondents());
    return showNew(model);
  }

  @PostMapping("/new")
  String add(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return sent.then(Form.ONLY, () -> desk.add(sent.text("code"), name(sent), constant(InstitutionKind.class, "kind", sent)),
        Message.of("directory.notice.saved"), "/directory/institutions/" + sent.text("code"), () -> showNew(model));
  }

  private static String showNew(Model model) {
    model.addAttribute("kinds", Arrays.stream(InstitutionKind.values()).map(Option::of).toList());
    return "institution-new";
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Model model) {
    Institution institution = directory.institution(code).orElseThrow(Refusal::unknown);
    DirectoryViews.InstitutionRow row = views.byCode().get(code);
    DirectoryPages.Domains domains = DirectoryPages.Domains.of(code, directory);
    model.addAttribute("institution", new Facts(code, institution.name(), institution.kind(), institution.expectsSince(),
        row.alarm(), row.unattended() && rights.people()));
    model.addAttribute("heads", views.heads(code));
    model.addAttribute("correspondents", views.appointments(code, rights.people()));
    model.addAttribute("domains", domains.leads());
    model.addAttribute("contributes", domains.contributes());
    model.addAttribute("fields", views.fieldsOfActivity(code));
    model.addAttribute("people", rights.heads() ? people() : List.of());
    model.addAttribute("ranks", Arrays.stream(Rank.values()).map(Option::of).toList());
    model.addAttribute("log", rights.people() ? views.historyOfInstitution(code) : List.of());
    model.addAttribute("may", may());
    return "institution";
  }

  private Set<String> may() {
    Set<String> may = new HashSet<>();
    if (rights.people()) {
      may.add("people");
    }
    if (rights.correspondents()) {
      may.add("edit");
    }
    if (rights.heads()) {
      may.add("heads");
    }
    return may;
  }

  private List<Option> people() {
    return people.findAll(Sort.by("displayName")).stream().filter(Person::active)
        .map(person -> new Option(person.name(), person.displayName())).toList();
  }

  @PostMapping("/{code}/name")
  String rename(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "name", code, () -> desk.rename(code, name(sent)));
  }

  @PostMapping("/{code}/correspondents")
  String appoint(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "correspondent", code, () -> {
      Faults faults = new Faults();
      LocalDate from = faults.date("from", sent.text("from"));
      LocalDate until = faults.date("until", sent.text("until"));
      faults.refuse();
      desk.appoint(code, sent.text("person"), constant(Rank.class, "rank", sent), from, until);
    });
  }

  @PostMapping("/{code}/correspondents/{id}/end")
  String end(@PathVariable String code, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "end-" + id, code, () -> {
      Faults faults = new Faults();
      LocalDate until = faults.date("until", sent.text("until"));
      faults.refuse();
      desk.endAppointment(code, id, until);
    });
  }

  @PostMapping("/{code}/correspondents/{id}/cancel")
  String cancel(@PathVariable String code, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return button(new Sent(fields, model, response, after), code, () -> desk.cancelAppointment(code, id));
  }

  @PostMapping("/{code}/heads")
  String nameHead(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return then(sent, "head", code, () -> {
      Faults faults = new Faults();
      LocalDate from = faults.date("from", sent.text("from"));
      faults.refuse();
      desk.nameHead(code, sent.text("person"), sent.text("email"), from);
    });
  }

  @PostMapping("/{code}/expects")
  String expect(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    Sent sent = new Sent(fields, model, response, after);
    return button(sent, code, () -> desk.expect(code, "true".equals(sent.text("expects"))));
  }

  private static String button(Sent sent, String code, Runnable act) {
    return sent.button(act, Message.of("directory.notice.saved"), "/directory/institutions/" + code);
  }

  private String then(Sent sent, String form, String code, Runnable act) {
    return sent.then(form, act, Message.of("directory.notice.saved"), "/directory/institutions/" + code, () -> show(code, sent.model()));
  }

  private static Trilingual name(Sent sent) {
    return new Trilingual(sent.text("nameNl"), sent.text("nameFr"), sent.text("nameEn"));
  }

  /** The constant that was chosen in a field; null when none was. */
  private static <E extends Enum<E>> E constant(Class<E> type, String field, Sent sent) {
    String chosen = sent.text(field);
    try {
      return chosen == null ? null : Enum.valueOf(type, chosen);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.field(field, "web.unreadable", chosen);
    }
  }
}
