package brussels.irisflow.request;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.DossierEnded;
import brussels.irisflow.dossier.DossierStatus;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.dossier.References;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to this room: puts questions to institutions, reminds them, gives up waiting and withdraws. Only those may who
 * coordinate the dossier's half of the house: Brussels International for European dossiers, HR for mandates.
 */
@Service
@Transactional
public class Requests {

  private static final String PREFIX = "REQ";
  /** A date that lies further ahead is a slip of the pen. */
  private static final int MOST_YEARS_AHEAD = 5;

  private final RequestTable table;
  private final RequestAccess access;
  private final RequestJournal journal;
  private final Dossiers dossiers;
  private final DossierAccess dossierAccess;
  private final References references;
  private final Directory directory;
  private final Workflow workflow;
  private final CurrentPerson current;

  Requests(RequestTable table, RequestAccess access, RequestJournal journal, Dossiers dossiers, DossierAccess dossierAccess,
      References references, Directory directory, Workflow workflow, CurrentPerson current) {
    this.table = table;
    this.access = access;
    this.journal = journal;
    this.dossiers = dossiers;
    this.dossierAccess = dossierAccess;
    this.references = references;
    this.directory = directory;
    this.workflow = workflow;
    this.current = current;
  }

  /**
   * Puts a question to institutions and answers its reference. An institution without a correspondent can be asked: the
   * asking group then finds the task in its own list, can answer in the institution's place, and is told so.
   *
   * @throws Refusal 403 for who coordinates nothing or another half of the house, 404 when the dossier may not be seen, 400
   *     with every fault of the input, 409 when the dossier is no longer open
   */
  public String ask(Question asked) {
    current.mustBeIn(Groups.BI, Groups.HR);
    if (asked.dossier() == null || asked.dossier().isBlank()) {
      check(asked);
    }
    dossierAccess.mustSee(asked.dossier());
    Dossier dossier = dossiers.get(asked.dossier());
    current.mustBeIn(dossier.sphere().coordinators());
    check(asked);
    if (dossier.status() != DossierStatus.OPEN) {
      throw Refusal.state("request.refusal.dossier-ended", dossier.reference(), dossier.closed());
    }
    consult(dossiers, dossier, asked.institutions());
    Request request = table.saveAndFlush(new Request(references.next(PREFIX), dossier.reference(), dossier.sphere().coordinators(),
        asked.question().strip(), asked.due(), asked.institutions(), journal.now()));
    journal.asked(request);
    workflow.start(RequestProcess.KEY, request.reference(), Map.of());
    return request.reference();
  }

  private void check(Question asked) {
    Faults faults = new Faults();
    faults.required("dossier", asked.dossier(), 32);
    faults.required("question", asked.question(), Request.LONGEST_TEXT);
    due(faults, asked.due(), journal.now().day());
    institutions(faults, asked.institutions());
    faults.refuse();
  }

  /** Adds what is wrong with a day by which an institution is to answer. */
  static void due(Faults faults, LocalDate due, LocalDate today) {
    if (faults.given("due", due) == null) {
      return;
    }
    if (due.isBefore(today)) {
      faults.add("due", "request.refusal.past", due, today);
    } else if (due.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      faults.add("due", "request.refusal.far", due, MOST_YEARS_AHEAD);
    }
  }

  private void institutions(Faults faults, List<String> codes) {
    if (codes == null || codes.isEmpty()) {
      faults.add("institutions", "request.refusal.nobody");
      return;
    }
    List<String> given = codes.stream().map(String::valueOf).toList();
    Set<String> known = new LinkedHashSet<>(directory.institutions().stream().map(one -> one.code()).toList());
    List<String> unknown = given.stream().filter(Predicate.not(known::contains)).distinct().toList();
    if (!unknown.isEmpty()) {
      faults.add("institutions", "request.refusal.unknown-institution", unknown, List.copyOf(known));
    }
    Set<String> seen = new LinkedHashSet<>();
    List<String> twice = given.stream().filter(code -> !seen.add(code)).distinct().toList();
    if (!twice.isEmpty()) {
      faults.add("institutions", "request.refusal.twice", twice);
    }
  }

  /** Lets institutions that are asked take part in the dossier, unless it is confidential or they do already. */
  static void consult(Dossiers dossiers, Dossier dossier, List<String> institutions) {
    if (!dossier.confidential()) {
      institutions.stream()
          .filter(code -> Stream.of(PartyRole.values()).noneMatch(role -> dossier.institutions(role).contains(code)))
          .forEach(code -> dossiers.addInstitution(dossier.reference(), PartyRole.CONSULTED, code));
    }
  }

  /**
   * Reminds every institution that has not answered, at most once a day; answers whom.
   *
   * @throws Refusal 409 when nobody is left to be reminded
   */
  public List<String> remind(String reference) {
    Request request = mine(reference);
    request.mustBeOpen();
    List<String> reminded = new ArrayList<>();
    for (Exchange exchange : request.exchanges()) {
      if (request.remind(exchange.institution(), journal.now())) {
        journal.reminded(request, exchange.institution());
        reminded.add(exchange.institution());
      }
    }
    if (reminded.isEmpty()) {
      throw Refusal.state("request.refusal.reminded", reference);
    }
    return reminded;
  }

  /** Withdraws the whole question with a reason; what was answered stays. */
  public void withdraw(String reference, String reason) {
    Request request = mine(reference);
    withdraw(request, reason(reason));
  }

  /** A dossier that has ended awaits no answers; those that came in stay to be read. */
  @EventListener
  void dossierEnded(DossierEnded ended) {
    for (String reference : table.openOn(ended.reference())) {
      workflow.oneAtATime(reference);
      table.findById(reference).filter(request -> request.status() == RequestStatus.OPEN)
          .ifPresent(request -> withdraw(request, null));
    }
  }

  private void withdraw(Request request, String reason) {
    List<Exchange> spared = request.withdraw(reason, journal.now());
    journal.withdrawn(request, spared);
    workflow.tell("RequestWithdrawn", request.reference(), Map.of());
  }

  /** No longer awaits the answer of one institution that keeps silent. */
  public void giveUp(String reference, String institution, String reason) {
    Request request = mine(reference);
    request.giveUp(institution, reason(reason), journal.now());
    journal.gaveUp(request, institution);
    workflow.tell("AnswerNoLongerAwaited", reference, Map.of(RequestProcess.INSTITUTION, institution));
  }

  private static String reason(String reason) {
    Faults faults = new Faults();
    String given = faults.required("reason", reason, Request.LONGEST_REASON);
    faults.refuse();
    return given;
  }

  /** The question, if the current person may see it (else 404) and is of those who asked (else 403). */
  private Request mine(String reference) {
    access.mustSee(reference);
    workflow.oneAtATime(reference);
    Request request = table.findById(reference).orElseThrow(Refusal::unknown);
    current.mustBeIn(request.askers());
    return request;
  }
}
