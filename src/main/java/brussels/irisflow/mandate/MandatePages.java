package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Dossier;
import brussels.irisflow.dossier.DossierFeature.Fact;
import brussels.irisflow.dossier.DossierFeature.Tab;
import brussels.irisflow.dossier.DossierStatus;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.GroupNames;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.objective.Milestones;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Light;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of mandates: a new one, and one with its objectives, dates and reports. */
@Controller
class MandatePages {

  private static final String TO = "redirect:/mandates/";

  record Head(String reference, Object title, Object kind, Object status, Light light, boolean confidential, List<Tab> tabs) {
  }

  record TaskRow(String id, String name, Object subject, String dossier, Object title, Object institution, LocalDate due, Light light,
      String assignee) {
  }

  record DeadlineRow(UUID id, String dossier, Object title, Message kind, LocalDate due, Object status, Light light, Object institution) {
  }

  record ReportRow(UUID id, ReportKind kind, LocalDate from, LocalDate until, LocalDate due, ReportState state, Light light,
      boolean mine) {
  }

  /** An event that was told. */
  record ToldRow(UUID id, LocalDate day, String words, String by) {
  }

  record EventRow(Object at, String who, Message text) {
  }

  private final Mandates mandates;
  private final MandateRoster roster;
  private final MandateAccess access;
  private final MandateForms forms;
  private final Goals goals;
  private final ReportTable reports;
  private final TargetProgress progress;
  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Directory directory;
  private final Workflow workflow;
  private final GroupNames names;
  private final CurrentPerson current;
  private final Texts texts;
  private final TransactionTemplate transaction;

  MandatePages(Mandates mandates, MandateRoster roster, MandateAccess access, MandateForms forms, Goals goals, ReportTable reports,
      TargetProgress progress, Dossiers dossiers, Deadlines deadlines, Directory directory, Workflow workflow, GroupNames names,
      CurrentPerson current, Texts texts, TransactionTemplate transaction) {
    this.mandates = mandates;
    this.roster = roster;
    this.access = access;
    this.forms = forms;
    this.goals = goals;
    this.reports = reports;
    this.progress = progress;
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.directory = directory;
    this.workflow = workflow;
    this.names = names;
    this.current = current;
    this.texts = texts;
    this.transaction = transaction;
  }

  // A new one

  /** An empty form; objectives that were read from a document before go with it. */
  @GetMapping("/mandates/new")
  String begin(@RequestParam(required = false) String objectives, Model model) {
    current.mustBeIn(Groups.HR);
    if (objectives != null) {
      model.addAttribute("form", Form.of(read(objectives)));
    }
    choices(model);
    return "mandate-new";
  }

  /** What the document says of the mandate, as far as it can be understood. */
  private Map<String, Object> read(String objectives) {
    Cover cover = goals.cover(MandateApi.id(objectives));
    Map<String, Object> values = new HashMap<>();
    values.put("objectives", objectives);
    boolean french = "fr".equals(cover.language());
    values.put(french ? "functionFr" : "functionNl", cover.function());
    values.put("languageRole", french ? LanguageRole.FR : LanguageRole.NL);
    values.put("grade", Arrays.stream(MandateGrade.values()).filter(grade -> texts.word(Language.NL, grade).equals(cover.grade()))
        .findFirst().orElse(null));
    values.put("institution", directory.institutions().stream()
        .filter(one -> Stream.of(one.code(), one.name().nl(), one.name().fr()).anyMatch(name -> sameName(name, cover.institution())))
        .map(one -> one.code()).findFirst().orElse(null));
    return values;
  }

  private static boolean sameName(String one, String other) {
    return one != null && other != null && Folding.folded(one).equals(Folding.folded(other));
  }

  @PostMapping("/mandates/new")
  String open(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    try {
      String reference = mandates.open(read(new Sent(fields)));
      after.addFlashAttribute("notice", Message.of("mandate.page.opened", reference));
      return TO + reference;
    } catch (Refusal refusal) {
      shown(refusal, response);
      model.addAttribute("form", Form.of(fields).refused(refusal));
      choices(model);
      return "mandate-new";
    }
  }

