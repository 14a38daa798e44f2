package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.PastStep;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The form with which one running dossier is taken over, with at most one measure; sent again for the same directive it adds
 * another one. A step has the fields {@code state.KEY}, {@code on.KEY} and {@code note.KEY}: a reference when it is done,
 * otherwise a reason.
 */
final class TakeOverForm {

  private TakeOverForm() {
  }

  /** Reads what was sent; a field that cannot be read is refused under its name. */
  static TakeOverFile read(Sent sent) {
    LocalDate deadline = sent.date("deadline");
    LocalDate movedFrom = sent.date("movedFrom");
    String reason = sent.text("moveReason");
    Competence competence = sent.choice("competence", Competence.class);
    List<BelgianEntity> entities = sent.choices("otherEntities", BelgianEntity.class);
    LocalDate eta = sent.date("eta");
    PlanState plan = sent.choice("plan", PlanState.class);
    List<TakeOverFile.TakenStep> steps = steps(sent);
    TakeOverFile.TakenNotice notice = notice(sent);
    MeasureProposal proposal = new MeasureProposal(sent.text("title"), sent.choice("instrument", Instrument.class),
        sent.text("institution"), sent.text("articles"), deadline);
    sent.refuse();
    checkMove(deadline, movedFrom, reason);
    List<TakeOverFile.Move> moves = movedFrom == null ? List.of() : List.of(new TakeOverFile.Move(0, movedFrom, deadline, reason));
    boolean measure = notice != null || !steps.isEmpty() || movedFrom == null && deadline != null
        || Stream.of(proposal.title(), proposal.instrument(), proposal.institution(), proposal.articles()).anyMatch(Objects::nonNull);
    return new TakeOverFile(0, sent.text("celex"), competence, sent.text("lead"), sent.texts("contributors"), entities, eta,
        plan, moves, measure ? List.of(new TakeOverFile.TakenMeasure(0, proposal, steps, notice)) : List.of());
  }

  private static void checkMove(LocalDate deadline, LocalDate movedFrom, String reason) {
    Faults faults = new Faults();
    if (movedFrom != null) {
      faults.given("deadline", deadline);
      if (reason == null) {
        faults.add("moveReason", "transposition.take-over.why-moved");
      }
    } else if (reason != null) {
      faults.given("movedFrom", null);
    }
    faults.refuse();
  }

  private static List<TakeOverFile.TakenStep> steps(Sent sent) {
    BlockCause cause = sent.choice("cause", BlockCause.class);
    BelgianEntity entity = sent.choice("entity", BelgianEntity.class);
    List<TakeOverFile.TakenStep> steps = new ArrayList<>();
    for (StepKey key : StepKey.values()) {
      StepState state = sent.choice("state." + key, StepState.class);
      LocalDate on = sent.date("on." + key);
      String note = sent.text("note." + key);
      // a day alone says that the step was done
      StepState where = state == null && (on != null || note != null) ? StepState.DONE : state;
      if (where != null) {
        boolean done = where == StepState.DONE;
        steps.add(new TakeOverFile.TakenStep(0, new PastStep(key, where, on, done ? note : null, done ? null : note,
            where == StepState.BLOCKED ? cause : null, where == StepState.WAITING && entity != null ? entity.name() : null)));
      }
    }
    return steps;
  }

  private static TakeOverFile.TakenNotice notice(Sent sent) {
    NoticeData data = new NoticeData(sent.text("noticeTitle"), sent.text("actType"), sent.date("adoptedOn"), sent.date("publishedOn"),
        sent.text("gazetteReference"), sent.choice("coverage", Coverage.class), null, null);
    LocalDate on = sent.date("on");
    String reference = sent.text("reference");
    boolean given = on != null || Stream.of("noticeTitle", "actType", "adoptedOn", "publishedOn", "gazetteReference", "coverage",
        "reference").anyMatch(field -> sent.text(field) != null);
    return given ? new TakeOverFile.TakenNotice(0, data, on, reference) : null;
  }

  /** The same refusal with the fields called as the form calls them. */
  static Refusal named(Refusal refusal) {
    Map<String, String> names = new HashMap<>(Map.of("step", "noticeTitle"));
    for (StepKey key : StepKey.values()) {
      names.put("step." + key, "state." + key);
      names.put("reference." + key, "note." + key);
      names.put("reason." + key, "note." + key);
      names.put("cause." + key, "cause");
      names.put("entity." + key, "entity");
    }
    return Sent.renamed(refusal, names);
  }
}
