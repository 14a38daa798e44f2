package brussels.irisflow.mandate;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Form;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes over mandates that run, from a workbook. A mandate that is there already is left as it is, so that a workbook can be
 * sent again; a row with a fault changes nothing and says which cell to mend.
 */
@Controller
class MandateTakeOverPages {

  record Created(int row, String reference, Object title) {
  }

  record Unchanged(int row, String reference) {
  }

  record Fault(String cell, Object message) {
  }

  /** What came of a workbook. */
  record Report(List<MandateTakeOverPages.Created> created, List<MandateTakeOverPages.Unchanged> unchanged,
      List<MandateTakeOverPages.Fault> refusals) {
  }

  private final Mandates mandates;
  private final CurrentPerson current;
  private final Texts texts;

  MandateTakeOverPages(Mandates mandates, CurrentPerson current, Texts texts) {
    this.mandates = mandates;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping("/mandates/take-over")
  String show(Model model) {
    current.mustBeIn(Groups.HR);
    model.addAttribute("report", null);
    return "mandate-take-over";
  }

  @GetMapping("/mandates/take-over/template.xlsx")
  void template(HttpServletResponse response) throws IOException {
    current.mustBeIn(Groups.HR);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(texts.say(current.language(), "mandate.page.title") + ".xlsx", StandardCharsets.UTF_8).build().toString());
    MandateSheet.template(current.language(), texts, response.getOutputStream());
  }

  @PostMapping("/mandates/take-over")
  String read(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response) throws IOException {
    current.mustBeIn(Groups.HR);
    model.addAttribute("report", null);
    try {
      if (file == null || file.isEmpty()) {
        throw Refusal.field("file", "refusal.required");
      }
      try (InputStream content = file.getInputStream()) {
        model.addAttribute("report", take(MandateSheet.read(content, texts)));
      }
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("import", Map.of()).refused(refusal));
    }
    return "mandate-take-over";
  }

  private Report take(List<MandateSheet.Line> lines) {
    Report report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (MandateSheet.Line line : lines) {
      List<Fault> faults = faults(line);
      if (!faults.isEmpty()) {
        report.refusals().addAll(faults);
        continue;
      }
      Optional<String> known = mandates.same(line.mandate());
      if (known.isPresent()) {
        report.unchanged().add(new Unchanged(line.row(), known.get()));
      } else {
        String reference = mandates.open(line.mandate());
        report.created().add(new Created(line.row(), reference, mandates.find(reference).orElseThrow().function()));
      }
    }
    return report;
  }

  /** All that is wrong with a row, each cell once: what could not be read is not said to be missing as well. */
  private List<Fault> faults(MandateSheet.Line line) {
    Map<String, Fault> faults = new TreeMap<>();
    line.unread().forEach(fault -> faults.put(fault.field(), new Fault(fault.field(), fault.message())));
    Faults checked = new Faults();
    mandates.check(line.mandate(), checked);
    for (Refusal.Field fault : checked.fields()) {
      String cell = MandateSheet.cell(line.row(), fault.field());
      faults.putIfAbsent(cell, new Fault(cell, fault.message()));
    }
    return List.copyOf(faults.values());
  }
}
