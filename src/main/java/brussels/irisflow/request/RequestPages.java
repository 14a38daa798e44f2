package brussels.irisflow.request;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of questions: the list, a new one, and one with its exchanges. */
@Controller
class RequestPages {

  private static final String TO = "redirect:/requests/";

  /** A line of the list. */
  record Row(String reference, String dossier, Trilingual title, String question, List<Trilingual> institutions, long answered,
      int asked, LocalDate due, RequestStatus status, Light light) {
  }

  /** The dossier that a question is about. */
  record On(String reference, Object title) {
  }

  /** Head of the page, as on every page of a dossier. */
  record Head(String reference, Object title, Object kind, Object status, Light light, boolean confidential, List<Object> tabs) {
  }

  /** The whole question. */
  record Page(String reference, String question, LocalDate due, RequestStatus status, Light light, String askedBy, Object askedOn,
      On on, List<Answer> answers) {
  }

  /**
   * The exchange with one institution.
   *
   * @param task the reader's own, null when there is none
   * @param deadline that runs for it; null when there is none, or none that the reader may see
   */
  record Answer(String code, Trilingual institution, ExchangeStatus status, Light light, LocalDate due, List<Turn> turns, String task,
      boolean awaited, UUID deadline) {
  }

  /** One turn of an exchange; {@code text} is null when nothing was written. */
  record Turn(Object at, String who, EntryKind what, String text) {
  }

  private final Requests requests;
  private final RequestViews views;
  private final RequestDeadlines deadlines;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final Directory directory;
  private final PeopleNames people;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final Clock clock;

  RequestPages(Requests requests, RequestViews views, RequestDeadlines deadlines, Dossiers dossiers, DossierAccess access,
      Directory directory, PeopleNames people, Workflow workflow, CurrentPerson current, Clock clock) {
    this.requests = requests;
    this.views = views;
    this.deadlines = deadlines;
    this.dossiers = dossiers;
    this.access = access;
    this.directory = directory;
    this.people = people;
    this.workflow = workflow;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/requests")
  String list(@RequestParam(required = false) String q, @RequestParam(required = false) String institution,
      @RequestParam(required = false) RequestStatus status, @RequestParam(required = false) String page,
      @RequestParam(required = false) String size, @RequestParam(required = false) String sort, Model model) {
    Listing<RequestView> found = views.list(new RequestViews.Narrowed(null, status, blank(institution), blank(q)),
        Paging.read(page, size, sort, RequestViews.SORTS.keySet()));
    model.addAttribute("requests", new Listing<>(found.items().stream().map(this::row).toList(), found.page(), found.size(),
        found.total()));
    model.addAttribute("institutions", institutions());
    model.addAttribute("statuses", Arrays.stream(RequestStatus.values()).map(Option::of).toList());
    model.addAttribute("may", current.inAny(Groups.BI, Groups.HR) ? Set.of("ask") : Set.of());
    return "requests";
  }

  @GetMapping("/requests/new")
  String begin(@RequestParam(required = false) String dossier, Model model) {
    current.mustBeIn(Groups.BI, Groups.HR);
    fill(blank(dossier), model);
    return "request-new";
  }

  @PostMapping("/requests/new")
  String ask(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes after) {
    try {
      String reference = requests.ask(new Question(blank(sent.getFirst("dossier")), sent.getOrDefault("institutions", List.of()),
          sent.getFirst("question"), date(sent.getFirst("due"))));
      after.addFlashAttribute("notice", Message.of("request.notice.asked", reference));
      return TO + reference;
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.FORBIDDEN) {
        throw refusal;
      }
      boolean unknown = refusal.reason() == Refusal.Reason.UNKNOWN;
      response.setStatus(unknown ? Refusal.Reason.INPUT.status() : refusal.reason().status());
      model.addAttribute("form", Form.of(sent).refused(unknown ? Refusal.field("dossier", "request.refusal.no-dossier") : refusal));
      fill(unknown ? null : blank(sent.getFirst("dossier")), model);
      return "request-new";
    }
  }

  private void fill(String dossier, Model model) {
    if (dossier != null) {
      access.mustSee(dossier);
      Dossier found = dossiers.get(dossier);
      model.addAttribute("dossier", new On(found.reference(), found.title()));
    } else {
      model.addAttribute("dossier", null);
    }
    model.addAttribute("institutions", institutions());
  }

