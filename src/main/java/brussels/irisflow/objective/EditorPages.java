package brussels.irisflow.objective;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The editor of a draft. Every button changes one thing and shows the page again; the fields of a part save themselves as
 * somebody leaves them. All of it works without a script too. For HR alone.
 */
@Controller
@RequestMapping("/objectives/{id}")
class EditorPages {

  private final ObjectiveDesk desk;
  private final SmartCheck smart;
  private final Library library;
  private final CurrentPerson current;

  EditorPages(ObjectiveDesk desk, SmartCheck smart, Library library, CurrentPerson current) {
    this.desk = desk;
    this.smart = smart;
    this.library = library;
    this.current = current;
  }

  @GetMapping
  String show(@PathVariable String id, @RequestParam(required = false) String edit, @RequestParam(required = false) String into,
      Model model) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    ObjectiveDesk.Shown shown = desk.show(set);
    if (into != null) {
      model.addAttribute("form", Form.of("into", Map.of("draft", into)));
    }
    if (edit != null && !edit.equals("head") && shown.isDraft()) {
      model.addAttribute("form", Form.of(edit, NodeForm.fields(desk.node(set, id(edit)))));
    }
    return fill(shown, shown.isDraft() ? edit : null, model);
  }

  private String fill(ObjectiveDesk.Shown shown, String edit, Model model) {
    ObjectivesView set = shown.set();
    Map<UUID, List<SmartCheck.Advice>> advice = smart.check(set);
    model.addAttribute("set", set);
    model.addAttribute("version", shown.version());
    model.addAttribute("warnings", shown.warnings());
    model.addAttribute("steps", shown.steps());
    model.addAttribute("draft", shown.isDraft());
    model.addAttribute("edit", edit);
    model.addAttribute("advice", advice);
    model.addAttribute("targets", new ObjectiveTree(set.objectives()).targets().size());
    model.addAttribute("head", head(set));
    model.addAttribute("library", library.options());
    model.addAttribute("drafts", shown.isDraft() && set.mandate() == null ? desk.draftsOfMandates().stream()
        .map(one -> new Option(one.id().toString(), one.function() == null ? one.mandate() : one.mandate() + " – " + one.function()))
        .toList() : List.of());
    model.addAttribute("kinds", options(ObjectiveKind.values()));
    model.addAttribute("types", options(TermType.values()));
    model.addAttribute("milestones", options(Milestone.values()));
    model.addAttribute("calendars", options(ExternalCalendar.values()));
    model.addAttribute("timings", options(Timing.values()));
    model.addAttribute("languages", Stream.of("nl", "fr").map(code -> new Option(code, Message.of("pages.language." + code))).toList());
    return "objective-editor";
  }

  private static List<Option> options(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Option::of).toList();
  }

  private static Map<String, Object> head(ObjectivesView set) {
    Map<String, Object> head = new HashMap<>();
    head.put("function", set.function());
    head.put("grade", set.grade());
    head.put("institution", set.institution());
    head.put("periodStart", set.periodStart());
    head.put("periodEnd", set.periodEnd());
    head.put("authority", set.authority());
    head.put("language", set.language());
    return head;
  }

  // Parts

  /** One button of a part: save it, move it, remove it, add something under it, read the term's words again. */
  @PostMapping("/nodes/{node}")
  String act(@PathVariable String id, @PathVariable String node, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    UUID part = id(node);
    String act = String.valueOf(fields.getFirst("act"));
    return change(set, node, fields, model, response, after, version -> switch (act) {
      case "up", "down" -> {
        desk.change(set, version, tree -> {
          tree.move(part, act.equals("up"));
          return part;
        });
        yield "#node-" + part;
      }
      case "place" -> {
        UUID under = optional(fields, "under");
        UUID before = optional(fields, "before");
        desk.change(set, version, tree -> {
          tree.place(part, under, before);
          return part;
        });
        yield "#node-" + part;
      }
      case "remove" -> {
        desk.change(set, version, tree -> {
          tree.remove(part);
          return part;
        });
        yield "";
      }
      case "add" -> "?edit=" + desk.change(set, version, tree -> tree.addUnder(part)) + "#tree";
      case "reread" -> {
        desk.change(set, version, tree -> reread(tree, part, fields));
        yield "#tree";
      }
      default -> {
        desk.change(set, version, tree -> {
          new NodeForm(fields).write(tree.node(part));
          return part;
        });
        yield act.equals("keep") ? "?edit=" + part : "#node-" + part;
      }
    });
  }

  /** Reads the words of a term once more; they may turn out to be several terms. */
  private static UUID reread(TreeEdit tree, UUID part, MultiValueMap<String, String> fields) {
    Node node = tree.node(part);
    if (node.kind != NodeKind.TERM) {
      throw Refusal.unknown();
    }
    new NodeForm(fields).write(node);
    List<Term> read = TermReader.read(node.term().text());
    if (!read.isEmpty()) {
      boolean shared = node.term().isForSeveral();
      tree.replace(part, read.stream().map(term -> shared ? term.sharing() : term)
          .map(term -> Node.of(term.withId(UUID.randomUUID()))).toList());
    }
    return part;
  }

  @PostMapping("/add")
  String add(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    ObjectiveKind kind = "TRANSVERSAL".equals(fields.getFirst("kind")) ? ObjectiveKind.TRANSVERSAL : ObjectiveKind.STRATEGIC;
    return change(set, null, fields, model, response, after,
        version -> "?edit=" + desk.change(set, version, tree -> tree.addObjective(kind)) + "#tree");
  }

  @PostMapping("/library")
  String fromLibrary(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    String code = fields.getFirst("code");
    return change(set, "library", fields, model, response, after, version -> {
      if (code == null || code.isBlank()) {
        throw Refusal.field("code", "refusal.required");
      }
      return "?edit=" + desk.addFromLibrary(set, version, code) + "#tree";
    });
  }

  @PostMapping("/undo")
  String undo(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    return change(set, null, fields, model, response, after, version -> {
      desk.undo(set, version);
      return "#tree";
    });
  }

  @PostMapping("/head")
  String describe(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    return change(set, "head", fields, model, response, after, version -> {
      desk.describe(set, version, read(fields));
      return "";
    });
  }

  private static ObjectiveSet.Head read(MultiValueMap<String, String> fields) {
    Faults faults = new Faults();
    String function = faults.optional("function", fields.getFirst("function"), 500);
    String grade = faults.optional("grade", fields.getFirst("grade"), 10);
    String institution = faults.optional("institution", fields.getFirst("institution"), 500);
    Integer start = year(faults, "periodStart", fields.getFirst("periodStart"));
    Integer end = year(faults, "periodEnd", fields.getFirst("periodEnd"));
    String authority = faults.optional("authority", fields.getFirst("authority"), 1000);
    if (start != null && end != null && end < start) {
      faults.add("periodEnd", "objective.edit.period");
    }
    faults.refuse();
    String language = "fr".equals(fields.getFirst("language")) ? "fr" : "nl";
    return new ObjectiveSet.Head(function, grade, institution, start, end, authority, language);
  }

  private static Integer year(Faults faults, String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    } else if (text.strip().matches("(?:19|20)\\d{2}")) {
      return Integer.valueOf(text.strip());
    }
    faults.add(field, "objective.edit.year");
    return null;
  }

  @PostMapping("/discard")
  String discard(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    String shown = change(set, null, fields, model, response, after, version -> {
      desk.discard(set, version);
      return "";
    });
    if (shown.startsWith("redirect:")) {
      after.addFlashAttribute("notice", Message.of("objective.notice.discarded"));
      return "redirect:/objectives";
    }
    return shown;
  }

  // Documents

  /** Reads a document beside this draft, to be looked at before it takes the draft's place. */
  @PostMapping("/document")
  String read(@PathVariable String id, @RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response,
      RedirectAttributes after) throws IOException {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    try {
      ObjectivesDocument document = DocumentReader.read(PreviewApi.content(file), null);
      UUID beside = desk.keepBeside(set, document);
      after.addFlashAttribute("notice", Message.of("objective.notice.beside", document.objectives().size(), document.warnings().size()));
      return "redirect:/objectives/" + beside + "?into=" + set;
    } catch (Refusal refusal) {
      if (refusal.fields().isEmpty() && refusal.reason() != Refusal.Reason.STATE && refusal.reason() != Refusal.Reason.TOO_LARGE
          && refusal.reason() != Refusal.Reason.TYPE) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("document", new LinkedMultiValueMap<>()).refused(new Refusal(refusal.reason(), refusal.sentence(),
          List.of(new Refusal.Field("file", refusal.sentence())))));
      return fill(desk.show(set), null, model);
    }
  }

  /** Gives what was read from a document to the draft of a mandate, in the place of what stood there. */
  @PostMapping("/into")
  String into(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    UUID set = id(id);
    UUID draft = optional(fields, "draft");
    String shown = change(set, "into", fields, model, response, after, version -> {
      if (draft == null) {
        throw Refusal.field("draft", "refusal.required");
      }
      desk.give(set, version, draft);
      return "";
    });
    if (shown.startsWith("redirect:")) {
      after.addFlashAttribute("notice", Message.of("objective.notice.given"));
      return "redirect:/objectives/" + draft;
    }
    return shown;
  }

  // What all forms share

  /** Does something for the version that the page showed; what is refused is shown again as it was typed. */
  private String change(UUID set, String form, MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
      RedirectAttributes after, IntFunction<String> act) {
    try {
      return "redirect:/objectives/" + set + act.apply(version(fields));
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      ObjectiveDesk.Shown shown = desk.show(set);
      boolean known = form != null && !form.equals("library") && !form.equals("head") && !form.equals("into") && shown.isDraft() && isThere(shown, form);
      boolean typed = fields.containsKey("text") || fields.containsKey("title");
      if (form != null) {
        model.addAttribute("form", Form.of(form, typed || !known ? fields : new LinkedMultiValueMap<>()).refused(refusal));
      }
      model.addAttribute("problem", refusal.sentence());
      return fill(shown, known && typed ? form : null, model);
    }
  }

  private static boolean isThere(ObjectiveDesk.Shown shown, String node) {
    try {
      new TreeEdit(new ObjectiveTree(shown.set().objectives())).node(id(node));
      return true;
    } catch (Refusal gone) {
      return false;
    }
  }

  /** The version that the page showed last: with a script the one that each answer brings, without one the form's own. */
  private static int version(MultiValueMap<String, String> fields) {
    String seen = fields.getFirst("seen") != null ? fields.getFirst("seen") : fields.getFirst("version");
    try {
      return Integer.parseInt(String.valueOf(seen));
    } catch (NumberFormatException none) {
      throw Refusal.input("objective.edit.version");
    }
  }

  private static UUID optional(MultiValueMap<String, String> fields, String field) {
    String text = fields.getFirst(field);
    return text == null || text.isBlank() ? null : id(text);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.unknown();
    }
  }
}
