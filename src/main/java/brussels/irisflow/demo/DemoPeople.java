package brussels.irisflow.demo;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Language;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts to try the application with, one for each part to play; all have the password {@code demo}. */
@Component
@Profile("demo")
class DemoPeople {

  static final String PASSWORD = "demo";
  /** No address that could ever be real. */
  private static final String MAIL = "@demo.irisflow.invalid";
  /** Before anything in the demo happens. */
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final Directory directory;
  private final Accounts accounts;

  DemoPeople(Directory directory, Accounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  @Transactional
  public void settle() {
    if (accounts.all().isEmpty()) {
      people();
      heads();
    }
  }

  private void people() {
    person("bi", "Attaché Brussels International (demo)", Language.NL, "BI", Groups.BI);
    person("bi-2", "Attachée Brussels International (démo)", Language.FR, "BI", Groups.BI);
    correspondent("corr-lb", "EU-correspondent Leefmilieu Brussel (demo)", Language.NL, "LB", true);
    correspondent("corr-lb-2", "Correspondante UE suppléante Bruxelles Environnement (démo)", Language.FR, "LB", false);
    correspondent("corr-bm", "Correspondant UE Bruxelles Mobilité (démo)", Language.FR, "BM", true);
    correspondent("corr-bew", "EU-correspondent Economie en Werkgelegenheid (demo)", Language.NL, "BEW", true);
    person("cabinet", "Cabinet Environnement (démo)", Language.FR, null, Groups.CABINET);
    person("cabinet-2", "Kabinet Mobiliteit (demo)", Language.NL, null, Groups.CABINET);
    person("government", "Secretariaat van de Regering (demo)", Language.NL, null, Groups.GOVERNMENT);
    person("legal", "Service juridique (démo)", Language.FR, null, Groups.LEGAL);
    person("manager", "Lezer van de borden (demo)", Language.NL, null, Groups.MANAGER);
    person("hr", "Mandatencel talent.brussels (demo)", Language.NL, "TAL", Groups.HR);
    person("holder", "Mandaathouder (demo)", Language.NL, null, Groups.HOLDER);
    person("holder-2", "Mandataire (démo)", Language.FR, null, Groups.HOLDER);
    person("chair", "Voorzitter evaluatiecommissie (demo)", Language.NL, null, Groups.COMMISSION);
    person("member-1", "Membre 1 commission d’évaluation (démo)", Language.FR, null, Groups.COMMISSION);
    person("member-2", "Lid 2 evaluatiecommissie (demo)", Language.NL, null, Groups.COMMISSION);
    person("member-3", "Membre 3 commission d’évaluation (démo)", Language.FR, null, Groups.COMMISSION);
    person("member-4", "Lid 4 evaluatiecommissie (demo)", Language.NL, null, Groups.COMMISSION);
    person("member-5", "Membre 5 commission d’évaluation (démo)", Language.FR, null, Groups.COMMISSION);
    person("admin", "Administrator (demo)", Language.EN, null, Groups.ADMIN);
  }

  /** Heads of institutions are mailboxes of the function: the demonstration invents no people. */
  private void heads() {
    directory.institutions().forEach(institution ->
        directory.nameHead(institution.code(), "head-" + institution.code().toLowerCase(Locale.ROOT) + MAIL, SINCE));
  }

  private void person(String name, String displayName, Language language, String institution, String... roles) {
    directory.addPerson(name, displayName, name + MAIL, language, institution, PASSWORD, Set.of(roles));
  }

  private void correspondent(String name, String displayName, Language language, String institution, boolean first) {
    person(name, displayName, language, institution);
    directory.appoint(institution, name, first, SINCE);
  }
}