  @GetMapping("/requests/{reference}")
  String show(@PathVariable String reference, Model model) {
    RequestView view = views.get(reference);
    LocalDate today = LocalDate.now(clock);
    List<OpenTask> tasks = workflow.tasks(reference);
    UnaryOperator<String> names = people.names();
    Map<String, UUID> running = view.dossier() == null ? Map.of() : deadlines.running(view.dossier(), reference);
    Object title = view.title() == null ? Message.of("request.on-confidential") : Message.of("request.on", view.title());
    model.addAttribute("dossier", new Head(reference, title, Message.of("request.kind"), view.status(), view.light(today),
        view.confidential(), List.of()));
    model.addAttribute("request", new Page(reference, view.question(), view.due(), view.status(), view.light(today),
        names.apply(view.askedBy()), view.asked(), view.dossier() == null ? null : new On(view.dossier(), view.title()),
        view.exchanges().stream().map(exchange -> answer(exchange, tasks, today, names, running)).toList()));
    model.addAttribute("may", may(view));
    return "request";
  }

  /** Lists of tasks name whatever a task belongs to as a dossier; a question has a page of its own. */
  @GetMapping("/dossiers/{reference:REQ-\\d{4}-\\d{4,}}")
  String question(@PathVariable String reference) {
    return TO + reference;
  }

  @PostMapping("/requests/{reference}/remind")
  String remind(@PathVariable String reference, RedirectAttributes after) {
    try {
      List<Trilingual> reminded = requests.remind(reference).stream().map(this::name).toList();
      after.addFlashAttribute("notice", Message.of("request.notice.reminded", reminded));
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      after.addFlashAttribute("refused", refusal.sentence());
    }
    return TO + reference;
  }

  @PostMapping("/requests/{reference}/withdraw")
  String withdraw(@PathVariable String reference, @RequestParam MultiValueMap<String, String> sent, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return end(reference, "withdraw", () -> requests.withdraw(reference, sent.getFirst("reason")),
        Message.of("request.notice.withdrawn", reference), sent, new Answers(model, response, after));
  }

  @PostMapping("/requests/{reference}/give-up/{institution}")
  String giveUp(@PathVariable String reference, @PathVariable String institution, @RequestParam MultiValueMap<String, String> sent,
      Model model, HttpServletResponse response, RedirectAttributes after) {
    return end(reference, "give-up-" + institution, () -> requests.giveUp(reference, institution, sent.getFirst("reason")),
        Message.of("request.notice.given-up", name(institution)), sent, new Answers(model, response, after));
  }

  /** Where an answer to a form goes: the same page again, or on to the next with a notice. */
  private record Answers(Model model, HttpServletResponse response, RedirectAttributes after) {
  }

  private String end(String reference, String form, Runnable act, Message notice, MultiValueMap<String, String> sent, Answers answers) {
    try {
      act.run();
      answers.after().addFlashAttribute("notice", notice);
      return TO + reference;
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      answers.response().setStatus(refusal.reason().status());
      answers.model().addAttribute("form", Form.of(form, sent).refused(refusal));
      return show(reference, answers.model());
    }
  }

  private Row row(RequestView view) {
    return new Row(view.reference(), view.dossier(), view.title(), view.question(),
        view.exchanges().stream().map(RequestView.ExchangeView::name).toList(),
        view.exchanges().stream().filter(one -> one.status() == ExchangeStatus.ANSWERED).count(), view.exchanges().size(), view.due(),
        view.status(), view.light(LocalDate.now(clock)));
  }

  private Answer answer(RequestView.ExchangeView view, List<OpenTask> tasks, LocalDate today, UnaryOperator<String> names,
      Map<String, UUID> running) {
    String own = tasks.stream().filter(task -> task.groups().contains(Groups.ofInstitution(view.institution())))
        .filter(task -> task.groups().stream().anyMatch(current::in)).map(OpenTask::id).findFirst().orElse(null);
    return new Answer(view.institution(), view.name(), view.status(), view.light(today), view.due(),
        view.entries().stream().map(one -> new Turn(one.at(), names.apply(one.person()), one.kind(), one.text())).toList(), own,
        view.status() == ExchangeStatus.ASKED, running.get(view.institution()));
  }

  /** Who asked may remind, give up and withdraw as long as something is awaited. */
  private Set<String> may(RequestView view) {
    Set<String> may = new HashSet<>();
    if (view.status() == RequestStatus.OPEN && current.in(view.askers())) {
      may.add("withdraw");
      if (view.exchanges().stream().anyMatch(one -> one.status() == ExchangeStatus.ASKED)) {
        may.add("remind");
      }
    }
    return may;
  }

  private List<Option> institutions() {
    return directory.institutions(current.language()).stream().map(one -> new Option(one.code(), one.name())).toList();
  }

  private Trilingual name(String institution) {
    return directory.institution(institution).map(one -> one.name()).orElseGet(() -> Trilingual.same(institution));
  }

  private static LocalDate date(String text) {
    try {
      return blank(text) == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException notOne) {
      throw Refusal.field("due", "request.refusal.date", text);
    }
  }

  private static String blank(String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter.strip();
  }
}
