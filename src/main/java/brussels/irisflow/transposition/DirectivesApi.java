package brussels.irisflow.transposition;

import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Directives for machines. */
@RestController
@RequestMapping("/api/directives")
class DirectivesApi {

  private final DirectiveImport importer;
  private final CurrentPerson current;
  private final Texts texts;

  DirectivesApi(DirectiveImport importer, CurrentPerson current, Texts texts) {
    this.importer = importer;
    this.current = current;
    this.texts = texts;
  }

  /** Takes SPARQL results in JSON as the Publications Office gives them; answers what became of each directive. */
  @PostMapping("/import")
  Object take(HttpServletRequest request) throws IOException {
    current.mustBeIn(Groups.BI);
    return importer.take(request.getInputStream(), current.name()).in(current.language(), texts);
  }
}
