package brussels.irisflow.request;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the forms of a question show, in the language of who has the task in hand. */
@Component
class RequestForms {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final Directory directory;
  private final PeopleNames people;
  private final Texts texts;

  RequestForms(Dossiers dossiers, DossierAccess access, Directory directory, PeopleNames people, Texts texts) {
    this.dossiers = dossiers;
    this.access = access;
    this.directory = directory;
    this.people = people;
    this.texts = texts;
  }

  /** The form answer-request. */
  Map<String, Object> answer(TaskInHand task, Request request, Exchange exchange) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("asker", texts.say(task.language(), "request.askers." + request.askers()));
    shown.put("onDossier", dossier(task, request));
    shown.put("dueOn", texts.date(task.language(), exchange.due()));
    shown.put("question", FormText.asWritten(exchange.question()));
    shown.put("history", history(task.language(), exchange));
    return shown;
  }

  /** The form reconsider-request. */
  Map<String, Object> reconsider(TaskInHand task, Request request, Exchange exchange, LocalDate today) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("institutionName", name(exchange.institution(), task.language()));
    shown.put("onDossier", dossier(task, request));
    shown.put("returnedOn", texts.date(task.language(), exchange.statusSince()));
    shown.put("returnReason", FormText.asWritten(last(exchange, EntryKind.RETURNED).text()));
    shown.put("question", exchange.question());
    shown.put("due", exchange.due().isBefore(today) ? null : exchange.due().toString());
    shown.put("institutions", directory.institutions(task.language()).stream()
        .filter(one -> !one.code().equals(exchange.institution()) && request.mayBeAsked(one.code()))
        .map(one -> Map.of("value", one.code(), "label", one.name().in(task.language()))).toList());
    return shown;
  }

  /** The form read-answers. */
  Map<String, Object> read(TaskInHand task, Request request) {
    Language language = task.language();
    List<Map<String, String>> answers = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Exchange exchange : request.exchanges()) {
      if (exchange.status() == ExchangeStatus.ANSWERED) {
        Entry answer = last(exchange, EntryKind.ANSWERED);
        answers.add(Map.of("institution", name(exchange.institution(), language), "on", day(language, answer.at()),
            "text", FormText.asWritten(answer.text())));
      } else {
        silent.add(name(exchange.institution(), language));
      }
    }
    Map<String, Object> shown = new HashMap<>();
    shown.put("onDossier", dossier(task, request));
    shown.put("askedOn", day(language, request.askedAt()));
    shown.put("question", FormText.asWritten(request.question()));
    shown.put("answers", answers);
    shown.put("silent", silent.isEmpty() ? null : String.join(", ", silent));
    return shown;
  }

  /** What was said before the question was last put. */
  private List<Map<String, String>> history(Language language, Exchange exchange) {
    List<Entry> entries = exchange.entries();
    int last = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).kind() == EntryKind.ASKED || entries.get(i).kind() == EntryKind.ASKED_AGAIN) {
        last = i;
      }
    }
    UnaryOperator<String> names = people.names();
    return entries.subList(0, last).stream().filter(entry -> entry.text() != null)
        .map(entry -> Map.of("on", day(language, entry.at()), "who", FormText.asWritten(names.apply(entry.person())),
            "text", texts.say(language, "request.history", entry.kind(), FormText.asWritten(entry.text()))))
        .toList();
  }

  /** Reference and title, but for who may not see the dossier itself. */
  private String dossier(TaskInHand task, Request request) {
    if (!access.maySee(task.person(), request.dossier())) {
      return texts.say(task.language(), "request.confidential-dossier");
    }
    Dossier dossier = dossiers.get(request.dossier());
    return FormText.asWritten(dossier.reference() + ", " + dossier.title().in(task.language()));
  }

  private static Entry last(Exchange exchange, EntryKind kind) {
    return exchange.entries().stream().filter(entry -> entry.kind() == kind).reduce((earlier, later) -> later).orElseThrow();
  }

  private String name(String institution, Language language) {
    return FormText.asWritten(directory.institution(institution).map(Institution::name)
        .orElseGet(() -> Trilingual.same(institution)).in(language));
  }

  private String day(Language language, Instant at) {
    return texts.date(language, LocalDate.ofInstant(at, Texts.ZONE));
  }
}
