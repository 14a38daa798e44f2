package brussels.irisflow.transposition;

import brussels.irisflow.directory.PolicyDomain;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** The pages of directives: the list with the import, a new one by hand, and one with its deadlines and its dossier. */
@Controller
@RequestMapping("/directives")
class DirectivePages {

  private static final String TO = "redirect:/directives/";
  private static final Set<DirectiveState> MAY_BE_OPENED = Set.of(DirectiveState.NOT_OPENED, DirectiveState.NOT_CONCERNED,
      DirectiveState.WITHDRAWN);
  /** What the fields of a new directive are called on the page. */
  private static final Map<String, String> FIELDS = Map.of("title", "titleNl", "title.nl", "titleNl", "title.fr", "titleFr",
      "title.en", "titleEn");

  private final DirectiveReader reader;
  private final DirectiveDesk desk;
  private final DirectiveAccess access;
  private final DirectiveImport imports;
  private final CellarClient cellar;
  private final CellarSettings settings;
  private final TranspositionDesk transpositions;
  private final CurrentPerson current;

  DirectivePages(DirectiveReader reader, DirectiveDesk desk, DirectiveAccess access, DirectiveImport imports, CellarClient cellar,
      CellarSettings settings, TranspositionDesk transpositions, CurrentPerson current) {
    this.reader = reader;
    this.desk = desk;
    this.access = access;
    this.imports = imports;
    this.cellar = cellar;
    this.settings = settings;
    this.transpositions = transpositions;
    this.current = current;
  }

  @GetMapping
  String list(@RequestParam(required = false) String q, @RequestParam(required = false) DirectiveState state,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort, Model model) {
    access.mustRead();
    return list(reader.list(q, state, Paging.read(page, size, sort, DirectiveReader.SORTS)), null, model);
  }

  private String list(Listing<DirectiveReader.Row> directives, ImportReport report, Model model) {
    model.addAttribute("directives", directives);
    model.addAttribute("states", Arrays.stream(DirectiveState.values()).map(Option::of).toList());
    model.addAttribute("report", report);
    model.addAttribute("may", !access.mayWrite() ? Set.of() : settings.enabled() ? Set.of("import", "create", "fetch")
        : Set.of("import", "create"));
    return "directives";
  }

  /** The list from its beginning, under what an import did or why it was refused. */
  private String beginning(ImportReport report, Model model) {
    return list(reader.list(null, null, Paging.read(null, null, null, DirectiveReader.SORTS)), report, model);
  }

  @PostMapping("/import")
  String take(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response) throws IOException {
    access.mustWrite();
    if (file == null || file.isEmpty()) {
      return refused("import", new LinkedMultiValueMap<>(), Refusal.field("file", "transposition.import.no-file"), model, response);
    }
    try (InputStream content = file.getInputStream()) {
      return beginning(imports.take(content, current.name()), model);
    } catch (Refusal refusal) {
      Refusal atTheFile = new Refusal(refusal.reason(), refusal.sentence(), List.of(new Refusal.Field("file", refusal.sentence())));
      return refused("import", new LinkedMultiValueMap<>(), atTheFile, model, response);
    }
  }

  @PostMapping("/fetch")
  String fetch(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) throws IOException {
    access.mustWrite();
    try {
      List<String> numbers = sent.getOrDefault("celex", List.of()).stream().flatMap(text -> Stream.of(text.split("[\\s,;]+")))
          .filter(text -> !text.isBlank()).toList();
      if (numbers.isEmpty()) {
        throw Refusal.field("celex", "refusal.required");
      }
      try (InputStream answer = cellar.fetch(numbers)) {
        return beginning(imports.take(answer, current.name()), model);
      }
    } catch (Refusal refusal) {
      return refused("fetch", sent, refusal, model, response);
    }
  }

