package brussels.irisflow.request;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import brussels.irisflow.engine.Shows;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What bpmn/request/request.bpmn calls. Its business key is the reference of the question. */
@ProcessBean("request")
class RequestProcess {

  static final String KEY = "request";
  /** The local variable of each branch of the model: the code of the institution that is asked there. */
  static final String INSTITUTION = "institution";
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final RequestTable requests;
  private final RequestJournal journal;
  private final Directory directory;
  private final Dossiers dossiers;
  private final RequestForms forms;
  private final TaskPeriods periods;
  private final Workflow workflow;

  RequestProcess(RequestTable requests, RequestJournal journal, Directory directory, Dossiers dossiers, RequestForms forms,
      TaskPeriods periods, Workflow workflow) {
    this.requests = requests;
    this.journal = journal;
    this.directory = directory;
    this.dossiers = dossiers;
    this.forms = forms;
    this.periods = periods;
    this.workflow = workflow;
  }

  /** Element AskInstitution: the codes of the institutions that are asked, one branch each. */
  public Collection<String> institutions(String reference) {
    return get(reference).exchanges().stream().map(Exchange::institution).toList();
  }

  /** Element AnswerRequest: the institution's correspondents, and whoever asked where it has none. */
  public String groups(String reference, String institution) {
    String own = Groups.ofInstitution(institution);
    return directory.correspondents(institution).isEmpty() ? own + "," + get(reference).askers() : own;
  }

  /** Element AnswerRequest: the day by which the institution is to answer. */
  public String due(String reference, String institution) {
    return get(reference).with(institution).due().toString();
  }

  /** Element ReminderDue: the morning on which an institution that has not answered is reminded. */
  public String remindAt(String reference, String institution) {
    return reminderDay(get(reference).with(institution)).atTime(MORNING).toString();
  }

  /** The moment at which an institution is reminded. */
  Instant reminder(Exchange exchange) {
    return reminderDay(exchange).atTime(MORNING).atZone(Texts.ZONE).toInstant();
  }

  /**
   * Element RemindInstitution: reminds an institution that has not answered. Does nothing when it did, when the date has
   * passed meanwhile, or when the question was put so late that the reminder would follow at once.
   */
  public void remind(String reference, String institution) {
    workflow.oneAtATime(reference);
    Request request = get(reference);
    Moment now = journal.now();
    Exchange exchange = request.with(institution);
    boolean tooLate = now.day().isAfter(exchange.due());
    boolean tooEarly = !reminderDay(exchange).isAfter(exchange.askedOn());
    if (!tooLate && !tooEarly && request.remind(institution, now)) {
      journal.reminded(request, institution);
    }
  }

  private LocalDate reminderDay(Exchange exchange) {
    return periods.before("RemindInstitution", exchange.due());
  }

  /** Element Answered: false when the institution returned the question. */
  public boolean answered(String reference, String institution) {
    return get(reference).with(institution).status() != ExchangeStatus.RETURNED;
  }

  /** Elements ReconsiderRequest and ReadAnswers: the group that asked. */
  public String askers(String reference) {
    return get(reference).askers();
  }

  /** Element ReconsiderRequest: by when to decide what happens with a question that came back. */
  public String reconsiderBy(String reference, String institution) {
    return periods.after("ReconsiderRequest", get(reference).with(institution).statusSince()).toString();
  }

  /** Element ReconsiderRequest: the institution that is asked in this branch from now on, the same one or another. */
  public String nowAsked(String reference, String institution) {
    String other = get(reference).with(institution).replacedBy();
    return other == null ? institution : other;
  }

  /** Element StillAsked: false when the question was withdrawn for this institution. */
  public boolean stillAsked(String reference, String institution) {
    return get(reference).with(institution).status() == ExchangeStatus.ASKED;
  }

  /** Element AnswerReceived: whether there is anything to read. */
  public boolean hasAnswers(String reference) {
    return get(reference).hasAnswers();
  }

