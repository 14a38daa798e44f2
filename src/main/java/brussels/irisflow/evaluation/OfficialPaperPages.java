package brussels.irisflow.evaluation;

import brussels.irisflow.evaluation.OfficialPapers.Kept;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out the official documents of an evaluation, on pages and to machines; each reading is noted. */
@Controller
class OfficialPaperPages {

  private final Evaluations evaluations;
  private final EvaluationAccess access;
  private final OfficialPapers papers;

  OfficialPaperPages(Evaluations evaluations, EvaluationAccess access, OfficialPapers papers) {
    this.evaluations = evaluations;
    this.access = access;
    this.papers = papers;
  }

  /** A document in Dutch or French; 404 when it was not made, or may not be read. */
  @GetMapping({"/evaluations/{reference}/papers/{paper}/{language}", "/api/evaluations/{reference}/papers/{paper}/{language}"})
  @Transactional
  public ResponseEntity<byte[]> paper(@PathVariable String reference, @PathVariable String paper, @PathVariable String language) {
    Evaluation evaluation = evaluations.get(reference);
    EvaluationAccess.Part part = access.mustSee(evaluation);
    OfficialPaper wanted = OfficialPaper.of(paper).filter(one -> access.reads(evaluation, part, one)).orElseThrow(Refusal::unknown);
    Language in = Language.ofCode(language).orElseThrow(Refusal::unknown);
    Kept kept = papers.of(reference).stream().filter(one -> one.paper() == wanted && one.language() == in).findFirst()
        .orElseThrow(Refusal::unknown);
    access.noteReading(reference, "PDF_" + wanted);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
        .filename(kept.file(reference), StandardCharsets.UTF_8).build().toString()).body(papers.pdf(reference, kept));
  }
}
