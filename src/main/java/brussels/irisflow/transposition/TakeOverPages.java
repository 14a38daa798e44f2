package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepState;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which Brussels International takes running dossiers over: several by a workbook, one by a form. */
@Controller
@RequestMapping("/take-over")
class TakeOverPages {

  private final TakeOver takeOver;
  private final TranspositionDesk desk;
  private final Directory directory;
  private final CurrentPerson current;
  private final Texts texts;

  TakeOverPages(TakeOver takeOver, TranspositionDesk desk, Directory directory, CurrentPerson current, Texts texts) {
    this.takeOver = takeOver;
    this.desk = desk;
    this.directory = directory;
    this.current = current;
    this.texts = texts;
  }

  /** The page; {@code celex} and {@code instrument} begin the form, and the instrument brings its steps. */
  @GetMapping
  String show(@RequestParam MultiValueMap<String, String> query, Model model) {
    current.mustBeIn(Groups.BI);
    Map<String, String> begun = new LinkedHashMap<>();
    List.of("celex", "instrument").stream().filter(query::containsKey).forEach(field -> begun.put(field, query.getFirst(field)));
    if (!begun.isEmpty()) {
      model.addAttribute("form", Form.of("file", begun));
    }
    return page(new Sent(query), null, model);
  }

  @GetMapping("/template.xlsx")
  void template(HttpServletResponse response) throws IOException {
    current.mustBeIn(Groups.BI);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(texts.say(current.language(), "transposition.take-over.file-name") + ".xlsx", StandardCharsets.UTF_8).build().toString());
    takeOver.template(current.language(), response.getOutputStream());
  }

  @PostMapping("/import")
  String take(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response) throws IOException {
    current.mustBeIn(Groups.BI);
    Sent nothing = new Sent(new LinkedMultiValueMap<>());
    try {
      if (file == null || file.isEmpty()) {
        throw new Refusal(Refusal.Reason.INPUT, Message.of("transposition.import.no-file"), List.of());
      }
      try (InputStream content = file.getInputStream()) {
        return page(nothing, takeOver.take(content), model);
      }
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      if (!refusal.fields().isEmpty()) {
        return page(nothing, new TakeOverReport(List.of(), List.of(), List.of(), refusal.fields().stream()
            .map(fault -> new TakeOverReport.Refused(null, fault.field(), fault.message())).toList(), 0), model);
      }
      model.addAttribute("form", Form.of("import", Map.of()).refused(new Refusal(refusal.reason(), refusal.sentence(),
          List.of(new Refusal.Field("file", refusal.sentence())))));
      return page(nothing, null, model);
    }
  }

  @PostMapping
  String takeOne(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.BI);
    Sent sent = new Sent(fields);
    try {
      TakeOverDesk.Outcome outcome = takeOver.take(TakeOverForm.read(sent));
      String reference = outcome.taken().reference();
      after.addFlashAttribute("notice", Message.of("transposition.notice.take-over", outcome.change(), reference));
      return "redirect:/transpositions/" + reference;
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("file", fields).refused(TakeOverForm.named(refusal)));
      return page(sent, null, model);
    }
  }

  private String page(Sent sent, TakeOverReport report, Model model) {
    model.addAttribute("report", report);
    model.addAttribute("institutions",
        directory.institutions(current.language()).stream().map(one -> new Option(one.code(), one.name())).toList());
    model.addAttribute("competences", options(Competence.values()));
    model.addAttribute("plans", options(PlanState.values()));
    model.addAttribute("instruments", options(Instrument.values()));
    model.addAttribute("states", Arrays.stream(StepState.values()).filter(state -> state != StepState.PLANNED).map(Option::of).toList());
    model.addAttribute("causes", options(BlockCause.values()));
    model.addAttribute("entities", options(BelgianEntity.values()));
    model.addAttribute("coverages", options(Coverage.values()));
    model.addAttribute("steps", steps(sent).stream().map(Option::of).toList());
    return "take-over";
  }

  /** The steps of the chosen instrument, as the policy domain of the directive asks for them. */
  private List<StepKey> steps(Sent sent) {
    String instrument = sent.text("instrument");
    return Arrays.stream(Instrument.values()).filter(one -> one.name().equals(instrument)).findFirst()
        .map(one -> desk.steps(Celex.tidy(sent.text("celex")), one)).orElse(List.of());
  }

  private static List<Option> options(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Option::of).toList();
  }
}
