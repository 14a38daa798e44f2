package brussels.irisflow.transposition;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the correlation table: read and written row by row, and exchanged as a workbook. */
@Controller
@RequestMapping("/transpositions/{reference}")
class CorrelationPages {

  private static final String NEW = "new";
  private static final String IMPORT = "import";

  /** How far the table is, to be read. */
  record Progress(int percent, int settled, int provisions, Message missing, List<Judged> byAlignment) {
  }

  record Judged(Alignment alignment, int rows) {
  }

  /** A row; {@code mine} says whether the reader may write it. */
  record Row(UUID id, boolean settled, CorrelationEntry entry, boolean mine) {
  }

  /** A cell of a workbook at fault. */
  record Cell(String cell, Message message) {
  }

  private final CorrelationDesk desk;
  private final DossierHeads heads;
  private final DossierAccess access;
  private final CurrentPerson current;
  private final Texts texts;

  CorrelationPages(CorrelationDesk desk, DossierHeads heads, DossierAccess access, CurrentPerson current, Texts texts) {
    this.desk = desk;
    this.heads = heads;
    this.access = access;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping("/correlation-table")
  String show(@PathVariable String reference, @RequestParam(required = false) String edit,
      @RequestHeader(name = "HX-Target", required = false) String target, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    CorrelationDesk.Sheet sheet = desk.read(reference);
    if (edit != null && !edit.isEmpty() && !begin(sheet, edit, model)) {
      model.addAttribute("done", Message.of("transposition.correlation.row-gone"));
      return draw(reference, sheet, instead(response, "#content"), model);
    }
    return draw(reference, sheet, request.getParameter("moved") == null ? target : instead(response, "#rows"), model);
  }

  /** Lets htmx take this part of the page instead of the one that it asked for. */
  private static String instead(HttpServletResponse response, String part) {
    response.setHeader("HX-Retarget", part);
    response.setHeader("HX-Reselect", part);
    return null;
  }

  /** Fills the form of the row that is to be edited; false when there is no such row any more, or not for this person. */
  private static boolean begin(CorrelationDesk.Sheet sheet, String edit, Model model) {
    if (edit.equals(NEW)) {
      model.addAttribute("form", Form.of(form(NEW), Map.of()));
      model.addAttribute("edit", NEW);
      return !sheet.within().isEmpty();
    }
    return sheet.rows().stream().filter(row -> row.id().toString().equals(edit) && sheet.mayWrite(row)).findFirst().map(row -> {
      model.addAttribute("form", Form.of(form(edit), fields(row)));
      model.addAttribute("edit", edit);
      return true;
    }).orElse(false);
  }

  private static String form(String row) {
    return "row-" + row;
  }

  private static Map<String, Object> fields(CorrelationView row) {
    CorrelationEntry entry = row.entry();
    Map<String, Object> fields = new HashMap<>();
    fields.put("euArticle", entry.euArticle());
    fields.put("euText", entry.euText());
    fields.put("nationalAct", entry.nationalAct());
    fields.put("nationalArticle", entry.nationalArticle());
    fields.put("nationalText", entry.nationalText());
    fields.put("alignment", entry.alignment());
    fields.put("reason", entry.reason());
    fields.put("completingAct", entry.completingAct());
    fields.put("plannedOn", entry.plannedOn());
    fields.put("edition", row.edition());
    return fields;
  }

  /** @param target the part of the page that htmx will take out of it; null when all of it is wanted */
  private String draw(String reference, CorrelationDesk.Sheet sheet, String target, Model model) {
    model.addAttribute("dossier", heads.of(reference));
    model.addAttribute("coverage", progress(sheet));
    model.addAttribute("rows", sheet.rows().stream().filter(row -> target == null || !target.startsWith("row-")
        || target.equals(form(row.id().toString())))
        .map(row -> new Row(row.id(), row.settled(), row.entry(), sheet.mayWrite(row))).toList());
    model.addAttribute("alignments", Arrays.stream(Alignment.values()).map(Option::of).toList());
    model.addAttribute("state", sheet.state());
    model.addAttribute("changedBy", sheet.changedBy() == null ? null : desk.nameOf(sheet.changedBy()));
    model.addAttribute("changedAt", sheet.changedAt());
    model.addAttribute("own", sheet.within().isEmpty() || sheet.within().contains(Article.ALL) ? null : sheet.within().said());
    model.addAttribute("may", sheet.within().isEmpty() ? Set.of() : Set.of("edit"));
    return "correlation-table";
  }

  private static Progress progress(CorrelationDesk.Sheet sheet) {
    Map<Alignment, Integer> rows = new EnumMap<>(Alignment.class);
    sheet.rows().stream().map(row -> row.entry().alignment()).filter(alignment -> alignment != null)
        .forEach(alignment -> rows.merge(alignment, 1, Integer::sum));
    CorrelationTable.Count count = sheet.count();
    return new Progress(count.percent(), count.settled(), count.provisions(), count.missing().isEmpty() ? null : count.missing().said(),
        rows.entrySet().stream().map(one -> new Judged(one.getKey(), one.getValue())).toList());
  }

  // Rows

  @PostMapping("/correlation-table/rows")
  String add(@PathVariable String reference, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustSee(reference);
    try {
      desk.add(reference, entry(new Sent(fields)));
    } catch (Refusal refusal) {
      return refused(reference, NEW, fields, refusal, model, response);
    }
    boolean another = fields.containsKey("next");
    after.addFlashAttribute("done", Message.of("transposition.correlation.row-added"));
    after.addFlashAttribute("added", !another);
    return "redirect:" + page(reference) + (another ? "?edit=" + NEW : "");
  }

  @PostMapping("/correlation-table/rows/{id}")
  String change(@PathVariable String reference, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustSee(reference);
    UUID row = id(id);
    try {
      Sent sent = new Sent(fields);
      String before = place(reference, row);
      desk.change(reference, row, number(sent.text("edition")), entry(sent));
      after.addFlashAttribute("done", Message.of("transposition.correlation.row-saved"));
      return "redirect:" + page(reference) + (place(reference, row).equals(before) ? "" : "?moved=" + row);
    } catch (Refusal refusal) {
      return changeRefused(reference, row, fields, refusal, model, response);
    }
  }

  /** What was typed is kept: over the row as it stands now, or as a new row when somebody took it away. */
  private String changeRefused(String reference, UUID row, MultiValueMap<String, String> fields, Refusal refusal, Model model,
      HttpServletResponse response) {
    if (refusal.reason() == Refusal.Reason.UNKNOWN) {
      return refused(reference, NEW, fields, Refusal.state("transposition.correlation.row-removed"), model, response);
    } else if (refusal.reason() == Refusal.Reason.STATE) {
      desk.read(reference).rows().stream().filter(one -> one.id().equals(row)).findFirst().ifPresent(now -> {
        fields.set("edition", String.valueOf(now.edition()));
        model.addAttribute("present", now.entry());
      });
    }
    return refused(reference, row.toString(), fields, refusal, model, response);
  }

  /** Where in the table a row stands. */
  private String place(String reference, UUID row) {
    return String.valueOf(desk.read(reference).rows().stream().map(CorrelationView::id).toList().indexOf(row));
  }

  @PostMapping("/correlation-table/rows/{id}/delete")
  String remove(@PathVariable String reference, @PathVariable String id, RedirectAttributes after) {
    access.mustSee(reference);
    try {
      after.addFlashAttribute("removed", desk.remove(reference, id(id)));
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.UNKNOWN && refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      after.addFlashAttribute("done", refusal.reason() == Refusal.Reason.STATE ? refusal.sentence()
          : Message.of("transposition.correlation.row-gone"));
    }
    return "redirect:" + page(reference);
  }

  private static CorrelationEntry entry(Sent sent) {
    CorrelationEntry entry = new CorrelationEntry(sent.text("euArticle"), sent.text("euText"), sent.text("nationalAct"),
        sent.text("nationalArticle"), sent.text("nationalText"), sent.choice("alignment", Alignment.class), sent.text("reason"),
        sent.text("completingAct"), sent.date("plannedOn"));
    sent.refuse();
    return entry;
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private String refused(String reference, String row, MultiValueMap<String, String> fields, Refusal refusal, Model model,
      HttpServletResponse response) {
    if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
      throw refusal;
    }
    response.setStatus(refusal.reason().status());
    model.addAttribute("form", Form.of(form(row), fields).refused(refusal));
    model.addAttribute("edit", row);
    return draw(reference, desk.read(reference), null, model);
  }

  // The workbook

  @GetMapping("/correlation-table.xlsx")
  void workbook(@PathVariable String reference, HttpServletResponse response) throws IOException {
    CorrelationDesk.Sheet sheet = desk.read(reference);
    String file = texts.say(current.language(), "transposition.correlation.file", reference);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
    CorrelationSheet.write(sheet.rows().stream().map(CorrelationView::entry).toList(), sheet.state(), current.language(), texts,
        response.getOutputStream());
  }

  @PostMapping("/correlation-table/import")
  String take(@PathVariable String reference, @RequestParam(required = false) MultipartFile file,
      @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after)
      throws IOException {
    try {
      desk.mustWrite(reference);
      if (file == null || file.isEmpty()) {
        throw Refusal.field("file", "transposition.correlation.no-file");
      }
      after.addFlashAttribute("notice", taken(reference, file, number(fields.getFirst("state"))));
      return "redirect:" + page(reference);
    } catch (Refusal refusal) {
      return notTaken(reference, fields, refusal, model, response);
    }
  }

  private Message taken(String reference, MultipartFile file, int seen) throws IOException {
    CorrelationSheet.Filled filled;
    try (InputStream content = file.getInputStream()) {
      filled = CorrelationSheet.read(content, texts);
    }
    boolean news = desk.replace(reference, filled.state() == null ? seen : filled.state(), filled.entries(), filled.names(),
        filled.faults());
    return news ? Message.of("transposition.correlation.taken", filled.entries().size())
        : Message.of("transposition.correlation.taken-nothing-new");
  }

  /** What is wrong in cells is listed cell by cell; what is wrong with the file stands at the field. */
  private String notTaken(String reference, MultiValueMap<String, String> fields, Refusal refusal, Model model,
      HttpServletResponse response) {
    if (refusal.reason() == Refusal.Reason.UNKNOWN || refusal.reason() == Refusal.Reason.FORBIDDEN) {
      throw refusal;
    }
    response.setStatus(refusal.reason().status());
    List<Cell> cells = refusal.fields().stream().filter(fault -> !fault.field().equals("file"))
        .map(fault -> new Cell(fault.field(), fault.message())).toList();
    if (cells.isEmpty()) {
      Refusal atTheFile = new Refusal(refusal.reason(), refusal.sentence(), List.of(new Refusal.Field("file", refusal.sentence())));
      model.addAttribute("form", Form.of(IMPORT, fields).refused(atTheFile));
    } else {
      model.addAttribute("refusals", cells);
    }
    return draw(reference, desk.read(reference), null, model);
  }

  private static String page(String reference) {
    return "/transpositions/" + reference + "/correlation-table";
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.unknown();
    }
  }
}
