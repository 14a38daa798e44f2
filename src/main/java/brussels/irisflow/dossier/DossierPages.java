package brussels.irisflow.dossier;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierFeature.Fact;
import brussels.irisflow.dossier.DossierFeature.Reading;
import brussels.irisflow.dossier.DossierFeature.Tab;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.engine.Workflow.Picture;
import brussels.irisflow.engine.Workflow.Standing;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Form;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Csv;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of dossiers and the page of one: facts, tasks, deadlines, documents, questions, log, and where the process stands. */
@Controller
@RequestMapping("/dossiers")
class DossierPages {

  private static final Set<String> SORTABLE = Set.of("reference", "title", "kind", "status", "next");

  private final Dossiers dossiers;
  private final DossierList list;
  private final DossierAccess access;
  private final DossierLog log;
  private final Documents documents;
  private final Deadlines deadlines;
  private final Directory directory;
  private final Workflow workflow;
  private final List<DossierFeature> features;
  private final List<DossierThreads> threads;
  private final CurrentPerson current;
  private final Texts texts;
  private final Clock clock;

  DossierPages(Dossiers dossiers, DossierList list, DossierAccess access, DossierLog log, Documents documents, Deadlines deadlines,
      Directory directory, Workflow workflow, List<DossierFeature> features, List<DossierThreads> threads, CurrentPerson current,
      Texts texts, Clock clock) {
    this.dossiers = dossiers;
    this.list = list;
    this.access = access;
    this.log = log;
    this.documents = documents;
    this.deadlines = deadlines;
    this.directory = directory;
    this.workflow = workflow;
    this.features = features;
    this.threads = threads;
    this.current = current;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam Map<String, String> query, Model model) {
    model.addAttribute("dossiers", list.find(query, Paging.read(query.get("page"), query.get("size"), query.get("sort"), SORTABLE)));
    model.addAttribute("kinds", Arrays.stream(DossierKind.values()).map(Option::of).toList());
    model.addAttribute("statuses", Arrays.stream(DossierStatus.values()).map(Option::of).toList());
    model.addAttribute("institutions", directory.institutions(current.language()).stream()
        .map(institution -> new Option(institution.code(), institution.name())).toList());
    return "dossiers";
  }

  /** What the head of each page on a dossier shows. */
  record Head(String reference, Object title, Object kind, Object status, Light light, boolean confidential, List<Tab> tabs) {
  }

  record TaskRow(String id, String name, Object subject, String dossier, Object title, Object institution, LocalDate due, Light light,
      String assignee, String overview) {
  }

  record DeadlineRow(UUID id, String dossier, Object title, Message kind, LocalDate due, Object status, Light light, Object institution) {
  }

  record LogRow(Object at, String who, Message text) {
  }

  record VersionRow(int number, String file, long size, String by, Object on) {
  }

  /** A document; {@code replaceable} says whether the current person may add a version to it. */
  record DocumentRow(UUID id, String title, List<VersionRow> versions, boolean replaceable) {
  }

  record PartyRow(Object role, Object name) {
  }

  record Place(String name, Object since, Object who) {
  }

  /** A process of the dossier; {@code ended} and {@code standing} are filled for the one that is shown. */
  record ProcessRow(String id, String name, Object subject, boolean ended, List<Place> standing) {
  }

  /** Whether the current person may open a dossier, asked without reading it. */
  @RequestMapping(path = "/{reference:(?!REQ-).+}", method = RequestMethod.HEAD)
  ResponseEntity<Void> known(@PathVariable String reference) {
    boolean known = access.maySee(reference) || features.stream().anyMatch(feature -> feature.elsewhere(reference).isPresent());
    return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
  }

  /** Not for questions, which have a page of their own under the same address. */
  @GetMapping("/{reference:(?!REQ-).+}")
  String show(@PathVariable String reference, @RequestParam(required = false) String process, Model model) {
    if (!access.maySee(reference)) {
      return "redirect:" + features.stream().flatMap(feature -> feature.elsewhere(reference).stream()).findFirst()
          .orElseThrow(Refusal::unknown);
    }
    features.forEach(feature -> feature.reads(reference, Reading.PAGE));
    Dossier dossier = dossiers.get(reference);
    List<OpenTask> open = tasks(reference);
    model.addAttribute("dossier", head(dossier));
    model.addAttribute("facts", facts(dossier));
    model.addAttribute("parties", parties(dossier));
    model.addAttribute("tasks", open.stream().map(task -> row(task, dossier)).toList());
    model.addAttribute("deadlines", deadlines.of(reference).stream().map(this::row).toList());
    model.addAttribute("requests", threads.stream().flatMap(room -> room.threads(reference).stream()).toList());
    model.addAttribute("documents", documents.of(reference).stream().map(one -> row(one, dossier)).toList());
    model.addAttribute("log", log.of(reference).stream()
        .map(entry -> new LogRow(entry.at(), directory.displayName(entry.person()), entry.what())).toList());
    List<Standing> standings = workflow.standings(reference);
    model.addAttribute("processes", standings.stream()
        .map(one -> new ProcessRow(one.instance(), one.name(), one.subject(), one.ended(), List.of())).toList());
    model.addAttribute("process", standings.isEmpty() ? null : process(chosen(standings, process), open));
    model.addAttribute("may", may(dossier));
    return "dossier";
  }

