package brussels.irisflow.evaluation;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.evaluation.EvaluationAccess.Part;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which people write: report, opinion, record of the hearing, assessment, report of the commission, remarks,
 * grounds of an appeal. A draft stays on the server and is read by nobody else; handing in completes the task.
 */
@Controller
class WritingPages {

  private static final int LONGEST_NAME = 80;
  private static final String PATHS = "{path:activity-report|opinion|hearing|assessment|draft-report|remarks|report|appeal}";

  record Line(UUID id, TargetToJudge target, Attainment attainment, String words, String evidence) {
  }

  record Page(String reference, EvaluationKind what, Trilingual function, WritingKind kind, String path, Message title, Message hint,
      boolean worded, boolean writable, Message closed, String words, List<WritingPages.Line> lines) {
  }

  private final Evaluations evaluations;
  private final EvaluationDossiers dossiers;
  private final EvaluationAccess access;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  WritingPages(Evaluations evaluations, EvaluationDossiers dossiers, EvaluationAccess access, Workflow workflow, TransactionTemplate transaction) {
    this.evaluations = evaluations;
    this.dossiers = dossiers;
    this.access = access;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  @GetMapping("/evaluations/{reference}/" + PATHS)
  String show(@PathVariable String reference, @PathVariable String path, Model model) {
    Page page = transaction.execute(status -> page(reference, kind(path)));
    model.addAttribute("paper", page);
    model.addAttribute("beside", page.kind() == WritingKind.ASSESSMENT && page.writable() ? beside(page) : null);
    model.addAttribute("attainments", Arrays.stream(Attainment.values()).map(Option::of).toList());
    if (!model.containsAttribute("form") || !((Form) model.getAttribute("form")).filled()) {
      model.addAttribute("form", Form.of("paper", values(page)));
    }
    return "evaluation-paper";
  }

  /** Who assesses has the dossier beside each target. */
  private Map<UUID, EvaluationDossier.Line> beside(Page page) {
    Map<UUID, EvaluationDossier.Line> beside = new HashMap<>();
    List<EvaluationDossier.Line> known = dossiers.of(page.reference()).chapters().stream().flatMap(chapter -> chapter.targets().stream())
        .toList();
    page.lines().forEach(line -> known.stream()
        .filter(one -> one.key().equals(line.target().key()) && one.from().equals(line.target().from())).findFirst()
        .ifPresent(one -> beside.put(line.id(), one)));
    return beside;
  }

  private static WritingKind kind(String path) {
    return Arrays.stream(WritingKind.values()).filter(kind -> kind.path().equals(path)).findFirst().orElseThrow(Refusal::unknown);
  }

  private Page page(String reference, WritingKind kind) {
    Evaluation evaluation = evaluations.get(reference);
    Part part = access.mustSee(evaluation);
    Writing paper = access.own(evaluation, part, kind);
    access.noteReading(reference, kind.name());
    boolean writable = !paper.handedIn() && access.turn(evaluation, kind).isPresent();
    return new Page(reference, evaluation.kind(), evaluations.mandate(evaluation.mandate()).function(), kind, kind.path(),
        Message.of("evaluation.paper." + kind.key()), Message.of("evaluation.hint." + kind.key()), kind.worded(), writable,
        closed(evaluation, paper),
        paper.words(), paper.lines().stream().map(line -> new Line(line.id(), line.target(), line.attainment(), line.words(),
        line.evidence())).toList());
  }

  /** Why nobody writes here now. */
  private static Message closed(Evaluation evaluation, Writing paper) {
    if (paper.handedIn()) {
      return Message.of("evaluation.page.handed-in-on", paper.handedInAt());
    } else if (evaluation.over()) {
      return Message.of("evaluation.page.over", evaluation.state());
    }
    return Message.of(switch (paper.kind()) {
      case ACTIVITY_REPORT -> evaluation.silent() ? "evaluation.page.too-late-report" : "evaluation.page.not-writable";
      case OPINION -> evaluation.composedOn() != null ? "evaluation.page.too-late-opinion" : "evaluation.page.not-writable";
      case ASSESSMENT -> evaluation.assessmentsOpen() ? "evaluation.page.too-late-assessment" : "evaluation.page.not-writable";
      case REMARKS -> evaluation.wasSent(SendingKind.MENTION) ? "evaluation.page.too-late-remarks" : "evaluation.page.not-writable";
      default -> "evaluation.page.not-writable";
    });
  }

  private static Map<String, Object> values(Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put("words", page.words());
    for (Line line : page.lines()) {
      values.put("attainment." + line.id(), line.attainment());
      values.put("words." + line.id(), line.words());
      values.put("evidence." + line.id(), line.evidence());
    }
    return values;
  }

  /** Keeps the draft, and with {@code hand-in} hands it in. */
  @PostMapping("/evaluations/{reference}/" + PATHS)
  String write(@PathVariable String reference, @PathVariable String path, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    WritingKind kind = kind(path);
    boolean handIn = fields.containsKey("hand-in");
    try {
      String task = transaction.execute(status -> save(reference, kind, fields));
      if (handIn) {
        transaction.executeWithoutResult(status -> mustBeComplete(reference, kind));
        workflow.complete(task, kind == WritingKind.APPEAL ? Map.of("decision", "APPEAL") : Map.of());
      }
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("paper", fields).refused(refusal));
      return show(reference, path, model);
    }
    after.addFlashAttribute("notice", Message.of(handIn ? "evaluation.page.handed-in" : "evaluation.page.draft-saved"));
    return "redirect:/evaluations/" + reference + (handIn ? "" : "/" + path);
  }

  /** Says at each field what is missing; the draft is kept all the same. */
  private void mustBeComplete(String reference, WritingKind kind) {
    Evaluation evaluation = evaluations.get(reference);
    Writing paper = access.own(evaluation, access.mustSee(evaluation), kind);
    Faults faults = new Faults();
    paper.open().forEach(line -> faults.add("attainment." + line.id(), "evaluation.refusal.line", shortened(line.target().text())));
    if (paper.missing() > paper.open().size()) {
      faults.add("words", "refusal.required");
    }
    faults.refuse();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
  }

  private String save(String reference, WritingKind kind, MultiValueMap<String, String> fields) {
    workflow.oneAtATime(reference);
    Evaluation evaluation = evaluations.get(reference);
    Writing paper = access.own(evaluation, access.mustSee(evaluation), kind);
    paper.mustBeDraft();
    OpenTask task = access.turn(evaluation, kind).orElseThrow(() -> Refusal.state("evaluation.refusal.not-now"));
    Sent sent = new Sent(fields);
    String words = sent.words("words", Writing.LONGEST_WORDS);
    for (WritingLine line : paper.lines()) {
      line.say(sent.attainment("attainment." + line.id()), sent.words("words." + line.id(), Writing.LONGEST_LINE),
          sent.words("evidence." + line.id(), Writing.LONGEST_LINE));
    }
    sent.faults().refuse();
    paper.write(words);
    if (kind == WritingKind.OPINION && paper.writer() == null && task.assignee() == null) {
      // all cabinets were asked: the draft is the one's that begins it
      workflow.claim(task.id());
    }
    return task.id();
  }
}