  private NewMandate read(Sent sent) {
    NewMandate.Past past = sent.text("takenOver") == null ? null
        : new NewMandate.Past(sent.date("objectivesFrom"), sent.text("objectivesDecision"), null, sent.date("planApprovedOn"),
            sent.text("planDecision"), sent.date("midTermOn"), sent.text("midTermMention"), sent.date("finalOn"),
            sent.text("finalMention"));
    NewMandate wanted = new NewMandate(sent.text("functionNl"), sent.text("functionFr"), sent.constant("grade", MandateGrade.class),
        sent.text("institution"), sent.text("holder"), sent.constant("languageRole", LanguageRole.class),
        sent.constant("authority", MandateAuthority.class), sent.date("start"), sent.date("end"), sent.all("cabinets"),
        sent.text("partner"), sent.id("objectives"), past);
    mandates.check(wanted, sent.faults());
    sent.faults().refuse();
    return wanted;
  }

  private void choices(Model model) {
    model.addAttribute("grades", options(MandateGrade.values()));
    model.addAttribute("institutions", forms.institutions(current.language()));
    model.addAttribute("holders", accounts(mandates.holders()));
    model.addAttribute("cabinets", accounts(mandates.cabinets()));
    model.addAttribute("languages", options(LanguageRole.values()));
    model.addAttribute("authorities", options(MandateAuthority.values()));
    model.addAttribute("partners", partners());
    model.addAttribute("mentions", Stream.of("FAVOURABLE", "SATISFACTORY", "UNFAVOURABLE")
        .map(code -> new Option(code, Message.of("mandate.mention." + code))).toList());
  }

  // One of them

  @GetMapping("/mandates/{reference}")
  String show(@PathVariable String reference, Model model) {
    transaction.executeWithoutResult(status -> fill(reference, model));
    return "mandate";
  }

  private void fill(String reference, Model model) {
    MandateAccess.Sight sight = access.mustSeeSome(reference);
    Mandate mandate = mandates.get(reference);
    boolean whole = sight == MandateAccess.Sight.WHOLE;
    model.addAttribute("dossier", head(mandate, whole));
    model.addAttribute("whole", whole);
    model.addAttribute("facts", facts(mandate, whole));
    objectives(mandate, whole, model);
    List<OpenTask> tasks = workflow.tasks(reference).stream()
        .filter(task -> whole && current.in(Groups.HR) || task.groups().stream().anyMatch(current::in)).toList();
    model.addAttribute("tasks", tasks.stream().map(task -> row(task, mandate)).toList());
    model.addAttribute("deadlines", whole ? deadlines.of(reference).stream()
        .filter(one -> !one.kind().equals(MandateDates.REPORT) && one.status() != DeadlineStatus.CANCELLED)
        .map(one -> row(one, mandate)).toList() : List.of());
    model.addAttribute("reports", whole ? reports.findByMandateOrderByFirstDayDescKindAsc(reference).stream()
        .map(report -> row(report, mandate)).toList() : List.of());
    model.addAttribute("occurrences", whole ? occurrences(mandate) : List.of());
    model.addAttribute("tallies", whole ? goals.evidence(reference, mandates.today(), mandate.institution(), mandate.startsOn(),
        mandates.today()) : List.of());
    boolean tells = whole && !mandate.closed() && (current.in(Groups.HR) || current.name().equals(mandate.holder()));
    model.addAttribute("waiting", tells ? goals.waiting(reference, mandates.today()) : List.of());
    model.addAttribute("told", tells ? goals.told(reference).stream().map(one -> new ToldRow(one.id(), one.day(), one.words(),
        directory.displayName(one.by()))).toList() : List.of());
    model.addAttribute("progress", whole ? progress.of(reference, mandates.today()) : null);
    model.addAttribute("history", current.in(Groups.HR) && whole ? history(mandate) : List.of());
    model.addAttribute("may", may(mandate));
    model.addAttribute("present", present(mandate));
    choices(model);
    model.addAttribute("reasons", Stream.of(EndReason.RESIGNATION, EndReason.CHANGE_OF_FUNCTION, EndReason.DEATH, EndReason.WITHDRAWN)
        .map(Option::of).toList());
  }

