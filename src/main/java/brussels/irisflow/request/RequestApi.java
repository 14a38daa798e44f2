package brussels.irisflow.request;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions to institutions for machines. */
@RestController
@RequestMapping("/api/requests")
class RequestApi {

  /** The reference of a new question. */
  record Asked(String reference) {
  }

  /**
   * Why a question, or the wait for one institution, ends.
   *
   * @param institution the code of the one institution whose answer is no longer awaited; null withdraws the whole question
   */
  record Withdrawal(String reason, String institution) {
  }

  /** One line of a list. */
  record Item(String reference, String dossier, String title, String question, LocalDate due, RequestStatus status, LocalDateTime asked,
      String askedBy, List<Institution> institutions) {
  }

  /** How it stands with one institution. */
  record Institution(String institution, ExchangeStatus status, LocalDate due) {
  }

  /** A whole question. */
  record Whole(String reference, String dossier, String title, String question, LocalDate due, RequestStatus status, LocalDateTime asked,
      String askedBy, List<Exchange> exchanges, List<Task> tasks) {
  }

  /** The exchange with one institution. */
  record Exchange(String institution, String name, ExchangeStatus status, LocalDate since, LocalDate due, String question,
      List<RequestView.EntryView> entries) {
  }

  /** An open task of the question. */
  record Task(String id, String key, String institution, LocalDate due, String assignee) {
  }

  private final Requests requests;
  private final RequestViews views;
  private final Workflow workflow;
  private final CurrentPerson current;

  RequestApi(Requests requests, RequestViews views, Workflow workflow, CurrentPerson current) {
    this.requests = requests;
    this.views = views;
    this.workflow = workflow;
    this.current = current;
  }

  @PostMapping
  ResponseEntity<Asked> ask(@RequestBody Question question) {
    String reference = requests.ask(question);
    return ResponseEntity.created(URI.create("/api/requests/" + reference)).body(new Asked(reference));
  }

  @GetMapping
  Listing<Item> list(@RequestParam(required = false) String dossier, @RequestParam(required = false) RequestStatus status,
      @RequestParam(required = false) String institution, @RequestParam(required = false) String q,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort) {
    Listing<RequestView> found = views.list(new RequestViews.Narrowed(blank(dossier), status, blank(institution), blank(q)),
        Paging.read(page, size, sort, RequestViews.SORTS.keySet()));
    return new Listing<>(found.items().stream().map(this::item).toList(), found.page(), found.size(), found.total());
  }

  @GetMapping("/{reference}")
  Whole get(@PathVariable String reference) {
    RequestView view = views.get(reference);
    List<Task> tasks = workflow.tasks(reference).stream().filter(task -> view.dossier() != null || mine(task)).map(RequestApi::task)
        .toList();
    return new Whole(view.reference(), view.dossier(), title(view), view.question(), view.due(), view.status(), view.asked(),
        view.askedBy(), view.exchanges().stream().map(this::exchange).toList(), tasks);
  }

  @PostMapping("/{reference}/remind")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remind(@PathVariable String reference) {
    requests.remind(reference);
  }

  @PostMapping("/{reference}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String reference, @RequestBody(required = false) Withdrawal why) {
    if (why != null && why.institution() != null) {
      requests.giveUp(reference, why.institution(), why.reason());
    } else {
      requests.withdraw(reference, why == null ? null : why.reason());
    }
  }

  private Item item(RequestView view) {
    return new Item(view.reference(), view.dossier(), title(view), view.question(), view.due(), view.status(), view.asked(),
        view.askedBy(), view.exchanges().stream().map(one -> new Institution(one.institution(), one.status(), one.due())).toList());
  }

  private Exchange exchange(RequestView.ExchangeView view) {
    return new Exchange(view.institution(), view.name().in(current.language()), view.status(), view.since(), view.due(),
        view.question(), view.entries());
  }

  private String title(RequestView view) {
    return view.title() == null ? null : view.title().in(current.language());
  }

  private boolean mine(OpenTask task) {
    return task.groups().stream().anyMatch(current::in);
  }

  private static Task task(OpenTask task) {
    return new Task(task.id(), task.key(), task.groups().stream().map(Groups::institutionIn).filter(code -> code != null).findFirst()
        .orElse(null), task.due(), task.assignee());
  }

  private static String blank(String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter.strip();
  }
}
