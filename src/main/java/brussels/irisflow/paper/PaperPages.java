package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Form;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the mandates unit changes the templates of official documents and tries them out. */
@Controller
@RequestMapping("/papers")
class PaperPages {

  private static final List<Language> LANGUAGES = List.of(Language.NL, Language.FR);

  /** A template in the list. */
  record TextRow(Language language, String href, Message state) {
  }

  /** A kind in the list; {@code differs} when its Dutch and its French text are not built alike. */
  record KindRow(PaperKind kind, Message meaning, List<TextRow> texts, boolean differs) {
  }

  /** What may stand in a template, as it is typed, and what it becomes. */
  record Gap(String name, Message meaning, boolean needed) {
  }

  record VersionRow(int number, boolean shipped, String who, Object at) {
  }

  private final TemplateShelf shelf;
  private final Papers papers;
  private final Accounts accounts;
  private final CurrentPerson current;
  private final Clock clock;

  PaperPages(TemplateShelf shelf, Papers papers, Accounts accounts, CurrentPerson current, Clock clock) {
    this.shelf = shelf;
    this.papers = papers;
    this.accounts = accounts;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    current.mustBeIn(Groups.HR);
    model.addAttribute("kinds", Arrays.stream(PaperKind.values()).map(this::row).toList());
    return "papers";
  }

  private KindRow row(PaperKind kind) {
    return new KindRow(kind, Message.of("paper.kind." + kind.code()), LANGUAGES.stream()
        .map(language -> new TextRow(language, path(kind, language), state(shelf.counting(kind, language)))).toList(), differs(kind));
  }

  private Message state(TemplateShelf.Version version) {
    return version.shipped() ? Message.of("paper.page.shipped")
        : Message.of("paper.page.changed", version.number(), version.at(), who(version.person()));
  }

  private boolean differs(PaperKind kind) {
    List<List<String>> skeletons = LANGUAGES.stream()
        .map(language -> TemplateReader.read(kind, shelf.counting(kind, language).text()).skeleton()).toList();
    return !skeletons.get(0).equals(skeletons.get(1));
  }

  /** The template that counts, or another version of it to start from. */
  @GetMapping("/{kind}/{language}")
  String edit(@PathVariable String kind, @PathVariable String language, @RequestParam(required = false) String version, Model model) {
    current.mustBeIn(Groups.HR);
    fill(kind(kind), language(language), number(version), model);
    return "paper";
  }

  @PostMapping("/{kind}/{language}")
  String change(@PathVariable String kind, @PathVariable String language, @RequestParam MultiValueMap<String, String> sent, Model model,
      HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    PaperKind changed = kind(kind);
    Language in = language(language);
    try {
      shelf.change(changed, in, sent.getFirst("text"), seen(sent));
      after.addFlashAttribute("notice", Message.of("paper.page.kept"));
      return "redirect:" + path(changed, in);
    } catch (Refusal refusal) {
      return again(changed, in, sent, refusal, model, response);
    }
  }

  @PostMapping("/{kind}/{language}/shipped")
  String backToShipped(@PathVariable String kind, @PathVariable String language, @RequestParam MultiValueMap<String, String> sent,
      Model model, HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.HR);
    PaperKind changed = kind(kind);
    Language in = language(language);
    try {
      shelf.backToShipped(changed, in, seen(sent));
      after.addFlashAttribute("notice", Message.of("paper.page.back"));
    } catch (Refusal refusal) {
      after.addFlashAttribute("refused", refusal.sentence());
    }
    return "redirect:" + path(changed, in);
  }

  /** The template that counts, with invented data, as PDF. */
  @GetMapping("/{kind}/{language}/preview.pdf")
  ResponseEntity<byte[]> preview(@PathVariable String kind, @PathVariable String language) {
    current.mustBeIn(Groups.HR);
    PaperKind shown = kind(kind);
    Language in = language(language);
    return pdf(shown, in, shelf.counting(shown, in).text());
  }

  /** What is being typed, with invented data, as PDF; keeps nothing. */
  @PostMapping("/{kind}/{language}/preview")
  Object preview(@PathVariable String kind, @PathVariable String language, @RequestParam MultiValueMap<String, String> sent, Model model,
      HttpServletResponse response) {
    current.mustBeIn(Groups.HR);
    PaperKind shown = kind(kind);
    Language in = language(language);
    try {
      return pdf(shown, in, sent.getFirst("text"));
    } catch (Refusal refusal) {
      return again(shown, in, sent, refusal, model, response);
    }
  }

  private ResponseEntity<byte[]> pdf(PaperKind kind, Language language, String text) {
    PaperData sample = Sample.of(kind, language, LocalDate.now(clock));
    byte[] pdf = papers.print(kind, language, true, sample, TemplateReader.read(kind, text));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
        .filename(Papers.file(kind, language, sample.reference()), StandardCharsets.UTF_8).build().toString()).body(pdf);
  }

  private String again(PaperKind kind, Language language, MultiValueMap<String, String> sent, Refusal refusal, Model model,
      HttpServletResponse response) {
    response.setStatus(refusal.reason().status());
    fill(kind, language, null, model);
    model.addAttribute("form", Form.of(sent).refused(refusal));
    return "paper";
  }

  private void fill(PaperKind kind, Language language, Integer number, Model model) {
    TemplateShelf.Version counting = shelf.counting(kind, language);
    TemplateShelf.Version shown = number == null ? counting : shelf.get(kind, language, number);
    model.addAttribute("form", Form.of(Map.of("text", shown.text(), "seen", counting.number())));
    model.addAttribute("kind", kind);
    model.addAttribute("meaning", Message.of("paper.kind." + kind.code()));
    model.addAttribute("in", language);
    model.addAttribute("address", path(kind, language));
    model.addAttribute("other", path(kind, language == Language.NL ? Language.FR : Language.NL));
    model.addAttribute("state", state(counting));
    model.addAttribute("counting", counting.number());
    model.addAttribute("shipped", counting.shipped());
    model.addAttribute("older", shown.number() == counting.number() ? null : shown.number());
    model.addAttribute("differs", differs(kind));
    model.addAttribute("words", kind.words().stream().map(name -> gap(kind, name)).toList());
    model.addAttribute("blocks", Stream.concat(kind.blocks().stream(), Stream.of(TemplateReader.SIGNATURE))
        .map(name -> gap(kind, name)).toList());
    model.addAttribute("versions", shelf.versions(kind, language).stream()
        .map(version -> new VersionRow(version.number(), version.shipped(), who(version.person()), version.at())).toList());
  }

  private static Gap gap(PaperKind kind, String name) {
    return new Gap(TemplateReader.typed(name), Message.of("paper.gap." + name), kind.needed().contains(name));
  }

  private String who(String person) {
    return accounts.find(person).map(Account::displayName).orElse(person);
  }

  private static String path(PaperKind kind, Language language) {
    return "/papers/" + kind.code() + "/" + language.code();
  }

  private static PaperKind kind(String code) {
    return PaperKind.of(code).orElseThrow(Refusal::unknown);
  }

  private static Language language(String code) {
    return LANGUAGES.stream().filter(language -> language.code().equals(code)).findFirst().orElseThrow(Refusal::unknown);
  }

  private static Integer number(String version) {
    if (version == null || version.isBlank()) {
      return null;
    }
    return whole(version);
  }

  /** The version that stood on the page when it was sent; what is no number never was one. */
  private static int seen(MultiValueMap<String, String> sent) {
    String seen = sent.getFirst("seen");
    return seen == null ? -1 : whole(seen);
  }

  private static int whole(String number) {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException none) {
      throw Refusal.unknown();
    }
  }
}