  private String refused(String form, MultiValueMap<String, String> sent, Refusal refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.reason().status());
    model.addAttribute("form", Form.of(form, sent).refused(refusal));
    return beginning(null, model);
  }

  @GetMapping("/new")
  String begin(Model model) {
    access.mustWrite();
    model.addAttribute("domains", domains());
    return "directive-new";
  }

  @PostMapping("/new")
  String add(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {
    access.mustWrite();
    try {
      String celex = desk.add(facts(new Sent(fields)));
      after.addFlashAttribute("notice", Message.of("transposition.notice.directive-added", celex));
      return TO + celex;
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of(fields).refused(Sent.renamed(refusal, FIELDS)));
      model.addAttribute("domains", domains());
      return "directive-new";
    }
  }

  private static DirectiveFacts facts(Sent sent) {
    PolicyDomain domain = sent.choice("domain", PolicyDomain.class);
    LocalDate inForce = sent.date("entryIntoForce");
    DirectiveFacts facts = new DirectiveFacts(sent.text("celex"), sent.text("eli"),
        new Trilingual(sent.text("titleNl"), sent.text("titleFr"), sent.text("titleEn")), domain == null ? null : domain.name(),
        sent.date("documentDate"), inForce == null ? List.of() : List.of(inForce), sent.dates("deadlines"));
    sent.refuse();
    return facts;
  }

  @GetMapping("/{celex}")
  String show(@PathVariable String celex, Model model) {
    access.mustRead();
    DirectiveReader.Whole whole = reader.whole(celex);
    model.addAttribute("directive", whole.directive());
    model.addAttribute("deadlines", whole.deadlines());
    model.addAttribute("transposition", whole.transposition());
    model.addAttribute("log", whole.log());
    model.addAttribute("domains", domains());
    Set<String> may = new HashSet<>();
    if (access.mayWrite()) {
      may.add("change");
      if (MAY_BE_OPENED.contains(whole.directive().state())) {
        may.add("open");
      }
    }
    model.addAttribute("may", may);
    return "directive";
  }

  @PostMapping("/{celex}/transposition")
  String open(@PathVariable String celex, RedirectAttributes after) {
    access.mustWrite();
    String number = reader.known(celex);
    try {
      String reference = transpositions.open(number, current.name());
      after.addFlashAttribute("notice", Message.of("transposition.notice.opened", reference));
      return "redirect:/dossiers/" + reference;
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.STATE) {
        throw refusal;
      }
      after.addFlashAttribute("refused", refusal.sentence());
      return TO + number;
    }
  }

  @PostMapping("/{celex}/deadlines")
  String change(@PathVariable String celex, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustWrite();
    String number = reader.known(celex);
    try {
      Sent sent = new Sent(fields);
      LocalDate due = sent.date("due");
      sent.refuse();
      String which = sent.text("deadline");
      if (which == null) {
        desk.addDeadline(number, due, sent.text("reason"), sent.text("decision"));
        after.addFlashAttribute("notice", Message.of("transposition.notice.deadline-added", due));
      } else {
        desk.moveDeadline(number, id(which), due, sent.text("reason"), sent.text("decision"));
        after.addFlashAttribute("notice", Message.of("transposition.notice.deadline-moved", due));
      }
      return TO + number;
    } catch (Refusal refusal) {
      return refused(number, "change", fields, refusal, model, response);
    }
  }

  @PostMapping("/{celex}/domain")
  String classify(@PathVariable String celex, @RequestParam MultiValueMap<String, String> fields, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    access.mustWrite();
    String number = reader.known(celex);
    try {
      Sent sent = new Sent(fields);
      PolicyDomain domain = sent.choice("domain", PolicyDomain.class);
      sent.refuse();
      desk.classify(number, domain);
      after.addFlashAttribute("notice", Message.of("transposition.notice.classified"));
      return TO + number;
    } catch (Refusal refusal) {
      return refused(number, "domain", fields, refusal, model, response);
    }
  }

  private String refused(String celex, String form, MultiValueMap<String, String> fields, Refusal refusal, Model model,
      HttpServletResponse response) {
    if (refusal.reason() != Refusal.Reason.INPUT && refusal.reason() != Refusal.Reason.STATE) {
      throw refusal;
    }
    response.setStatus(refusal.reason().status());
    model.addAttribute("form", Form.of(form, fields).refused(refusal));
    return show(celex, model);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.field("deadline", "transposition.directive.unknown-deadline");
    }
  }

  private static List<Option> domains() {
    return Arrays.stream(PolicyDomain.values()).map(Option::of).toList();
  }
}
