package brussels.irisflow.mandate;

import brussels.irisflow.dossier.Documents;
import brussels.irisflow.language.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The management plan as it was submitted: for HR and the holder, and for the authority while it decides on it. */
@Controller
class PlanPages {

  private final Mandates mandates;
  private final MandateAccess access;
  private final Documents documents;

  PlanPages(Mandates mandates, MandateAccess access, Documents documents) {
    this.mandates = mandates;
    this.access = access;
    this.documents = documents;
  }

  @GetMapping("/mandates/{reference}/plan")
  ResponseEntity<byte[]> plan(@PathVariable String reference) {
    if (!access.readsPlan(reference)) {
      throw Refusal.unknown();
    }
    SubmittedPlan plan = mandates.get(reference).plan().orElseThrow(Refusal::unknown);
    Documents.Content content = documents.read(plan.dossier(), plan.document(), plan.version());
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(content.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(content.file(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff").body(content.bytes());
  }
}
