package brussels.irisflow.directory;

import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.Decisions;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.PeriodRule;
import brussels.irisflow.period.PeriodUnit;
import brussels.irisflow.period.Periods;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What bpmn/directory/appoint-correspondent.bpmn calls. */
@ProcessBean("appointCorrespondent")
class AppointCorrespondentProcess {

  static final String KEY = "appoint-correspondent";

  private static final Periods PERIODS = new Periods(InstitutionHolidayLists.none());

  private final Institutions institutions;
  private final Correspondents correspondents;
  private final Directory directory;
  private final DirectoryLog log;
  private final Decisions decisions;
  private final Workflow workflow;
  private final Texts texts;
  private final Clock clock;

  AppointCorrespondentProcess(Institutions institutions, Correspondents correspondents, Directory directory, DirectoryLog log,
      Decisions decisions, Workflow workflow, Texts texts, Clock clock) {
    this.institutions = institutions;
    this.correspondents = correspondents;
    this.directory = directory;
    this.log = log;
    this.decisions = decisions;
    this.workflow = workflow;
    this.texts = texts;
    this.clock = clock;
  }

  /** The business key of the process of an institution, such as {@code DIR-LB}. */
  static String reference(String institution) {
    return "DIR-" + institution;
  }

  /** One row of the decision table task-periods. */
  record Time(int amount, PeriodUnit unit) {
  }

  /** Element AppointCorrespondent: the time that the table task-periods gives, from today, as ISO date; null when it gives none. */
  public String due(String institution) {
    return decisions.decide("task-periods", Map.of("task", "AppointCorrespondent"), Time.class).stream().findFirst()
        .map(time -> PeriodRequest.of(PeriodRule.BE_ADMIN, LocalDate.now(clock), time.amount(), time.unit()))
        .map(request -> PERIODS.compute(request).date().toString()).orElse(null);
  }

  @Shows("AppointCorrespondent")
  public Map<String, Object> showAppointCorrespondent(TaskInHand task) {
    Language language = task.language();
    Institution institution = institutions.findById(task.local("institution")).orElseThrow();
    String code = institution.code();
    Optional<Correspondent> last = correspondents.lastBefore(code, LocalDate.now(clock));
    LocalDate vacant = last.map(one -> one.until().plusDays(1)).filter(day -> day.isAfter(institution.expectsSince()))
        .orElse(institution.expectsSince());
    Map<String, Object> shown = new HashMap<>();
    shown.put("institutionName", FormText.asWritten(institution.name().in(language)));
    shown.put("since", texts.date(language, vacant));
    shown.put("lastCorrespondent", last.map(one -> FormText.asWritten(directory.displayName(one.person()))).orElse(null));
    shown.put("head", directory.headOf(code).map(Contact::displayName).map(FormText::asWritten)
        .orElseGet(() -> texts.say(language, "directory.head.unknown")));
    shown.put("openTasks", workflow.waitingFor(Groups.ofInstitution(code)));
    shown.put("directoryLink", "/directory/institutions/" + code);
    return shown;
  }

  /** Completed by hand: Brussels International lets the institution do without a correspondent. */
  @Completes("AppointCorrespondent")
  public void appointCorrespondent(TaskInHand task) {
    Institution institution = institutions.forChange(task.local("institution")).orElseThrow();
    institution.doWithout();
    log.note(institution.code(), null, Message.of("directory.log.does-without"));
  }
}
