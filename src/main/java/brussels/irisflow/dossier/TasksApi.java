package brussels.irisflow.dossier;

import brussels.irisflow.engine.DossierCards;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tasks for machines: list, take, give back, hand over and complete, through the same gate as the Tasklist. */
@RestController
@RequestMapping("/api/tasks")
class TasksApi {

  /**
   * A task as the API shows it.
   *
   * @param title the title of the dossier
   * @param subject the step or measure it is about, null when it is about the whole dossier
   * @param institution the code of the institution whose correspondents may do it, BI for Brussels International, null else
   */
  record TaskItem(String id, String key, String process, String dossier, String title, String name, String subject,
      String institution, LocalDate due, String assignee) {
  }

  private static final Map<String, Comparator<OpenTask>> SORTS = Map.of("due", by(OpenTask::due), "dossier", by(OpenTask::dossier),
      "key", by(OpenTask::key), "name", by(OpenTask::name), "institution", by(OpenTask::institution), "assignee", by(OpenTask::assignee));

  /** Whom to hand a task to. */
  record HandOver(String to) {
  }

  private final Workflow workflow;
  private final List<DossierCards> cards;
  private final CurrentPerson current;

  TasksApi(Workflow workflow, List<DossierCards> cards, CurrentPerson current) {
    this.workflow = workflow;
    this.cards = cards;
    this.current = current;
  }

  @GetMapping
  Listing<TaskItem> mine(@RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort, @RequestParam(required = false) String dossier) {
    Paging paging = Paging.read(page, size, sort, SORTS.keySet());
    List<OpenTask> mine = new ArrayList<>(workflow.myTasks());
    mine.removeIf(task -> dossier != null && !dossier.equals(task.dossier()));
    if (paging.field() != null) {
      Comparator<OpenTask> order = SORTS.get(paging.field());
      mine.sort(paging.descending() ? order.reversed() : order);
    }
    Listing<OpenTask> some = Listing.cut(mine, paging);
    Map<String, DossierCards.Card> known = new HashMap<>();
    Set<String> references = some.items().stream().map(OpenTask::dossier).filter(Objects::nonNull).collect(Collectors.toSet());
    cards.forEach(room -> known.putAll(room.cards(references)));
    return new Listing<>(some.items().stream().map(task -> item(task, known.get(task.dossier()))).toList(),
        some.page(), some.size(), some.total());
  }

  @PostMapping("/{id}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable String id) {
    workflow.claim(id);
  }

  @PostMapping("/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String id) {
    workflow.release(id);
  }

  @PostMapping("/{id}/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable String id, @RequestBody HandOver whom) {
    workflow.handOver(id, whom.to());
  }

  @PostMapping("/{id}/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@PathVariable String id, @RequestBody(required = false) Map<String, Object> fields) {
    workflow.complete(id, fields == null ? Map.of() : fields);
  }

  /** In the order of a field; what does not have it stands behind. */
  private static <T extends Comparable<? super T>> Comparator<OpenTask> by(Function<OpenTask, T> field) {
    return Comparator.comparing(field, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private TaskItem item(OpenTask task, DossierCards.Card card) {
    return new TaskItem(task.id(), task.key(), task.process(), task.dossier(),
        card == null ? null : card.title().in(current.language()), task.name(),
        task.subject() == null ? null : task.subject().in(current.language()), task.institution(), task.due(), task.assignee());
  }
}
