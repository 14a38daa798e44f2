package brussels.irisflow.directory;

import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sees to it that Brussels International has exactly one task for each institution that is to have a correspondent and has
 * none, and none for any other.
 */
@Component
class Vacancies {

  private final Institutions institutions;
  private final Correspondents correspondents;
  private final Workflow workflow;
  private final DirectoryLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Vacancies(Institutions institutions, Correspondents correspondents, Workflow workflow, DirectoryLog log,
      ApplicationEventPublisher events, Clock clock) {
    this.institutions = institutions;
    this.correspondents = correspondents;
    this.workflow = workflow;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** Looks at all institutions that are to have a correspondent. */
  void look() {
    institutions.flush();
    institutions.expecting().forEach(code -> look(institutions.forChange(code).orElseThrow()));
  }

  /** Looks at one institution, which the caller keeps from others. */
  void look(Institution institution) {
    institutions.flush();
    String reference = AppointCorrespondentProcess.reference(institution.code());
    boolean served = !correspondents.serving(institution.code(), LocalDate.now(clock)).isEmpty();
    boolean asked = !workflow.tasks(reference).isEmpty();
    if (served && asked) {
      workflow.tell("CorrespondentAppointed", reference, Map.of());
      log.note(institution.code(), null, Message.of("directory.log.alert-lifted"));
    } else if (asked && institution.expectsSince() == null) {
      workflow.stop(AppointCorrespondentProcess.KEY, reference, "No correspondent is expected any more");
    } else if (!served && !asked && institution.expectsSince() != null) {
      workflow.start(AppointCorrespondentProcess.KEY, reference, Map.of("institution", institution.code()));
      log.note(institution.code(), null, Message.of("directory.log.alert"));
      events.publishEvent(new CorrespondentMissing(institution.code()));
    }
    events.publishEvent(new RepresentationReviewed(institution.code(), served));
  }
}
