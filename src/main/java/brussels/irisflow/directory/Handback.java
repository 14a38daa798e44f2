package brussels.irisflow.directory;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives claimed tasks back to their groups, so that none waits for somebody who cannot do it; notes it and tells of it. */
@Component
class Handback {

  private final Workflow workflow;
  private final DirectoryLog log;
  private final ApplicationEventPublisher events;

  Handback(Workflow workflow, DirectoryLog log, ApplicationEventPublisher events) {
    this.workflow = workflow;
    this.log = log;
    this.events = events;
  }

  /** All tasks that this person has in hand. */
  void everything(String person) {
    tell(person, workflow.giveBackAll(person));
  }

  /** The tasks of whoever lost the group for which they took them up. */
  void strays() {
    Map<String, List<OpenTask>> byPerson = workflow.giveBackStrays().stream()
        .collect(Collectors.groupingBy(OpenTask::assignee, TreeMap::new, Collectors.toList()));
    byPerson.forEach(this::tell);
  }

  private void tell(String person, List<OpenTask> tasks) {
    if (!tasks.isEmpty()) {
      log.note(null, person, Message.of("directory.log.tasks-returned", tasks.size(), tasks.stream().map(OpenTask::dossier).distinct()
          .sorted().toList()));
      events.publishEvent(new TasksReturned(person, tasks));
    }
  }
}
