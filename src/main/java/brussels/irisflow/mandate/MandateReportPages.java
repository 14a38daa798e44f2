package brussels.irisflow.mandate;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.objective.EvidenceTally;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one report. The holder writes in it as long as it is awaited and keeps a draft on the server that nobody else
 * reads; handing it in completes the task. HR reads what was handed in.
 */
@Controller
@RequestMapping("/mandates/{reference}/reports/{id}")
class MandateReportPages {

  /** A line of the report, as it is read or written. */
  record Line(UUID id, String objective, String target, String terms, ProgressStatus status, String figure, String evidence,
      DelayCause cause, String explanation, Boolean external, List<EvidenceTally> tallies) {

    static Line of(ReportLine line, List<EvidenceTally> tallies) {
      return new Line(line.id(), line.objective(), line.targetText(), line.terms(), line.status(), line.figure(), line.evidence(),
          line.cause(), line.explanation(), line.external(), tallies);
    }
  }

  record Page(UUID id, String mandate, Object function, ReportKind kind, LocalDate from, LocalDate until, LocalDate due,
      ReportState state, String returned, String general, List<MandateReportPages.Line> lines, boolean writable) {
  }

  private static final int LONGEST_NAME = 80;

  private final Mandates mandates;
  private final MandateAccess access;
  private final Goals goals;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final TransactionTemplate transaction;

  MandateReportPages(Mandates mandates, MandateAccess access, Goals goals, Workflow workflow, CurrentPerson current, TransactionTemplate transaction) {
    this.mandates = mandates;
    this.access = access;
    this.goals = goals;
    this.workflow = workflow;
    this.current = current;
    this.transaction = transaction;
  }

  @GetMapping
  String show(@PathVariable String reference, @PathVariable String id, Model model) {
    access.mustSeeAll(reference);
    Page page = transaction.execute(status -> page(reference, MandateApi.id(id)));
    model.addAttribute("report", page);
    model.addAttribute("statuses", Arrays.stream(ProgressStatus.values()).map(Option::of).toList());
    model.addAttribute("causes", Arrays.stream(DelayCause.values()).map(Option::of).toList());
    model.addAttribute("reach", List.of(new Option("true", Message.of("mandate.report.external")),
        new Option("false", Message.of("mandate.report.own"))));
    if (!model.containsAttribute("form") || !((Form) model.getAttribute("form")).filled()) {
      model.addAttribute("form", Form.of("report", values(page)));
    }
    return "mandate-report";
  }

  private Page page(String reference, UUID id) {
    Mandate mandate = mandates.get(reference);
    Report report = mandates.report(reference, id);
    boolean mine = current.name().equals(mandate.holder());
    boolean writable = mine && report.awaited();
    if (!mine && !current.in(Groups.HR)) {
      throw Refusal.unknown();
    }
    return new Page(report.id(), reference, mandate.function(), report.kind(), report.firstDay(), report.lastDay(), report.due(),
        report.state(), report.returned(), writable ? report.general() : report.generalHandedIn(),
        (writable ? report.draft() : report.handedIn()).stream().map(line -> Line.of(line, goals.evidence(reference, line.target(),
        mandate.institution(), report.firstDay(), report.lastDay()))).toList(), writable);
  }

  private static Map<String, Object> values(Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put("general", page.general());
    for (Line line : page.lines()) {
      values.put("status." + line.id(), line.status());
      values.put("figure." + line.id(), line.figure());
      values.put("evidence." + line.id(), line.evidence());
      values.put("cause." + line.id(), line.cause());
      values.put("explanation." + line.id(), line.explanation());
      values.put("external." + line.id(), line.external());
    }
    return values;
  }

  /** Keeps the draft, and with {@code hand-in} hands it in. */
  @PostMapping
  String write(@PathVariable String reference, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustSeeAll(reference);
    boolean handIn = fields.containsKey("hand-in");
    try {
      transaction.executeWithoutResult(status -> save(reference, MandateApi.id(id), fields));
      if (handIn) {
        transaction.executeWithoutResult(status -> mustBeComplete(reference, MandateApi.id(id)));
        workflow.complete(task(reference, MandateApi.id(id)), Map.of());
      }
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("report", fields).refused(refusal));
      return show(reference, id, model);
    }
    after.addFlashAttribute("notice", Message.of(handIn ? "mandate.page.handed-in" : "mandate.page.draft-saved"));
    return "redirect:/mandates/" + reference + (handIn ? "" : "/reports/" + id);
  }

  /** Says at each field what is missing; the draft is kept all the same. */
  private void mustBeComplete(String reference, UUID id) {
    Report report = mandates.report(reference, id);
    Faults faults = new Faults();
    report.draft().stream().filter(line -> !line.complete(report.kind())).forEach(line -> faults.add(line.lacks(report.kind()) + "."
        + line.id(), "mandate.refusal.line", Goals.shortened(line.targetText(), LONGEST_NAME)));
    faults.refuse();
  }

  private void save(String reference, UUID id, MultiValueMap<String, String> fields) {
    workflow.oneAtATime(reference);
    Mandate mandate = mandates.get(reference);
    if (!current.name().equals(mandate.holder())) {
      throw Refusal.forbidden();
    }
    Report report = mandates.report(reference, id);
    report.mustBeAwaited();
    Sent sent = new Sent(fields);
    Faults faults = sent.faults();
    String general = faults.optional("general", fields.getFirst("general"), Report.LONGEST);
    for (ReportLine line : report.draft()) {
      ProgressStatus status = sent.constant("status." + line.id(), ProgressStatus.class);
      String figure = faults.optional("figure." + line.id(), fields.getFirst("figure." + line.id()), Mandates.LONGEST);
      String evidence = faults.optional("evidence." + line.id(), fields.getFirst("evidence." + line.id()), Report.LONGEST);
      DelayCause cause = sent.constant("cause." + line.id(), DelayCause.class);
      String explanation = faults.optional("explanation." + line.id(), fields.getFirst("explanation." + line.id()),
          Mandates.LONGEST_WORDS);
      String external = sent.text("external." + line.id());
      line.say(status, figure, evidence, cause, explanation, external == null ? null : Boolean.valueOf(external));
    }
    faults.refuse();
    report.write(general, mandates.now());
  }

  /** The task of the holder for this report. */
  private String task(String reference, UUID id) {
    return workflow.tasks(reference).stream().filter(task -> task.process().equals(MandateFollowUpProcess.KEY))
        .filter(task -> task.key().startsWith("Submit")).filter(task -> isFor(task, id)).map(OpenTask::id).findFirst()
        .orElseThrow(Refusal::unknown);
  }

  private boolean isFor(OpenTask task, UUID id) {
    return String.valueOf(workflow.shows(task.id()).get("link")).endsWith(id.toString());
  }
}
