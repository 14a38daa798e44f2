package brussels.irisflow.evaluation;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierFeature.Fact;
import brussels.irisflow.dossier.DossierFeature.Tab;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.engine.GroupNames;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.evaluation.EvaluationAccess.Part;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.mandate.SendingMeans;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/** The pages of evaluations: all of them, one of them, its dossier side by side, and the vote of its commission. */
@Controller
class EvaluationPages {

  private static final String TO = "redirect:/evaluations/";
  private static final String MENTION = "mandate.mention.";
  private static final String ABSENT = "ABSENT";
  private static final String ABSTAINED = "ABSTAINED";
  private static final List<String> MENTIONS = List.of("FAVOURABLE", "SATISFACTORY", "UNFAVOURABLE");
  private static final int LAST_READINGS = 50;

  record ListRow(EvaluationRoster.Row row, Light light) {
  }

  record Head(String reference, Object title, Object kind, Object status, Light light, boolean confidential, List<Tab> tabs) {
  }

  record TaskRow(String id, String name, Object subject, String dossier, Object title, Object institution, LocalDate due, Light light,
      String assignee) {
  }

  /** A task of others, which is awaited. */
  record AwaitedRow(String name, Object subject, List<Object> by, LocalDate due, Light light) {
  }

  /** A seat; {@code assessed} says whether its assessment is in, null where nobody may know or none is asked. */
  record SeatRow(UUID id, String name, boolean chair, LocalDate since, LocalDate leftOn, String why, boolean open, Boolean assessed) {
  }

  record SendingRow(SendingKind kind, Message to, SendingMeans means, LocalDate sentOn, LocalDate receivedOn) {
  }

  record PaperRow(Message title, String by, Instant at, String words, String path) {
  }

  /** An official document with the ways to its two texts, the authentic one first. */
  record DocumentRow(OfficialPaper paper, Instant madeAt, List<DocumentText> texts) {
  }

  record DocumentText(Message name, String href) {
  }

  record MentionRow(Message mention, MentionSource source, LocalDate on, String decision, String reason) {
  }

  record VoteRow(int round, String name, Message choice) {
  }

  record ReadingRow(String name, Instant at, Message what) {
  }

  record BallotRow(String field, String name, boolean chair) {
  }

  private final EvaluationRoster roster;
  private final EvaluationViews views;
  private final EvaluationDossiers composed;
  private final EvaluationAccess access;
  private final Evaluations evaluations;
  private final Hearings hearings;
  private final Ballots ballots;
  private final Dossiers dossiers;
  private final Directory directory;
  private final Workflow workflow;
  private final GroupNames names;
  private final CurrentPerson current;
  private final TransactionTemplate transaction;

  EvaluationPages(EvaluationRoster roster, EvaluationViews views, EvaluationDossiers composed, EvaluationAccess access,
      Evaluations evaluations, Hearings hearings, Ballots ballots, Dossiers dossiers, Directory directory, Workflow workflow, GroupNames names,
      CurrentPerson current, TransactionTemplate transaction) {
    this.roster = roster;
    this.views = views;
    this.composed = composed;
    this.access = access;
    this.evaluations = evaluations;
    this.hearings = hearings;
    this.ballots = ballots;
    this.dossiers = dossiers;
    this.directory = directory;
    this.workflow = workflow;
    this.names = names;
    this.current = current;
    this.transaction = transaction;
  }

  @GetMapping("/evaluations")
  String list(@RequestParam Map<String, String> query, Model model) {
    roster.mustHaveSome();
    String wanted = query.getOrDefault("state", "");
    EvaluationState state = wanted.isBlank() ? null : Arrays.stream(EvaluationState.values()).filter(one -> one.name().equals(wanted))
        .findFirst().orElseThrow(() -> Refusal.field("state", "evaluation.refusal.choice", wanted));
    LocalDate today = evaluations.today();
    model.addAttribute("evaluations", Listing.cut(roster.find(state).stream().map(row -> new ListRow(row,
        row.closedOn() == null ? Light.of(row.decideBy(), today) : Light.DONE)).toList(),
        Paging.read(query.get("page"), query.get("size"), null, Set.of())));
    model.addAttribute("states", Arrays.stream(EvaluationState.values()).map(Option::of).toList());
    return "evaluations";
  }

  @GetMapping("/evaluations/{reference}")
  String show(@PathVariable String reference, Model model) {
    transaction.executeWithoutResult(status -> fill(reference, model));
    return "evaluation";
  }

