package brussels.irisflow.transposition;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Opinion;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a transposition: plan against actual by measure and by step, and what may be changed beside the tasks. Every
 * form that is refused is shown again on the page with what was typed.
 */
@Controller
@RequestMapping("/transpositions/{reference}")
class TranspositionPages {

  private final TranspositionReader reader;
  private final TranspositionDesk desk;
  private final TranspositionRights rights;
  private final DossierHeads heads;
  private final DossierAccess access;
  private final Directory directory;
  private final CurrentPerson current;

  TranspositionPages(TranspositionReader reader, TranspositionDesk desk, TranspositionRights rights, DossierHeads heads,
      DossierAccess access, Directory directory, CurrentPerson current) {
    this.reader = reader;
    this.desk = desk;
    this.rights = rights;
    this.heads = heads;
    this.access = access;
    this.directory = directory;
    this.current = current;
  }

  @GetMapping
  String show(@PathVariable String reference, Model model) {
    TranspositionReader.Sheet sheet = reader.read(reference);
    model.addAttribute("dossier", heads.of(reference));
    model.addAttribute("transposition", sheet.transposition());
    model.addAttribute("deadlines", sheet.deadlines());
    model.addAttribute("axis", sheet.axis());
    model.addAttribute("measures", sheet.measures());
    model.addAttribute("etas", sheet.etas());
    model.addAttribute("log", sheet.log());
    model.addAttribute("dates", sheet.dates());
    model.addAttribute("institutions",
        directory.institutions(current.language()).stream().map(one -> new Option(one.code(), one.name())).toList());
    model.addAttribute("instruments", options(Instrument.values()));
    model.addAttribute("opinions", options(Opinion.values()));
    model.addAttribute("may", sheet.may());
    return "transposition";
  }

  private static List<Option> options(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Option::of).toList();
  }

  /**
   * A form of this page on its way: what was sent, and where the answer goes.
   *
   * @param sent what was sent, field by field
   * @param fields the same as it came, to be shown again
   */
  record Turn(String reference, Sent sent, MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
  }

  /** Asks before every form: 404 for a dossier that may not be seen, whatever was sent. */
  @ModelAttribute(name = "turn", binding = false)
  Turn turn(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustSee(reference);
    return new Turn(reference, new Sent(fields), fields, model, response, after);
  }

  // The dossier

  @PostMapping("/eta")
  String eta(Turn turn) {
    rights.mustExpect(turn.reference());
    LocalDate eta = turn.sent().date("eta");
    return change(turn, "eta", person -> desk.expect(turn.reference(), eta, turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.eta"));
  }

  @PostMapping("/lead")
  String lead(Turn turn) {
    rights.mustCoordinate();
    String lead = turn.sent().institution("lead", institutions());
    return change(turn, "lead", person -> desk.changeLead(turn.reference(), lead, turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.lead"));
  }

  @PostMapping("/contributors")
  String contributors(Turn turn) {
    rights.mustCoordinate();
    List<String> contributors = turn.sent().institutions("contributors", institutions());
    return change(turn, "contributors", person -> desk.changeContributors(turn.reference(), contributors, person),
        Message.of("transposition.notice-of.contributors"));
  }

  @PostMapping("/articles")
  String articles(Turn turn) {
    rights.mustCoordinate();
    return change(turn, "articles", person -> desk.listArticles(turn.reference(), turn.sent().text("articles"), person),
        Message.of("transposition.notice-of.articles"));
  }

  @PostMapping("/belgium")
  String belgium(Turn turn) {
    rights.mustCoordinate();
    LocalDate on = turn.sent().date("on");
    return change(turn, "belgium", person -> desk.recordBelgium(turn.reference(), on, turn.sent().text("reference"), person),
        Message.of("transposition.notice-of.belgium"));
  }

  @PostMapping("/annul")
  String annul(Turn turn) {
    rights.mustCoordinate();
    return change(turn, "annul", person -> desk.annul(turn.reference(), turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.annul"));
  }

  @PostMapping("/withdraw")
  String withdraw(Turn turn) {
    rights.mustCoordinate();
    return change(turn, "withdraw", person -> desk.withdraw(turn.reference(), turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.withdraw"));
  }

  // Measures

  @PostMapping("/measures/{id}/split")
  String split(Turn turn, @PathVariable String id) {
    rights.mustCoordinate();
    Sent sent = turn.sent();
    MeasureProposal part = new MeasureProposal(sent.text("title"), sent.choice("instrument", Instrument.class),
        sent.institution("institution", institutions()), sent.text("articles"), sent.date("deadline"));
    UUID measure = id(id);
    return change(turn, "split-" + id, person -> desk.splitMeasure(turn.reference(), measure, part, sent.text("reason"), person),
        Message.of("transposition.notice-of.split", String.valueOf(part.title())));
  }

  @PostMapping("/measures/{id}/hand-over")
  String handOver(Turn turn, @PathVariable String id) {
    rights.mustCoordinate();
    String institution = turn.sent().institution("institution", institutions());
    UUID measure = id(id);
    return change(turn, "hand-" + id, person -> desk.handMeasureTo(turn.reference(), measure, institution,
        turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.hand-over"));
  }

  @PostMapping("/measures/{id}/drop")
  String drop(Turn turn, @PathVariable String id) {
    rights.mustCoordinate();
    UUID measure = id(id);
    return change(turn, "drop-" + id, person -> desk.dropMeasure(turn.reference(), measure, turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.drop"));
  }

  // Steps

  @PostMapping("/steps/{id}/correct")
  String correct(Turn turn, @PathVariable String id) {
    UUID step = step(turn, id);
    Sent sent = turn.sent();
    LocalDate on = sent.date("on");
    Opinion opinion = sent.choice("opinion", Opinion.class);
    return change(turn, "step-" + id, person -> desk.correctStep(turn.reference(), step, on, sent.text("reference"), opinion,
        sent.text("reason"), person), Message.of("transposition.notice-of.correct"));
  }

  @PostMapping("/steps/{id}/reopen")
  String reopen(Turn turn, @PathVariable String id) {
    UUID step = step(turn, id);
    return change(turn, "reopen-" + id, person -> desk.reopenStep(turn.reference(), step, turn.sent().text("reason"), person),
        Message.of("transposition.notice-of.reopen"));
  }

  /** The step that a form is about; 403 for who may not record what becomes of it. */
  private UUID step(Turn turn, String id) {
    UUID step = id(id);
    rights.mustRecord(turn.reference(), step);
    return step;
  }

  // What all forms share

  private String change(Turn turn, String form, Consumer<String> act, Message notice) {
    try {
      turn.sent().refuse();
      act.accept(current.name());
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      turn.response().setStatus(refusal.reason().status());
      turn.model().addAttribute("form", Form.of(form, turn.fields()).refused(refusal));
      return show(turn.reference(), turn.model());
    }
    turn.after().addFlashAttribute("notice", notice);
    return "redirect:/transpositions/" + turn.reference();
  }

  private Set<String> institutions() {
    return directory.institutions().stream().map(Institution::code).collect(Collectors.toSet());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.unknown();
    }
  }
}
