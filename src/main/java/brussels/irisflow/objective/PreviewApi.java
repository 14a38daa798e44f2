package brussels.irisflow.objective;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads an objectives document for machines and keeps nothing. The answer is a tree: objectives, measuring points, targets and
 * terms, each term as written and in its type; and a warning for each line that has no place in it.
 */
@RestController
@RequestMapping("/api/mandates/objectives")
class PreviewApi {

  private final CurrentPerson current;
  private final Texts texts;

  PreviewApi(CurrentPerson current, Texts texts) {
    this.current = current;
    this.texts = texts;
  }

  /**
   * Answers what a document says; 400 when it is no objectives document, 413 when it is too long, 415 when it is no PDF, DOCX,
   * ODT or text file.
   *
   * @param lang of the document, {@code nl} or {@code fr}; found out when it is left out
   */
  @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Preview preview(@RequestParam(required = false) MultipartFile file, @RequestParam(required = false) String lang) throws IOException {
    current.mustBeIn(Groups.HR);
    return Preview.of(DocumentReader.read(content(file), language(lang)), current.language(), texts);
  }

  static byte[] content(MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      throw Refusal.field("file", "objective.file.missing");
    }
    return file.getBytes();
  }

  static Language language(String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return Language.ofCode(code.strip()).filter(language -> language != Language.EN)
        .orElseThrow(() -> Refusal.field("lang", "objective.file.language"));
  }
}
