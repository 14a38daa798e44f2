package brussels.irisflow.mandate;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.objective.ObjectivesOnPaper;
import brussels.irisflow.objective.ObjectivesView;
import brussels.irisflow.objective.VersionView;
import brussels.irisflow.paper.PaperData;
import brussels.irisflow.paper.PaperKind;
import brussels.irisflow.paper.Papers;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter with the objectives of a mandate, in Dutch and in French; authentic in the language role of the holder. */
@Controller
class LetterPages {

  private final Mandates mandates;
  private final MandateAccess access;
  private final ObjectiveSets sets;
  private final MandatePeriods periods;
  private final Papers papers;
  private final Directory directory;
  private final CurrentPerson current;

  LetterPages(Mandates mandates, MandateAccess access, ObjectiveSets sets, MandatePeriods periods, Papers papers, Directory directory,
      CurrentPerson current) {
    this.mandates = mandates;
    this.access = access;
    this.sets = sets;
    this.periods = periods;
    this.papers = papers;
    this.directory = directory;
    this.current = current;
  }

  /** HR prints the letter with the objectives that were approved last; 404 while none were. */
  @GetMapping("/mandates/{reference}/letter/{language}")
  @Transactional
  public ResponseEntity<byte[]> letter(@PathVariable String reference, @PathVariable String language) {
    access.mustSeeAll(reference);
    current.mustBeIn(Groups.HR);
    Language in = Language.ofCode(language).filter(one -> one != Language.EN).orElseThrow(Refusal::unknown);
    Mandate mandate = mandates.get(reference);
    ObjectivesView objectives = sets.versions(reference).stream().filter(one -> one.decidedOn() != null)
        .max(Comparator.comparing(VersionView::number)).map(one -> sets.view(one.id())).orElseThrow(Refusal::unknown);
    boolean authentic = mandate.languageRole().name().equals(in.name());
    byte[] pdf = papers.render(PaperKind.OBJECTIVES_LETTER, in, authentic, data(mandate, objectives));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
        .filename(Papers.file(PaperKind.OBJECTIVES_LETTER, in, reference), StandardCharsets.UTF_8).build().toString()).body(pdf);
  }

  private PaperData data(Mandate mandate, ObjectivesView objectives) {
    Map<String, Object> words = words(mandate);
    words.put("objectives.version", objectives.number());
    words.put("objectives.decided-on", objectives.decidedOn());
    words.put("objectives.decision", name(objectives.decisionReference()));
    words.put("objectives.in-force-from", objectives.inForceFrom());
    MandatePeriods.Row plan = periods.row(mandate.authority(), MandateDates.PLAN);
    words.put("objectives.plan-within", Message.of("mandate.on-paper.within." + plan.unit(), plan.amount()));
    List<Object> recipient = mandate.holder() == null ? List.of()
        : List.of(name(directory.displayName(mandate.holder())), mandate.function(), directory.institutionName(mandate.institution()));
    LocalDate date = mandate.sendings().stream().filter(one -> one.objectives() == objectives.number()).map(FormalSending::sentOn)
        .reduce((earlier, later) -> later).orElse(mandates.today());
    return new PaperData(mandate.reference(), date, recipient,
        Language.ofCode(objectives.language()).orElse(Language.NL), words, Map.of("objectives", ObjectivesOnPaper.of(objectives)));
  }

  private Map<String, Object> words(Mandate mandate) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("mandate.reference", name(mandate.reference()));
    words.put("mandate.function", mandate.function());
    words.put("mandate.grade", mandate.grade());
    words.put("mandate.institution", directory.institutionName(mandate.institution()));
    words.put("mandate.holder", mandate.holder() == null ? null : name(directory.displayName(mandate.holder())));
    words.put("mandate.authority", mandate.authority());
    words.put("mandate.entity", mandate.authority().entity());
    words.put("mandate.basis", mandate.authority().basis());
    words.put("mandate.start", mandate.startsOn());
    words.put("mandate.end", mandate.endsOn());
    return words;
  }

  /** A name or a reference is of no language. */
  private static Trilingual name(String text) {
    return text == null ? null : Trilingual.same(text);
  }
}
