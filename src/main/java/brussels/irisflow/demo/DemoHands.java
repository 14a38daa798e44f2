package brussels.irisflow.demo;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts in the name of the demo people. */
@Component
@Profile("demo")
class DemoHands {

  private final Workflow workflow;

  DemoHands(Workflow workflow) {
    this.workflow = workflow;
  }

  boolean has(String reference, String key) {
    return workflow.tasks(reference).stream().anyMatch(task -> task.key().equals(key));
  }

  /** Completes the first open task with this key of a dossier. */
  void does(String person, String reference, String key, Map<String, Object> fields) {
    String task = workflow.tasks(reference).stream().filter(one -> one.key().equals(key)).map(OpenTask::id).findFirst()
        .orElseThrow(() -> new IllegalStateException("No task " + key + " of " + reference));
    as(person, () -> {
      workflow.complete(task, fields);
      return null;
    });
  }

  <T> T as(String person, Supplier<T> act) {
    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