  /** Element ReadAnswers: by when to read them. */
  public String readBy(String reference) {
    LocalDate last = get(reference).exchanges().stream().map(Exchange::statusSince).max(LocalDate::compareTo).orElseThrow();
    return periods.after("ReadAnswers", last).toString();
  }

  /** What an institution does with a question. */
  enum Outcome {
    ANSWER, RETURN
  }

  /** The form answer-request. */
  record AnswerForm(Outcome outcome, String answer, String reason) {
  }

  /** Element AnswerRequest: answers or returns the question. */
  @Completes("AnswerRequest")
  public void answer(TaskInHand task, AnswerForm form) {
    Request request = get(task.dossier());
    String institution = task.local(INSTITUTION);
    if (form.outcome() == Outcome.ANSWER) {
      request.answer(institution, form.answer(), journal.now());
      journal.answered(request, institution);
    } else {
      request.giveBack(institution, form.reason(), journal.now());
      journal.returned(request, institution);
    }
  }

  /** What becomes of a question that was returned. */
  enum Decision {
    ASK_AGAIN, OTHER_INSTITUTION, WITHDRAW
  }

  /** The form reconsider-request; without a date the one that was asked for stays. */
  record ReconsiderForm(Decision decision, String institution, String question, LocalDate due, String reason) {
  }

  /** Element ReconsiderRequest: asks again, asks another institution, or withdraws the question for this one. */
  @Completes("ReconsiderRequest")
  public void reconsider(TaskInHand task, ReconsiderForm form) {
    Request request = get(task.dossier());
    String institution = task.local(INSTITUTION);
    Moment now = journal.now();
    switch (form.decision()) {
      case ASK_AGAIN -> {
        request.askAgain(institution, form.question(), due(request, institution, form, now), form.reason(), now);
        journal.askedAgain(request, institution);
      }
      case OTHER_INSTITUTION -> askInstead(request, institution, form, now);
      case WITHDRAW -> {
        request.drop(institution, form.reason(), now);
        journal.dropped(request, institution);
      }
      default -> throw new IllegalStateException(form.decision().name());
    }
  }

  private void askInstead(Request request, String institution, ReconsiderForm form, Moment now) {
    String other = form.institution();
    request.askInstead(institution, other, form.question(), due(request, institution, form, now), form.reason(), now);
    Dossier dossier = dossiers.get(request.dossier());
    Requests.consult(dossiers, dossier, List.of(other));
    journal.askedInstead(request, institution, other);
  }

  private static LocalDate due(Request request, String institution, ReconsiderForm form, Moment now) {
    LocalDate due = form.due() == null ? request.with(institution).due() : form.due();
    Faults faults = new Faults();
    Requests.due(faults, due, now.day());
    faults.refuse();
    return due;
  }

  /** Element ReadAnswers: the answers were read, which closes the question. */
  @Completes("ReadAnswers")
  public void read(TaskInHand task) {
    Request request = get(task.dossier());
    request.read(journal.now());
    journal.read(request);
  }

  /** What the form of an institution shows. */
  @Shows("AnswerRequest")
  public Map<String, Object> showAnswerRequest(TaskInHand task) {
    Request request = get(task.dossier());
    return forms.answer(task, request, request.with(task.local(INSTITUTION)));
  }

  /** What the form of whoever gets a question back shows, and pre-fills with the question as it stands. */
  @Shows("ReconsiderRequest")
  public Map<String, Object> showReconsiderRequest(TaskInHand task) {
    Request request = get(task.dossier());
    return forms.reconsider(task, request, request.with(task.local(INSTITUTION)), journal.now().day());
  }

  /** The answers, and who gave none. */
  @Shows("ReadAnswers")
  public Map<String, Object> showReadAnswers(TaskInHand task) {
    return forms.read(task, get(task.dossier()));
  }

  private Request get(String reference) {
    return requests.findById(reference).orElseThrow(Refusal::unknown);
  }
}
