package brussels.irisflow.demo;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.objective.MeasuringPoint;
import brussels.irisflow.objective.Objective;
import brussels.irisflow.objective.ObjectiveKind;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.objective.Target;
import brussels.irisflow.objective.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * An evaluation under way: the mid-term one of a demo mandate, its commission composed and the activity report asked for, so
 * that the holder can write it and a cabinet its opinion. The other one that has fallen due waits for HR to open it.
 */
@Component
@Profile("demo")
class DemoEvaluations {

  private final ObjectiveSets objectives;
  private final Workflow workflow;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoEvaluations(ObjectiveSets objectives, Workflow workflow, JdbcClient jdbc, Clock clock) {
    this.objectives = objectives;
    this.workflow = workflow;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Due(String reference, String mandate, String holder, LocalDate from) {
  }

  /** After the mandates were made. */
  void make() {
    jdbc.sql("select reference, mandate, holder, period_from from evaluation where kind = 'MID_TERM' and state = 'OPENED'"
            + " order by reference")
        .query((row, number) -> new Due(row.getString("reference"), row.getString("mandate"), row.getString("holder"),
            row.getObject("period_from", LocalDate.class))).list().stream().findFirst().ifPresent(this::begin);
  }

  private void begin(Due due) {
    haveObjectives(due);
    String today = LocalDate.now(clock).toString();
    does("hr", due.reference(), "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1", "member-2")));
    does("chair", due.reference(), "SendFormally", Map.of("means", "REGISTERED_LETTER", "sentOn", today, "proof", "R 0001 demo"));
    does(due.holder(), due.reference(), "ConfirmReceipt", Map.of("receivedOn", today));
    while (workflow.tasks(due.reference()).stream().anyMatch(task -> task.key().equals("SendFormally"))) {
      does("hr", due.reference(), "SendFormally", Map.of("means", "EMAIL", "sentOn", today, "proof", "bericht demo"));
      does("hr", due.reference(), "ConfirmReceipt", Map.of("receivedOn", today, "proof", "bevestiging demo"));
    }
  }

  /** The mandate was taken over without the text of its objectives; here they are, invented. */
  private void haveObjectives(Due due) {
    if (objectives.versions(due.mandate()).isEmpty()) {
      Target punctual = new Target(null, "1.1.1", "Bussen rijden op tijd: 80 van de 100 (verzonnen)", Term.read("jaarlijks"));
      Target plan = new Target(null, "1.1.2", "Een plan voor de fiets is goedgekeurd (verzonnen)", List.of());
      as("hr", () -> objectives.draft(due.mandate()));
      as("hr", () -> {
        objectives.write(due.mandate(), List.of(new Objective(null, ObjectiveKind.STRATEGIC, "1", "Vlotte mobiliteit (verzonnen)", null, null,
            List.of(), List.of(new MeasuringPoint(null, "1.1", "Doorstroming (verzonnen)", List.of(punctual, plan))))));
        objectives.submit(due.mandate());
        return objectives.approve(due.mandate(), due.from(), "BHR (verzonnen)", due.from());
      });
    }
  }

  private void does(String person, String reference, String key, Map<String, Object> fields) {
    String task = workflow.tasks(reference).stream().filter(one -> one.key().equals(key)).map(OpenTask::id).findFirst()
        .orElseThrow(() -> new IllegalStateException("No task " + key + " of " + reference));
    as(person, () -> {
      workflow.complete(task, fields);
      return null;
    });
  }

  private static <T> T as(String person, Supplier<T> act) {
    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
