package brussels.irisflow.monitor;

import brussels.irisflow.deadline.DeadlineChange;
import brussels.irisflow.deadline.DeadlineChangeKind;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.monitor.DeadlineList.Row;
import brussels.irisflow.page.Form;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Light;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one deadline: where its date comes from, how it moved, who was reminded; and moving it. */
@Controller
class DeadlinePages {

  /** The kind of a deadline that a question set. */
  private static final String QUESTION = "REQUEST";

  /** What the page shows of the deadline; {@code recount} is its period in the calculator. */
  record Shown(UUID id, String dossier, Trilingual title, String kind, LocalDate due, Object status, Light light, Trilingual institution,
      String legalBasis, LocalDate event, PeriodRule rule, String recount, LocalDate metOn, String explanation) {
  }

  /** One entry of its history. */
  record Entry(Instant at, String who, DeadlineChangeKind kind, LocalDate from, LocalDate to, Message reason, String decision) {
  }

  private final DeadlineList list;
  private final DeadlineMoves moves;
  private final Deadlines deadlines;
  private final Reminded reminded;
  private final Directory directory;
  private final CurrentPerson current;
  private final Texts texts;
  private final Clock clock;

  DeadlinePages(DeadlineList list, DeadlineMoves moves, Deadlines deadlines, Reminded reminded, Directory directory,
      CurrentPerson current, Texts texts, Clock clock) {
    this.list = list;
    this.moves = moves;
    this.deadlines = deadlines;
    this.reminded = reminded;
    this.directory = directory;
    this.current = current;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/deadlines/{id}")
  String show(@PathVariable String id, Model model) {
    Row row = list.find(DeadlineApi.id(id)).orElseThrow(Refusal::unknown);
    model.addAttribute("deadline", shown(row));
    model.addAttribute("question", QUESTION.equals(row.kind()) ? deadlines.get(row.id()).subject() : null);
    model.addAttribute("history", history(row.id()));
    model.addAttribute("reminders", reminded.of(row.id()));
    model.addAttribute("may", may(row));
    return "deadline";
  }

  @PostMapping("/deadlines/{id}/move")
  String move(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    return change("move", id, sent, model, response, after,
        due -> moves.move(DeadlineApi.id(id), due, sent.getFirst("reason"), sent.getFirst("decision")));
  }

  @PostMapping("/deadlines/{id}/reopen")
  String reopen(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    return change("reopen", id, sent, model, response, after,
        due -> moves.reopen(DeadlineApi.id(id), due, sent.getFirst("reason")));
  }

  private String change(String form, String id, MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
      RedirectAttributes after, java.util.function.Consumer<LocalDate> action) {
    try {
      LocalDate due = day(sent.getFirst("due"));
      action.accept(due);
      after.addFlashAttribute("notice", Message.of("monitor.notice." + form, due));
      return "redirect:/deadlines/" + id;
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.UNKNOWN || refusal.reason() == Refusal.Reason.FORBIDDEN) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of(form, sent).refused(refusal));
      return show(id, model);
    }
  }

  private Shown shown(Row row) {
    return new Shown(row.id(), row.dossier(), row.title(), texts.sayOr(current.language(), row.kind(), "deadline.kind." + row.kind()),
        row.due(), status(row), light(row), row.institutionName(), row.legalBasis(), row.event(),
        row.rule() == null ? null : PeriodRule.valueOf(row.rule()), row.computedFrom() == null ? null : "/periods?" + row.computedFrom(),
        row.metOn(), row.explanation().stream().map(sentence -> texts.say(current.language(), sentence)).collect(Collectors.joining(" ")));
  }

  private static Object status(Row row) {
    return row.status() == DeadlineStatus.MISSED && row.metOn() != null ? Message.of("deadline.status.met-late", row.metOn())
        : row.status();
  }

  private Light light(Row row) {
    if (row.status() == DeadlineStatus.CANCELLED) {
      return Light.GREY;
    }
    return row.settled() ? Light.DONE : Light.of(row.due(), LocalDate.now(clock));
  }

  private List<Entry> history(UUID id) {
    List<DeadlineChange> changes = deadlines.history(id);
    Map<String, String> names = directory.displayNames(changes.stream().map(DeadlineChange::person).collect(Collectors.toSet()));
    return changes.stream().map(change -> new Entry(change.at(), names.get(change.person()), change.kind(), change.from(), change.to(),
        change.reason(), change.decision())).sorted(Comparator.comparing(Entry::at).reversed()).toList();
  }

  private Set<String> may(Row row) {
    Set<String> may = new HashSet<>();
    if (current.in(row.sphere().coordinators())) {
      may.add(row.settled() ? "reopen" : "move");
    }
    return may;
  }

  private static LocalDate day(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      throw Refusal.field("due", "deadline.date", text);
    }
  }
}
