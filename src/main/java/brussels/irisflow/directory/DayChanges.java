package brussels.irisflow.directory;

import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from a new day. Groups are computed from the day whenever they are asked for, so an appointment or an absence
 * counts from its first minute; what is left to do is to take tasks from those who lost them. That is done on each day on which
 * something begins or ends, by a timer of the engine, at the start of the application for the days it was off, and at once for
 * what is entered on the day itself. Doing it twice changes nothing.
 */
@Component
@Transactional
class DayChanges {

  /** After midnight by so much that no two clocks disagree on the day. */
  static final LocalTime HOUR = LocalTime.of(0, 5);

  private final Absences absences;
  private final People people;
  private final Handback handback;
  private final Vacancies vacancies;
  private final DirectoryLog log;
  private final Workflow workflow;
  private final Clock clock;

  DayChanges(Absences absences, People people, Handback handback, Vacancies vacancies, DirectoryLog log, Workflow workflow,
      Clock clock) {
    this.absences = absences;
    this.people = people;
    this.handback = handback;
    this.vacancies = vacancies;
    this.log = log;
    this.workflow = workflow;
    this.clock = clock;
  }

  /** Sees to it that this day is looked at when it comes; a day that has come is the caller's to look at now. */
  public void expect(LocalDate day) {
    if (day != null && day.isAfter(LocalDate.now(clock))) {
      String reference = "DIR-" + day;
      if (workflow.wake(DirectoryChangeProcess.KEY, reference, Map.of(), day.atTime(HOUR).atZone(Texts.ZONE).toInstant()) == 0) {
        workflow.start(DirectoryChangeProcess.KEY, reference, Map.of("day", day.toString()));
      }
    }
  }

  /** Takes from people what is theirs no longer, as of today. */
  public void apply() {
    LocalDate today = LocalDate.now(clock);
    absences.flush();
    for (Person person : people.gone(today)) {
      person.close();
      handback.everything(person.name());
      log.note(null, person.name(), Message.of("directory.log.account-closed"));
    }
    for (Absence absence : absences.beginning(today)) {
      absence.begin();
      handback.everything(absence.person());
    }
    absences.flush();
    handback.strays();
    vacancies.look();
  }

  @EventListener(ApplicationReadyEvent.class)
  public void catchUp() {
    apply();
  }
}
