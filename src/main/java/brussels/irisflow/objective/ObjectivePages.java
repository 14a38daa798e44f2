package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Form;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of objectives in the making and in force, and the way in for documents. For HR alone. */
@Controller
@RequestMapping("/objectives")
class ObjectivePages {

  private final ObjectiveList list;
  private final ObjectiveDesk desk;
  private final CurrentPerson current;

  ObjectivePages(ObjectiveList list, ObjectiveDesk desk, CurrentPerson current) {
    this.list = list;
    this.desk = desk;
    this.current = current;
  }

  @GetMapping
  String list(@RequestParam(required = false) String page, @RequestParam(required = false) String size, Model model) {
    current.mustBeIn(Groups.HR);
    model.addAttribute("sets", list.list(Paging.read(page, size, null, Set.of())));
    return "objectives";
  }

  /** Reads a document, keeps it as a draft and shows it beside what needs a look. */
  @PostMapping
  String take(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes after)
      throws IOException {
    current.mustBeIn(Groups.HR);
    try {
      ObjectivesDocument document = DocumentReader.read(PreviewApi.content(file), null);
      UUID draft = desk.keep(document);
      after.addFlashAttribute("notice", Message.of("objective.notice.read", document.objectives().size(), document.warnings().size()));
      return "redirect:/objectives/" + draft;
    } catch (Refusal refusal) {
      Refusal atTheFile = new Refusal(refusal.reason(), refusal.sentence(), List.of(new Refusal.Field("file", refusal.sentence())));
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.empty().refused(atTheFile));
      return list(null, null, model);
    }
  }

  @PostMapping("/new")
  String begin(@RequestParam(required = false) String language) {
    current.mustBeIn(Groups.HR);
    return "redirect:/objectives/" + desk.begin("fr".equals(language) ? "fr" : "nl");
  }
}
