package brussels.irisflow.directory;

import brussels.irisflow.directory.Correspondent.Rank;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory for machines: institutions with who represents them, and oneself. */
@RestController
@RequestMapping("/api")
class DirectoryApi {

  private static final Map<String, Comparator<Institution>> SORTS = Map.of("code", Comparator.comparing(Institution::code),
      "kind", Comparator.comparing(Institution::kind));

  /** An institution; {@code correspondents} are those of today, the first before the substitutes. */
  record Item(String code, Trilingual name, InstitutionKind kind, Institution.Authority authority, String head,
      boolean correspondentExpected, List<Representative> correspondents) {
  }

  /** Who represents an institution. */
  record Representative(String person, String name, Rank rank) {
  }

  /** Oneself, with the groups of today; {@code language} is null when the browser's is followed. */
  record Me(String person, String name, String email, String language, Set<String> groups, List<DirectoryViews.Away> absences,
      List<DirectoryViews.Replacing> replaces) {
  }

  private final DirectoryViews views;
  private final Directory directory;
  private final CurrentPerson current;

  DirectoryApi(DirectoryViews views, Directory directory, CurrentPerson current) {
    this.views = views;
    this.directory = directory;
    this.current = current;
  }

  @GetMapping("/institutions")
  Listing<Item> institutions(@RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort) {
    Paging paging = Paging.read(page, size, sort, SORTS.keySet());
    Map<String, DirectoryViews.InstitutionRow> rows = views.byCode();
    Comparator<Institution> order = SORTS.get(paging.field() == null ? "code" : paging.field());
    List<Item> items = directory.institutions().stream().sorted(paging.descending() ? order.reversed() : order)
        .map(institution -> item(institution, rows.get(institution.code()))).toList();
    return Listing.cut(items, paging);
  }

  @GetMapping("/institutions/{code}")
  Item institution(@PathVariable String code) {
    return item(directory.institution(code).orElseThrow(Refusal::unknown), views.byCode().get(code));
  }

  private static Item item(Institution institution, DirectoryViews.InstitutionRow row) {
    return new Item(institution.code(), institution.name(), institution.kind(), institution.authority(), row.head(),
        institution.expectsSince() != null,
        row.correspondents().stream().map(one -> new Representative(one.account(), one.name(), one.rank())).toList());
  }

  @GetMapping("/people/me")
  Me me() {
    Account account = current.account().orElseThrow(Refusal::unknown);
    return new Me(account.name(), account.displayName(), account.email(),
        account.language() == null ? null : account.language().code(), new TreeSet<>(account.groups()),
        views.absences(account.name()), views.replacing(account.name()));
  }
}