  private void fill(String reference, Model model) {
    EvaluationViews.Sight sight = views.sight(reference, "OVERVIEW");
    Evaluation one = sight.evaluation();
    Part part = sight.part();
    boolean whole = part != Part.CABINET && part != Part.AUTHORITY;
    boolean inside = part == Part.HR || part.commission();
    model.addAttribute("dossier", new Head(reference, dossiers.get(reference).title(), dossiers.get(reference).kind(), one.state(),
        one.over() ? Light.DONE : Light.of(one.decideBy(), evaluations.today()), true, whole ? tabs(reference) : List.of()));
    model.addAttribute("facts", facts(one, part));
    model.addAttribute("whole", whole);
    model.addAttribute("tasks", sight.tasks().stream().map(this::row).toList());
    model.addAttribute("awaited", sight.awaited().stream().map(this::awaitedRow).toList());
    model.addAttribute("seats", part == Part.CABINET ? List.of() : one.seats().stream().filter(seat -> inside || seat.active())
        .map(seat -> new SeatRow(seat.id(), directory.displayName(seat.person()), seat.chair(), seat.since(), seat.leftOn(),
            part == Part.HR || part == Part.CHAIR ? seat.why() : null, seat.active() || seat.vacant(),
            seat.active() || seat.vacant() ? sight.assessed().get(seat.id()) : null)).toList());
    model.addAttribute("sendings", whole ? one.sendings().stream().filter(sent -> sent.sentOn() != null)
        .map(sent -> new SendingRow(sent.kind(), sent.recipient() == null ? null
            : Message.of("evaluation.page.to", directory.displayName(sent.recipient())), sent.means(), sent.sentOn(), sent.receivedOn())).toList() : List.of());
    model.addAttribute("papers", sight.papers().stream().map(paper -> new PaperRow(Message.of("evaluation.paper." + paper.kind().key()),
        directory.displayName(paper.handedInBy()), paper.handedInAt(), paper.words(), null)).toList());
    model.addAttribute("documents", documents(reference, sight.documents()));
    model.addAttribute("mentions", sight.mentions().stream().map(given -> new MentionRow(Message.of(MENTION + given.mention()),
        given.source(), given.decidedOn(), given.decision(), given.reason())).toList());
    model.addAttribute("votes", votes(sight));
    model.addAttribute("readings", part == Part.HR ? access.readings(reference, LAST_READINGS).stream()
        .map(read -> new ReadingRow(directory.displayName(read.person()), read.at(), Message.of("evaluation.reading." + read.what())))
        .toList() : List.of());
    model.addAttribute("candidates", part != Part.HR ? List.of() : evaluations.candidates(one).stream()
        .filter(account -> one.seatOf(account.name()).isEmpty()).map(account -> new Option(account.name(), account.displayName()))
        .toList());
    model.addAttribute("may", may(one, part));
  }

  private static List<DocumentRow> documents(String reference, List<OfficialPapers.Kept> kept) {
    return kept.stream().map(OfficialPapers.Kept::paper).distinct().map(paper -> {
      List<OfficialPapers.Kept> texts = kept.stream().filter(one -> one.paper() == paper).toList();
      return new DocumentRow(paper, texts.get(0).madeAt(), texts.stream().map(one -> new DocumentText(
          Message.of(one.authentic() ? "evaluation.page.authentic" : "evaluation.page.translation", one.language()),
          one.href(reference))).toList());
    }).toList();
  }

  private static List<Tab> tabs(String reference) {
    return List.of(new Tab("/dossiers/" + reference, Message.of("dossier.tab")),
        new Tab("/evaluations/" + reference, Message.of("evaluation.tab")),
        new Tab("/evaluations/" + reference + "/dossier", Message.of("evaluation.tab-dossier")));
  }

