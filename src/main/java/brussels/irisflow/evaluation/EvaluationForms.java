package brussels.irisflow.evaluation;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Texts;
import brussels.irisflow.mandate.MandateView;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of evaluations show: which one it is about, and the way to the page on which people write. Never what they wrote. */
@Component
class EvaluationForms {

  private final Evaluations evaluations;
  private final EvaluationDates dates;
  private final Writings papers;
  private final Directory directory;
  private final Texts texts;

  EvaluationForms(Evaluations evaluations, EvaluationDates dates, Writings papers, Directory directory, Texts texts) {
    this.evaluations = evaluations;
    this.dates = dates;
    this.papers = papers;
    this.directory = directory;
    this.texts = texts;
  }

  /** The head of every form. */
  Map<String, Object> about(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    MandateView mandate = evaluations.mandate(evaluation.mandate());
    Map<String, Object> shown = new HashMap<>();
    shown.put("about", FormText.asWritten(texts.say(task.language(), "evaluation.about", evaluation.reference(), evaluation.kind(),
        mandate.function().in(task.language()), directory.institutionName(mandate.institution()))));
    shown.put("link", "/evaluations/" + evaluation.reference());
    return shown;
  }

  Map<String, Object> commission(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    Map<String, Object> shown = about(task);
    shown.put("minimum", evaluations.rules(evaluation).members());
    shown.put("institution", FormText.asWritten(directory.institutionName(evaluations.mandate(evaluation.mandate()).institution())
        .in(task.language())));
    shown.put("gone", FormText.asWritten(evaluation.seats().stream().filter(seat -> !seat.active())
        .map(seat -> directory.displayName(seat.person())).distinct().collect(Collectors.joining(", "))));
    shown.put("people", evaluations.candidates(evaluation).stream()
        .map(one -> Map.of("value", one.name(), "label", one.displayName())).toList());
    evaluation.chair().ifPresent(seat -> shown.put("chair", seat.person()));
    shown.put("members", evaluation.sitting().stream().filter(seat -> !seat.chair()).map(Seat::person).toList());
    return shown;
  }

  Map<String, Object> sending(TaskInHand task, FormalSending sending) {
    Map<String, Object> shown = about(task);
    shown.put("what", FormText.asWritten(texts.word(task.language(), sending.kind())));
    shown.put("recipient", FormText.asWritten(sending.kind() != SendingKind.OPINIONS
        ? directory.displayName(evaluations.get(task.dossier()).holder())
        : sending.recipient() == null ? texts.say(task.language(), "evaluation.on-paper.competent-minister")
        : directory.displayName(sending.recipient())));
    if (sending.sentOn() != null) {
      shown.put("sentOn", texts.date(task.language(), sending.sentOn()));
      shown.put("means", FormText.asWritten(texts.word(task.language(), sending.means())));
    }
    return shown;
  }

  Map<String, Object> hearing(TaskInHand task) {
    Evaluation evaluation = evaluations.get(task.dossier());
    int days = dates.rules(evaluation).hearingDays();
    Map<String, Object> shown = about(task);
    shown.put("days", days);
    shown.put("missed", evaluation.invitedTooLate(days) ? texts.date(task.language(), evaluation.hearingOn()) : null);
    return shown;
  }

  /** The way to the page of a paper, and how much of it is missing. */
  Map<String, Object> paper(TaskInHand task, Writing paper) {
    Map<String, Object> shown = about(task);
    shown.put("what", FormText.asWritten(texts.say(task.language(), "evaluation.paper." + paper.kind().key())));
    shown.put("link", "/evaluations/" + task.dossier() + "/" + paper.kind().path());
    shown.put("missing", paper.missing() == 0 ? null : texts.say(task.language(), "evaluation.missing", paper.missing()));
    return shown;
  }

  Map<String, Object> paper(TaskInHand task, WritingKind kind) {
    return paper(task, papers.single(task.dossier(), kind));
  }
}
