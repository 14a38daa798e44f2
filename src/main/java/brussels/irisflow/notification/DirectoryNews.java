package brussels.irisflow.notification;

import brussels.irisflow.directory.AbsenceRecorded;
import brussels.irisflow.directory.Contact;
import brussels.irisflow.directory.CorrespondentMissing;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.TasksReturned;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.language.Message;
import brussels.irisflow.security.Groups;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what changes among people: an institution without a correspondent, a replacement, tasks that came back. */
@Component
class DirectoryNews {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final Notifications notifications;
  private final Audience audience;
  private final Directory directory;

  DirectoryNews(Notifications notifications, Audience audience, Directory directory) {
    this.notifications = notifications;
    this.audience = audience;
    this.directory = directory;
  }

  @EventListener
  void missing(CorrespondentMissing event) {
    notifications.tell(audience.group(Groups.BI), Notice.of(NoticeReason.DIRECTORY, null, "/directory/institutions/" + event.institution(),
        Message.of("notification.correspondent-missing", directory.institutionName(event.institution()))));
  }

  @EventListener
  void absent(AbsenceRecorded event) {
    if (event.replacement() != null) {
      notifications.tell(audience.people(List.of(event.replacement())), Notice.of(NoticeReason.DIRECTORY, null, "/",
          Message.of("notification.replacement", directory.displayName(event.person()), event.since(), event.until())));
    }
  }

  @EventListener
  void returned(TasksReturned event) {
    Map<String, List<OpenTask>> byDossier = event.tasks().stream().filter(task -> task.dossier() != null)
        .collect(Collectors.groupingBy(OpenTask::dossier));
    byDossier.forEach((dossier, tasks) -> {
      Set<Contact> groups = new LinkedHashSet<>();
      tasks.stream().flatMap(task -> task.groups().stream()).distinct().forEach(group -> groups.addAll(audience.group(group)));
      notifications.tell(groups, Notice.of(NoticeReason.TASK, dossier, TASKLIST,
          Message.of("notification.tasks-returned", dossier, tasks.size())));
    });
  }
}