  private Head head(Mandate mandate, boolean whole) {
    Dossier dossier = dossiers.get(mandate.reference());
    boolean open = dossier.status() == DossierStatus.OPEN;
    List<Tab> tabs = whole ? List.of(new Tab("/dossiers/" + mandate.reference(), Message.of("dossier.tab")),
        new Tab("/mandates/" + mandate.reference(), Message.of("mandate.tab"))) : List.of();
    return new Head(mandate.reference(), mandate.function(), dossier.kind(), mandate.phase(), open ? Light.GREEN : Light.DONE, true, tabs);
  }

  private List<Fact> facts(Mandate mandate, boolean whole) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "holder", mandate.holder() == null ? Message.of("mandate.vacant") : directory.displayName(mandate.holder()), null);
    fact(facts, "institution", directory.institutionName(mandate.institution()), null);
    fact(facts, "grade", mandate.grade(), null);
    fact(facts, "language-role", mandate.languageRole(), null);
    fact(facts, "authority", mandate.authority(), null);
    fact(facts, "start", mandate.startsOn(), null);
    fact(facts, "end", mandate.endsOn(), null);
    if (access.readsPlan(mandate.reference())) {
      String plan = mandate.plan().isEmpty() ? null : "/mandates/" + mandate.reference() + "/plan";
      fact(facts, "plan-submitted", mandate.planApprovedOn() == null ? mandate.planSubmittedOn() : null, plan);
      fact(facts, "plan", mandate.planApprovedOn(), plan);
    }
    if (whole) {
      fact(facts, "cabinets", mandate.cabinets().isEmpty() ? null : mandate.cabinets().stream().map(directory::displayName).toList(), null);
      fact(facts, "partner", mandate.partner(), mandate.partner() == null || access.sight(mandate.partner()) != MandateAccess.Sight.WHOLE
          ? null : "/mandates/" + mandate.partner());
      fact(facts, "objectives-received", mandate.objectivesReceivedOn(), null);
      fact(facts, "equality", mandate.equality(), null);
      evaluation(facts, mandate, EvaluationKind.MID_TERM);
      evaluation(facts, mandate, EvaluationKind.FINAL);
      fact(facts, "renewal", mandate.renewal() == null ? null
          : Message.of(mandate.renewal() ? "mandate.page.renewed" : "mandate.page.not-renewed", mandate.renewalOn(),
              mandate.renewalDecision()), mandate.successor() == null ? null : "/mandates/" + mandate.successor());
      mandates.before(mandate.reference()).ifPresent(before -> fact(facts, "follows", before, "/mandates/" + before));
      fact(facts, "end-reason", mandate.endReason(), null);
    }
    return facts;
  }

  private void evaluation(List<Fact> facts, Mandate mandate, EvaluationKind kind) {
    fact(facts, kind == EvaluationKind.MID_TERM ? "mid-term" : "final", evaluation(mandate, kind),
        mandate.evaluation(kind) == null ? null : "/evaluations/" + mandate.evaluation(kind));
  }

  /** What came of an evaluation, or why nothing did; null while it is to come, and where the mandate ended before it was due. */
  private Message evaluation(Mandate mandate, EvaluationKind kind) {
    boolean overtaken = kind == EvaluationKind.MID_TERM && mandate.midTermOvertaken();
    if (mandate.decidedOn(kind) != null) {
      return Message.of("mandate.page.mention", forms.mention(current.language(), mandate.mention(kind)), mandate.decidedOn(kind));
    } else if (mandate.opened(kind)) {
      return Message.of(overtaken ? "mandate.page.evaluation-overtaken"
          : mandate.closed() ? "mandate.page.evaluation-cut" : "mandate.page.evaluation-runs", mandate.openedOn(kind));
    }
    return overtaken || mandate.closed() && mandate.endReason() == EndReason.TERM_REACHED
        ? Message.of("mandate.page.evaluation-none") : null;
  }

  private static void fact(List<Fact> facts, String label, Object value, String href) {
    if (value != null) {
      facts.add(new Fact(Message.of("mandate.fact." + label), value, href));
    }
  }

  /** A draft is for HR; for cabinets once it is submitted, for the authority once it is proposed; never for the holder. */
  private void objectives(Mandate mandate, boolean whole, Model model) {
    boolean submitted = mandate.goals() == GoalRound.PROPOSED || mandate.goals() == GoalRound.SUBMITTED && current.in(Groups.CABINET);
    boolean draft = !mandate.closed() && (current.in(Groups.HR) && whole || !whole && submitted);
    model.addAttribute("draft", draft ? goals.draftOf(mandate.reference()).orElse(null) : null);
    model.addAttribute("inForce", goals.inForce(mandate.reference(),
        mandate.objectivesFrom() != null && mandate.objectivesFrom().isAfter(mandates.today())
            ? mandate.objectivesFrom() : mandates.today())
        .orElse(null));
    List<Goals.Version> versions = whole ? goals.versions(mandate.reference()) : List.of();
    model.addAttribute("versions", versions);
    model.addAttribute("letters", current.in(Groups.HR) && !versions.isEmpty() ? List.of(Language.NL, Language.FR) : List.of());
    model.addAttribute("setBefore", mandate.objectives() != null);
    model.addAttribute("round", current.in(Groups.HR) && mandate.goals() != GoalRound.NONE ? mandate.goals() : null);
    model.addAttribute("edit", current.in(Groups.HR) && mandate.goals() == GoalRound.DRAFTING
        ? goals.editor(mandate.reference()) : null);
  }

  private List<Goals.Occurrence> occurrences(Mandate mandate) {
    LocalDate today = mandates.today();
    LocalDate midTerm = deadlines.of(mandate.reference()).stream().filter(one -> one.kind().equals(MandateDates.MID_TERM_OPENS))
        .map(DeadlineSnapshot::due).findFirst().orElse(null);
    if (mandate.closed() || mandate.objectives() == null) {
      return List.of();
    }
    return Stream.concat(goals.occurrences(mandate.reference(), today, today.plusYears(1),
            new Milestones(mandate.startsOn(), midTerm, mandate.endsOn())).stream(),
        goals.registered(mandate.reference(), today, mandate.institution(), today, today.plusYears(1)).stream())
        .sorted(Comparator.comparing(Goals.Occurrence::day)).toList();
  }

  private List<EventRow> history(Mandate mandate) {
    List<EventRow> rows = new ArrayList<>();
    for (MandateEvent event : mandate.events()) {
      List<Object> more = new ArrayList<>();
      Stream.of(event.day(), event.decision(), words(event)).filter(one -> one != null).forEach(more::add);
      rows.add(0, new EventRow(event.at(), directory.displayName(event.person()), more.isEmpty()
          ? Message.of("mandate.page.event", event.kind()) : Message.of("mandate.page.event-more", event.kind(), more)));
    }
    return rows;
  }

  /** What was noted with an event; an evaluation notes a code, which people read in words. */
  private Object words(MandateEvent event) {
    if (event.words() == null) {
      return null;
    }
    return switch (event.kind()) {
      case EVALUATION_OPENED -> EvaluationKind.valueOf(event.words());
      case EVALUATION_DECIDED -> forms.mention(current.language(), event.words());
      default -> event.words();
    };
  }

  private TaskRow row(OpenTask task, Mandate mandate) {
    return new TaskRow(task.id(), task.name(), task.subject(), task.dossier(), mandate.function(),
        task.groups().stream().sorted().map(names::name).toList(), task.due(),
        Light.of(task.due(), mandates.today()), task.assignee() == null ? null : directory.displayName(task.assignee()));
  }

  /** Its title is that of the mandate, and not said again on its page. */
  private DeadlineRow row(DeadlineSnapshot one, Mandate mandate) {
    return new DeadlineRow(one.id(), one.dossier(), mandate.function(), Message.of("deadline.kind." + one.kind()), one.due(), one.status(),
        one.settled() ? Light.DONE : Light.of(one.due(), mandates.today()), null);
  }

  private ReportRow row(Report report, Mandate mandate) {
    Light light = switch (report.state()) {
      case OPEN, RETURNED -> Light.of(report.due(), mandates.today());
      case MISSED -> Light.RED;
      case DROPPED -> Light.GREY;
      case HANDED_IN -> Light.GREEN;
      case NOTED -> Light.DONE;
    };
    return new ReportRow(report.id(), report.kind(), report.firstDay(), report.lastDay(), report.due(), report.state(), light,
        current.name().equals(mandate.holder()) && report.awaited());
  }

  /** What the forms that change the mandate start from. */
  private static Map<String, Object> present(Mandate mandate) {
    Map<String, Object> values = new HashMap<>();
    values.put("functionNl", mandate.function().nl());
    values.put("functionFr", mandate.function().fr());
    values.put("grade", mandate.grade());
    values.put("institution", mandate.institution());
    values.put("cabinets", mandate.cabinets());
    return values;
  }

  private Set<String> may(Mandate mandate) {
    if (!current.in(Groups.HR) || mandate.closed()) {
      return Set.of();
    }
    Set<String> may = new HashSet<>(Set.of("end", "cabinets"));
    if (mandate.inOffice()) {
      may.addAll(Set.of("absence", "function"));
    }
    if (!mandate.roundOpen() && mandate.objectives() != null) {
      may.add("revise");
    }
    return may;
  }

  // What HR changes

  @PostMapping("/mandates/{reference}/absence")
  String absence(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return change(reference, "absence", fields, sent -> mandates.recordAbsence(reference, sent.date("from"), sent.date("until"),
        sent.text("decision")), model, response, after);
  }

  @PostMapping("/mandates/{reference}/end")
  String end(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return change(reference, "end", fields, sent -> mandates.endEarly(reference, sent.constant("reason", EndReason.class),
        sent.date("on"), sent.text("decision")), model, response, after);
  }

  @PostMapping("/mandates/{reference}/function")
  String function(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return change(reference, "function", fields, sent -> mandates.changeFunction(reference, sent.text("functionNl"),
        sent.text("functionFr"), sent.constant("grade", MandateGrade.class), sent.text("institution"), sent.text("decision")),
        model, response, after);
  }

  @PostMapping("/mandates/{reference}/revise")
  String revise(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return change(reference, "revise", fields, sent -> mandates.reviseObjectives(reference, sent.text("why")), model, response, after);
  }

  @PostMapping("/mandates/{reference}/cabinets")
  String cabinets(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return change(reference, "cabinets", fields, sent -> mandates.changeCabinets(reference, sent.all("cabinets")), model, response, after);
  }

  /** HR or the holder tells that something happened for which a target waited. */
  @PostMapping("/mandates/{reference}/event")
  String event(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustSeeAll(reference);
    return record(reference, "event", fields, sent -> {
      UUID target = sent.id("target");
      LocalDate day = sent.date("day");
      sent.faults().refuse();
      mandates.recordEvent(reference, target, day, sent.text("words"));
    }, model, response, after);
  }

  @PostMapping("/mandates/{reference}/event/{event}/withdraw")
  String withdraw(@PathVariable String reference, @PathVariable String event, RedirectAttributes after) {
    access.mustSeeAll(reference);
    mandates.withdrawEvent(reference, MandateApi.id(event));
    after.addFlashAttribute("notice", Message.of("mandate.event.withdrawn"));
    return TO + reference;
  }

  private String change(String reference, String form, MultiValueMap<String, String> fields, java.util.function.Consumer<Sent> act,
      Model model, HttpServletResponse response, RedirectAttributes after) {
    access.mustSeeSome(reference);
    current.mustBeIn(Groups.HR);
    return record(reference, form, fields, act, model, response, after);
  }

  private String record(String reference, String form, MultiValueMap<String, String> fields, java.util.function.Consumer<Sent> act,
      Model model, HttpServletResponse response, RedirectAttributes after) {
    try {
      act.accept(new Sent(fields));
      after.addFlashAttribute("notice", Message.of("mandate.page.saved"));
      return TO + reference;
    } catch (Refusal refusal) {
      shown(refusal, response);
      model.addAttribute("form", Form.of(form, fields).refused(refusal));
      return show(reference, model);
    }
  }

  /** What is wrong with the input or the state is said on the page; anything else is an answer of its own. */
  private static void shown(Refusal refusal, HttpServletResponse response) {
    if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
      throw refusal;
    }
    response.setStatus(refusal.reason().status());
  }

  private static List<Option> options(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Option::of).toList();
  }

  private static List<Option> accounts(List<Account> accounts) {
    return accounts.stream().map(account -> new Option(account.name(), account.displayName())).toList();
  }

  /** The mandates with which a management plan can be shared. */
  private List<Option> partners() {
    return roster.find(new MandateRoster.Wanted(null, null, null, false), "reference", true, current.language()).stream()
        .filter(row -> row.light() != Light.DONE)
        .map(row -> new Option(row.reference(), row.reference() + " " + row.function().in(current.language()))).toList();
  }
}
