package brussels.irisflow.directory;

import brussels.irisflow.language.Trilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory: institutions for everybody, people for those who look after them, and who is competent for what. */
@Controller
class DirectoryPages {

  private final DirectoryViews views;
  private final DirectoryRights rights;
  private final Directory directory;

  DirectoryPages(DirectoryViews views, DirectoryRights rights, Directory directory) {
    this.views = views;
    this.rights = rights;
    this.directory = directory;
  }

  @GetMapping("/directory")
  String list(@RequestParam(required = false) String q, Model model) {
    String text = q == null || q.isBlank() ? null : q;
    Set<String> may = new HashSet<>();
    if (rights.people()) {
      may.add("people");
    }
    if (rights.accounts()) {
      may.add("accounts");
    }
    if (rights.correspondents()) {
      may.add("edit");
    }
    model.addAttribute("institutions", views.institutions(text));
    model.addAttribute("people", rights.people() ? views.people(text) : List.of());
    model.addAttribute("may", may);
    return "directory";
  }

  /** Who is competent for a policy domain, by names. */
  record DomainRow(PolicyDomain domain, String code, Trilingual lead, Competence competence, List<Trilingual> contributors,
      List<BelgianEntity> otherEntities) {
  }

  @GetMapping("/directory/domains")
  String domains(Model model) {
    Map<String, Trilingual> names = directory.institutions().stream().collect(Collectors.toMap(Institution::code, Institution::name));
    List<DomainRow> rows = new ArrayList<>();
    for (PolicyDomain domain : PolicyDomain.values()) {
      Competent competent = directory.competent(domain.name());
      rows.add(new DomainRow(domain, competent.lead(), names.get(competent.lead()), competent.competence(),
          competent.contributors().stream().map(code -> names.getOrDefault(code, Trilingual.same(code))).toList(),
          competent.otherEntities()));
    }
    model.addAttribute("domains", rows);
    return "domains";
  }

  /** The policy domains in which an institution leads, and those in which it contributes. */
  record Domains(List<PolicyDomain> leads, List<PolicyDomain> contributes) {

    static Domains of(String institution, Directory directory) {
      Map<PolicyDomain, Competent> all = Arrays.stream(PolicyDomain.values())
          .collect(Collectors.toMap(domain -> domain, domain -> directory.competent(domain.name())));
      return new Domains(
          Arrays.stream(PolicyDomain.values()).filter(domain -> institution.equals(all.get(domain).lead())).toList(),
          Arrays.stream(PolicyDomain.values()).filter(domain -> all.get(domain).contributors().contains(institution)).toList());
    }
  }
}
