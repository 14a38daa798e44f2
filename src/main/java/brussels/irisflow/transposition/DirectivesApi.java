package brussels.irisflow.transposition;

import brussels.irisflow.directory.PolicyDomain;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Directives for machines. */
@RestController
@RequestMapping("/api/directives")
class DirectivesApi {

  /** A line of the list; {@code title} is in the reader's language, {@code transposition} null for who may not see that dossier. */
  record Item(String celex, String title, DirectiveState state, LocalDate next, int more, String transposition) {
  }

  /** A directive as a whole; {@code titles} is blank in the languages in which it is not known. */
  record Whole(String celex, Trilingual titles, PolicyDomain domain, LocalDate documentDate, List<LocalDate> entryIntoForce,
      Boolean inForce, String eli, DirectiveState state, List<DirectiveReader.DeadlineRow> deadlines, String transposition,
      List<Entry> log) {
  }

  /** One entry of its log, in the reader's language. */
  record Entry(Instant at, String who, String text) {
  }

  private final DirectiveReader reader;
  private final DirectiveAccess access;
  private final DirectiveImport importer;
  private final CurrentPerson current;
  private final Texts texts;

  DirectivesApi(DirectiveReader reader, DirectiveAccess access, DirectiveImport importer, CurrentPerson current, Texts texts) {
    this.reader = reader;
    this.access = access;
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

  @GetMapping
  Listing<Item> list(@RequestParam(required = false) String q, @RequestParam(required = false) DirectiveState state,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort) {
    access.mustRead();
    Listing<DirectiveReader.Row> found = reader.list(q, state, Paging.read(page, size, sort, DirectiveReader.SORTS));
    return new Listing<>(found.items().stream().map(row -> new Item(row.celex(), row.title().in(current.language()), row.state(),
        row.next(), row.more(), row.transposition())).toList(), found.page(), found.size(), found.total());
  }

  @GetMapping("/{celex}")
  Whole show(@PathVariable String celex) {
    access.mustRead();
    DirectiveReader.Whole whole = reader.whole(celex);
    DirectiveReader.Facts facts = whole.directive();
    return new Whole(facts.celex(), facts.title(), facts.domain(), facts.documentDate(), facts.entryIntoForce(), facts.inForce(),
        facts.eli(), facts.state(), whole.deadlines(), whole.transposition() == null ? null : whole.transposition().reference(),
        whole.log().stream().map(entry -> new Entry(entry.at(), entry.who(), texts.say(current.language(), entry.text()))).toList());
  }
}