  private List<Fact> facts(Evaluation one, Part part) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "kind", one.kind(), null);
    fact(facts, "holder", directory.displayName(one.holder()), null);
    fact(facts, "mandate", one.mandate(), part == Part.HR || part == Part.HOLDER ? "/mandates/" + one.mandate() : null);
    fact(facts, "from", one.periodFrom(), null);
    fact(facts, "until", one.openedOn(), null);
    fact(facts, "decide-by", one.decideBy(), null);
    fact(facts, "withdrawn", one.withdrawnWhy() == null ? null
        : Message.of("evaluation.page.withdrawn", one.closedOn(), one.withdrawnWhy()), null);
    if (part != Part.CABINET) {
      fact(facts, "silent", one.silent() ? Message.of("evaluation.page.on-file") : null, null);
      fact(facts, "hearing", one.hearingOn() == null ? null
          : Message.of("evaluation.page.hearing", one.hearingOn(), one.hearingAt(), one.hearingPlace()), null);
      fact(facts, "hearing-postponed", one.hearingPostponedWhy(), null);
    }
    if (part == Part.HR || part.commission()) {
      fact(facts, "assessments-closed", one.assessmentsClosedWhy(), null);
    }
    return facts;
  }

  private static void fact(List<Fact> facts, String label, Object value, String href) {
    if (value != null) {
      facts.add(new Fact(Message.of("evaluation.fact." + label), value, href));
    }
  }

  /** Who is to do it. */
  private List<Object> awaited(OpenTask task) {
    return task.groups().stream().sorted().<Object>map(group -> group.equals(EvaluationSessionProcess.NOBODY)
        ? Message.of("evaluation.page.vacant-seat") : names.name(group)).toList();
  }

  private TaskRow row(OpenTask task) {
    return new TaskRow(task.id(), task.name(), task.subject(), task.dossier(), null, awaited(task), task.due(),
        Light.of(task.due(), evaluations.today()), task.assignee() == null ? null : directory.displayName(task.assignee()));
  }

  private AwaitedRow awaitedRow(OpenTask task) {
    return new AwaitedRow(task.name(), task.subject(), awaited(task), task.due(), Light.of(task.due(), evaluations.today()));
  }

  private List<VoteRow> votes(EvaluationViews.Sight sight) {
    return sight.votes().stream().map(vote -> new VoteRow(vote.round(),
        sight.evaluation().seat(vote.seat()).map(seat -> directory.displayName(seat.person())).orElse(""),
        Message.of(vote.mention() == null ? "evaluation.page.abstained" : MENTION + vote.mention()))).toList();
  }

  private Set<String> may(Evaluation one, Part part) {
    Set<String> may = new HashSet<>();
    if (!one.over() && !one.seats().isEmpty()) {
      if (part == Part.HR) {
        may.add("replace");
      } else if (part.commission()) {
        may.add("recuse");
      }
      if (part == Part.CHAIR && hearings.toCome(one)) {
        may.add("postpone");
      }
      if (part == Part.CHAIR && workflow.tasks(one.reference()).stream().anyMatch(task -> task.key().equals("AssessAlone"))) {
        may.add("close");
      }
    }
    return may;
  }

  @GetMapping("/evaluations/{reference}/dossier")
  String dossier(@PathVariable String reference, Model model) {
    EvaluationDossier dossier = composed.of(reference);
    model.addAttribute("file", dossier);
    model.addAttribute("dossier", transaction.execute(status -> {
      Evaluation one = evaluations.get(reference);
      return new Head(reference, dossiers.get(reference).title(), dossiers.get(reference).kind(), one.state(),
          one.over() ? Light.DONE : Light.of(one.decideBy(), evaluations.today()), true, tabs(reference));
    }));
    return "evaluation-dossier";
  }

  // What members, the chair and HR do on the page

  @PostMapping("/evaluations/{reference}/recuse")
  String recuse(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return act(reference, "recuse", fields, model, response, after, "evaluation.page.recused", TO,
        () -> evaluations.recuse(reference, fields.getFirst("why")));
  }

  @PostMapping("/evaluations/{reference}/replace")
  String replace(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    transaction.executeWithoutResult(status -> access.mustBe(Part.HR, evaluations.get(reference)));
    return act(reference, "replace", fields, model, response, after, "evaluation.page.replaced", TO + reference,
        () -> evaluations.replace(reference, seat(fields.getFirst("seat")), fields.getFirst("person"), fields.getFirst("why")));
  }

  private static UUID seat(String text) {
    try {
      return UUID.fromString(String.valueOf(text));
    } catch (IllegalArgumentException none) {
      throw Refusal.field("seat", "evaluation.refusal.choice", String.valueOf(text));
    }
  }

  @PostMapping("/evaluations/{reference}/close-assessments")
  String close(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return act(reference, "close", fields, model, response, after, "evaluation.page.closed", TO + reference,
        () -> evaluations.closeAssessments(reference, fields.getFirst("why")));
  }

  @PostMapping("/evaluations/{reference}/postpone")
  String postpone(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    return act(reference, "postpone", fields, model, response, after, "evaluation.page.postponed", TO + reference,
        () -> hearings.postpone(reference, fields.getFirst("why")));
  }

  private String act(String reference, String form, MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after, String done, String next, Runnable act) {
    transaction.executeWithoutResult(status -> access.mustSee(evaluations.get(reference)));
    try {
      transaction.executeWithoutResult(status -> act.run());
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of(form, fields).refused(refusal));
      return show(reference, model);
    }
    after.addFlashAttribute("notice", Message.of(done));
    return next.endsWith("/") ? next.substring(0, next.length() - 1) : next;
  }

  // The vote

  @GetMapping("/evaluations/{reference}/deliberation")
  String deliberation(@PathVariable String reference, Model model) {
    transaction.executeWithoutResult(status -> fillVote(reference, model));
    return "evaluation-vote";
  }

  private void fillVote(String reference, Model model) {
    Evaluation one = evaluations.get(reference);
    Writing paper = access.own(one, access.mustSee(one), WritingKind.DELIBERATION);
    access.noteReading(reference, WritingKind.DELIBERATION.name());
    EvaluationRules.Rules rules = evaluations.rules(one);
    model.addAttribute("reference", reference);
    model.addAttribute("kind", one.kind());
    model.addAttribute("function", evaluations.mandate(one.mandate()).function());
    model.addAttribute("writable", !paper.handedIn() && access.turn(one, WritingKind.DELIBERATION).isPresent());
    model.addAttribute("round", one.voteRound() + 1);
    model.addAttribute("quorum", rules.quorum());
    model.addAttribute("majority", rules.majority());
    model.addAttribute("chairDecides", rules.tie() == EvaluationRules.Tie.CHAIR);
    model.addAttribute("words", paper.words());
    model.addAttribute("ballots", one.sitting().stream().map(seat -> new BallotRow("vote." + seat.id(),
        directory.displayName(seat.person()), seat.chair())).toList());
    model.addAttribute("choices", Stream.concat(MENTIONS.stream().map(code -> new Option(code, Message.of(MENTION + code))),
        Stream.of(new Option(ABSTAINED, Message.of("evaluation.page.abstained")), new Option(ABSENT, Message.of("evaluation.page.absent"))))
        .toList());
    if (!model.containsAttribute("form") || !((Form) model.getAttribute("form")).filled()) {
      Map<String, Object> values = new HashMap<>();
      values.put("words", paper.words());
      model.addAttribute("form", Form.of("vote", values));
    }
  }

  /** Keeps the draft of the deliberation, and with {@code vote} records the votes of a round. */
  @PostMapping("/evaluations/{reference}/deliberation")
  String vote(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    boolean votes = fields.containsKey("vote");
    try {
      Map<UUID, String> choices = new HashMap<>();
      String task = transaction.execute(status -> keep(reference, fields, votes, choices));
      if (votes) {
        ballots.with(reference, choices, () -> workflow.complete(task, Map.of()));
      }
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("vote", fields).refused(refusal));
      return deliberation(reference, model);
    }
    boolean reached = votes && transaction.execute(status -> evaluations.get(reference).mention() != null);
    after.addFlashAttribute("notice", Message.of(!votes ? "evaluation.page.draft-saved"
        : reached ? "evaluation.page.voted" : "evaluation.page.vote-again"));
    return TO + reference + (votes && reached ? "" : "/deliberation");
  }

  private String keep(String reference, MultiValueMap<String, String> fields, boolean votes, Map<UUID, String> choices) {
    workflow.oneAtATime(reference);
    Evaluation one = evaluations.get(reference);
    Writing paper = access.own(one, access.mustSee(one), WritingKind.DELIBERATION);
    OpenTask task = access.turn(one, WritingKind.DELIBERATION).orElseThrow(() -> Refusal.state("evaluation.refusal.not-now"));
    Sent sent = new Sent(fields);
    String words = sent.words("words", Writing.LONGEST_WORDS);
    if (votes) {
      for (Seat seat : one.sitting()) {
        String field = "vote." + seat.id();
        String choice = sent.text(field);
        if (choice == null) {
          sent.faults().add(field, "refusal.required");
        } else if (choice.equals(ABSTAINED)) {
          choices.put(seat.id(), null);
        } else if (MENTIONS.contains(choice)) {
          choices.put(seat.id(), choice);
        } else if (!choice.equals(ABSENT)) {
          sent.faults().add(field, "evaluation.refusal.choice", choice);
        }
      }
    }
    sent.faults().refuse();
    paper.write(words);
    return task.id();
  }
}
