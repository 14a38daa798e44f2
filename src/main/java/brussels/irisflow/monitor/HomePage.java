package brussels.irisflow.monitor;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.engine.DossierCards;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.page.Unread;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person's day begins: their tasks by urgency, the deadlines that come next, and what asks for attention. */
@Controller
class HomePage {

  private static final int WEEK = 7;
  private static final int NEXT = 8;

  /** How urgent tasks are. */
  enum Urgency {
    LATE, WEEK, LATER, UNDATED
  }

  /** The tasks of one urgency. */
  record Work(String urgency, List<Task> tasks) {
  }

  /** A task; {@code assignee} is null when nobody has taken it. */
  record Task(String id, String name, Object subject, String dossier, Object title, Object institution, LocalDate due, Light light,
      String assignee) {
  }

  /** A deadline that comes next. */
  record Next(UUID id, String dossier, Trilingual title, String kind, LocalDate due, Object status, Light light, Object institution) {
  }

  /** What asks for attention; {@code href} is where it is dealt with. */
  record Alert(Message text, String href, Light light) {
  }

  private final Board board;
  private final Workflow workflow;
  private final List<DossierCards> cards;
  private final Directory directory;
  private final Optional<Unread> notifications;
  private final CurrentPerson current;
  private final Texts texts;
  private final Clock clock;

  HomePage(Board board, Workflow workflow, List<DossierCards> cards, Directory directory, Optional<Unread> notifications,
      CurrentPerson current, Texts texts, Clock clock) {
    this.board = board;
    this.workflow = workflow;
    this.cards = cards;
    this.directory = directory;
    this.notifications = notifications;
    this.current = current;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/")
  String show(Model model) {
    Map<String, Trilingual> institutions = directory.institutions().stream()
        .collect(Collectors.toMap(Institution::code, Institution::name));
    Board.Order order = new Board.Order(current.language(), List.of(), List.of(), List.of());
    model.addAttribute("work", work(institutions));
    model.addAttribute("deadlines", board.find(only(BoardStatus.OPEN), new Paging(0, NEXT, null), order).rows().items().stream()
        .map(row -> next(row, institutions)).toList());
    model.addAttribute("alerts", alerts(board.find(only(BoardStatus.RUNNING), new Paging(0, 1, null), order).lights().get(Light.RED)));
    return "home";
  }

  private static BoardFilter only(BoardStatus status) {
    return new BoardFilter(null, null, null, status, null, null);
  }

  private List<Work> work(Map<String, Trilingual> institutions) {
    List<OpenTask> mine = workflow.myTasks();
    Map<String, DossierCards.Card> known = cards(mine);
    Map<String, String> people = directory.displayNames(mine.stream().map(OpenTask::assignee).filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    List<Work> work = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      List<Task> tasks = mine.stream().filter(task -> urgency(task.due()) == urgency)
          .map(task -> task(task, known.get(task.dossier()), institutions, people)).toList();
      if (!tasks.isEmpty()) {
        work.add(new Work(urgency.name().toLowerCase(java.util.Locale.ROOT), tasks));
      }
    }
    return work;
  }

  private Urgency urgency(LocalDate due) {
    LocalDate today = LocalDate.now(clock);
    if (due == null) {
      return Urgency.UNDATED;
    } else if (due.isBefore(today)) {
      return Urgency.LATE;
    }
    return due.isAfter(today.plusDays(WEEK)) ? Urgency.LATER : Urgency.WEEK;
  }

  private Map<String, DossierCards.Card> cards(List<OpenTask> tasks) {
    Map<String, DossierCards.Card> known = new HashMap<>();
    Set<String> references = tasks.stream().map(OpenTask::dossier).filter(Objects::nonNull).collect(Collectors.toSet());
    cards.forEach(room -> known.putAll(room.cards(references)));
    return known;
  }

  private Task task(OpenTask task, DossierCards.Card card, Map<String, Trilingual> institutions, Map<String, String> people) {
    return new Task(task.id(), task.name(), task.subject(), task.dossier(), card == null ? null : card.title(),
        task.institution() == null ? null : institutions.get(task.institution()), task.due(),
        Light.of(task.due(), LocalDate.now(clock)), task.assignee() == null ? null : people.get(task.assignee()));
  }

  private Next next(Board.Row row, Map<String, Trilingual> institutions) {
    return new Next(row.id(), row.dossier(), row.title(), texts.sayOr(current.language(), row.kind(), "deadline.kind." + row.kind()),
        row.due(), row.status(), row.light(), row.institution() == null ? null : institutions.get(row.institution()));
  }

  private List<Alert> alerts(long late) {
    List<Alert> alerts = new ArrayList<>();
    if (late > 0) {
      alerts.add(new Alert(Message.of("monitor.home.late", late), "/board?light=red", Light.RED));
    }
    if (current.in(Groups.BI)) {
      directory.withoutCorrespondent().forEach(institution -> alerts.add(new Alert(
          Message.of("monitor.home.vacant", institution.name()), "/directory/institutions/" + institution.code(), Light.AMBER)));
    }
    int unread = notifications.map(Unread::unread).orElse(0);
    if (unread > 0) {
      alerts.add(new Alert(Message.of("monitor.home.unread", unread), "/notifications?unread=true", Light.GREY));
    }
    return alerts;
  }
}