  @PostMapping("/{reference}/documents")
  String add(@PathVariable String reference, @RequestParam(required = false) String title,
      @RequestParam(required = false) String replaces, @RequestParam(required = false) MultipartFile file, Model model,
      HttpServletResponse response, RedirectAttributes redirect) throws IOException {
    access.mustSee(reference);
    // beyond the form, which is not shown then
    mustBeAllowed(dossiers.get(reference), "add");
    try {
      if (file == null || file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isBlank())) {
        throw Refusal.field("file", "dossier.document.missing");
      } else if (replaces == null || replaces.isBlank()) {
        documents.add(reference, title, file.getOriginalFilename(), file.getBytes());
      } else {
        mustReplace(dossiers.get(reference), id(replaces));
        documents.replace(reference, id(replaces), file.getOriginalFilename(), file.getBytes());
      }
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("document", Map.of("title", Objects.toString(title, ""),
          "replaces", Objects.toString(replaces, ""))).refused(refusal));
      return show(reference, null, model);
    }
    redirect.addFlashAttribute("notice", Message.of("dossier.document.added"));
    return "redirect:/dossiers/" + reference + "#documents";
  }

  @GetMapping("/{reference}/documents/{document}/{number}")
  ResponseEntity<byte[]> document(@PathVariable String reference, @PathVariable String document, @PathVariable String number) {
    access.mustSee(reference);
    Documents.Content content = documents.read(reference, id(document), number(number));
    features.forEach(feature -> feature.reads(reference, Reading.DOCUMENT));
    return download(content.file(), MediaType.parseMediaType(content.mediaType()), content.bytes());
  }

  @GetMapping("/{reference}/log.csv")
  ResponseEntity<byte[]> log(@PathVariable String reference) {
    access.mustSee(reference);
    features.forEach(feature -> feature.reads(reference, Reading.LOG));
    StringBuilder csv = new StringBuilder("\uFEFF");
    for (DossierLog.Entry entry : log.of(reference)) {
      csv.append(Csv.line(entry.at().atZone(Texts.ZONE).toLocalDateTime().toString(), directory.displayName(entry.person()),
          texts.say(current.language(), entry.what())));
    }
    return download(reference + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8),
        csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The diagram for the viewer, with where the process stands. */
  record Diagram(String xml, Set<String> active, Set<String> done) {
  }

  @GetMapping("/{reference}/diagram")
  @ResponseBody
  Diagram diagram(@PathVariable String reference, @RequestParam(required = false) String process) {
    access.mustSee(reference);
    List<Standing> standings = workflow.standings(reference);
    if (standings.isEmpty()) {
      throw Refusal.unknown();
    }
    Picture picture = workflow.picture(chosen(standings, process));
    return new Diagram(picture.xml(), picture.active(), picture.done());
  }

  private List<OpenTask> tasks(String reference) {
    Set<String> references = threads.stream().flatMap(room -> room.references(reference).stream())
        .collect(Collectors.toSet());
    references.add(reference);
    return workflow.tasks(references);
  }

  Head head(Dossier dossier) {
    List<Tab> tabs = new ArrayList<>();
    List<Tab> more = features.stream().flatMap(feature -> feature.tabs(dossier.reference()).stream()).toList();
    if (!more.isEmpty()) {
      tabs.add(new Tab("/dossiers/" + dossier.reference(), Message.of("dossier.tab")));
      tabs.addAll(more);
    }
    return new Head(dossier.reference(), dossier.title(), dossier.kind(), dossier.status(),
        dossier.status() == DossierStatus.OPEN ? Light.GREEN : Light.DONE, dossier.confidential(), tabs);
  }

  private List<Fact> facts(Dossier dossier) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Message.of("dossier.fact.opened"), dossier.opened().atZone(Texts.ZONE).toLocalDate(), null));
    if (dossier.closed() != null) {
      facts.add(new Fact(Message.of("dossier.fact.closed"), dossier.closed().atZone(Texts.ZONE).toLocalDate(), null));
    }
    features.forEach(feature -> facts.addAll(feature.facts(dossier.reference())));
    return facts;
  }

  private List<PartyRow> parties(Dossier dossier) {
    return dossier.parties().stream().map(party -> new PartyRow(party.role(),
        party.institution() != null ? directory.institutionName(party.institution())
            : party.group() != null ? Message.of("dossier.group." + party.group()) : directory.displayName(party.person()))).toList();
  }

  private TaskRow row(OpenTask task, Dossier dossier) {
    String institution = task.institution();
    return new TaskRow(task.id(), task.name(), task.subject(), task.dossier(), dossier.title(),
        institution == null ? null : directory.institutionName(institution), task.due(),
        Light.of(task.due(), LocalDate.now(clock)), task.assignee() == null ? null : directory.displayName(task.assignee()), null);
  }

  private Light light(DeadlineSnapshot deadline) {
    return deadline.status() == DeadlineStatus.CANCELLED ? Light.GREY
        : deadline.settled() ? Light.DONE : Light.of(deadline.due(), LocalDate.now(clock));
  }

  private DeadlineRow row(DeadlineSnapshot deadline) {
    return new DeadlineRow(deadline.id(), deadline.dossier(), deadline.title(), Message.of("deadline.kind." + deadline.kind()),
        deadline.due(), deadline.status(), light(deadline),
        deadline.institution() == null ? null : directory.institutionName(deadline.institution()));
  }

  /** Among people, nobody writes over what somebody else put on the file; an institution's colleagues work on one document. */
  private boolean mayReplace(Documents.Document document, Dossier dossier) {
    return dossier.sphere() == Sphere.EUROPEAN || current.in(dossier.sphere().coordinators())
        || document.versions().get(0).person().equals(current.name());
  }

  private DocumentRow row(Documents.Document document, Dossier dossier) {
    return new DocumentRow(document.id(), document.title(), document.versions().stream().map(version ->
        new VersionRow(version.number(), version.file(), version.size(), directory.displayName(version.person()),
            version.at().atZone(Texts.ZONE).toLocalDate())).toList(), mayReplace(document, dossier));
  }

  /** Where the process stands, in words: its waiting tasks with since when and for whom, and what it has called. */
  private ProcessRow process(Standing standing, List<OpenTask> open) {
    List<Place> places = new ArrayList<>();
    open.stream().filter(task -> task.instance().equals(standing.instance())).forEach(task ->
        places.add(new Place(task.name(), day(task.created()), task.assignee() != null ? directory.displayName(task.assignee())
            : task.institution() != null ? directory.institutionName(task.institution()) : null)));
    workflow.picture(standing).calls().forEach(call -> places.add(new Place(call.name(), day(call.since()), null)));
    return new ProcessRow(standing.instance(), standing.name(), standing.subject(), standing.ended(), places);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(Texts.ZONE).toLocalDate();
  }

  private static Standing chosen(List<Standing> standings, String instance) {
    return standings.stream().filter(one -> one.instance().equals(instance)).findFirst().orElse(standings.get(0));
  }

  /** Who reads the boards looks on; whoever has a part in the dossier adds to it, and its coordinators ask questions. */
  private Set<String> may(Dossier dossier) {
    if (dossier.status() != DossierStatus.OPEN) {
      return Set.of();
    }
    return current.in(dossier.sphere().coordinators()) ? Set.of("ask", "add")
        : access.takesPart(dossier.reference()) ? Set.of("add") : Set.of();
  }

  private void mustBeAllowed(Dossier dossier, String what) {
    if (dossier.status() != DossierStatus.OPEN) {
      throw Refusal.state("dossier.closed", dossier.reference(), dossier.status());
    } else if (!may(dossier).contains(what)) {
      throw Refusal.forbidden();
    }
  }

  private void mustReplace(Dossier dossier, UUID document) {
    if (documents.of(dossier.reference()).stream().anyMatch(one -> one.id().equals(document) && !mayReplace(one, dossier))) {
      throw Refusal.forbidden();
    }
  }

  private static ResponseEntity<byte[]> download(String file, MediaType type, byte[] content) {
    return ResponseEntity.status(HttpStatus.OK)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(type).body(content);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.unknown();
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
