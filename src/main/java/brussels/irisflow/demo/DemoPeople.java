package brussels.irisflow.demo;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution.Authority;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts to try the application with, one for each part to play; all have the password {@code demo}. */
@Component
@Profile("demo")
class DemoPeople {

  private static final String PASSWORD = "demo";
  /** Before anything in the demo happens. */
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final Directory directory;

  DemoPeople(Directory directory) {
    this.directory = directory;
  }

  @Transactional
  public void settle() {
    institutions();
    if (directory.correspondents("LB").isEmpty()) {
      people();
    }
  }

  private void people() {
    person("bi", "Attaché Brussels International (demo)", Language.NL, Groups.BI);
    person("bi-2", "Attachée Brussels International (démo)", Language.FR, Groups.BI);
    correspondent("corr-lb", "EU-correspondent Leefmilieu Brussel (demo)", Language.NL, "LB", true);
    correspondent("corr-lb-2", "Correspondante UE suppléante Bruxelles Environnement (démo)", Language.FR, "LB", false);
    correspondent("corr-bm", "Correspondant UE Bruxelles Mobilité (démo)", Language.FR, "BM", true);
    correspondent("corr-bew", "EU-correspondent Economie en Werkgelegenheid (demo)", Language.NL, "BEW", true);
    person("cabinet", "Cabinet Environnement (démo)", Language.FR, Groups.CABINET);
    person("cabinet-2", "Kabinet Mobiliteit (demo)", Language.NL, Groups.CABINET);
    person("government", "Secretariaat van de Regering (demo)", Language.NL, Groups.GOVERNMENT);
    person("legal", "Service juridique (démo)", Language.FR, Groups.LEGAL);
    person("manager", "Lezer van de borden (demo)", Language.NL, Groups.MANAGER);
    person("hr", "Mandatencel talent.brussels (demo)", Language.NL, Groups.HR);
    person("holder", "Mandaathouder (demo)", Language.NL, Groups.HOLDER);
    person("holder-2", "Mandataire (démo)", Language.FR, Groups.HOLDER);
    person("chair", "Voorzitter evaluatiecommissie (demo)", Language.NL, Groups.COMMISSION);
    person("member-1", "Membre 1 commission d’évaluation (démo)", Language.FR, Groups.COMMISSION);
    person("member-2", "Lid 2 evaluatiecommissie (demo)", Language.NL, Groups.COMMISSION);
    person("member-3", "Membre 3 commission d’évaluation (démo)", Language.FR, Groups.COMMISSION);
    person("admin", "Administrator (demo)", Language.EN, Groups.ADMIN);
  }

  private void institutions() {
    institution("LB", "Leefmilieu Brussel", "Bruxelles Environnement", "Brussels Environment");
    institution("BM", "Brussel Mobiliteit", "Bruxelles Mobilité", "Brussels Mobility");
    institution("BEW", "Brussel Economie en Werkgelegenheid", "Bruxelles Economie et Emploi", "Brussels Economy and Employment");
    institution("BH", "Brussel Huisvesting", "Bruxelles Logement", "Brussels Housing");
    institution("BPL", "Brussel Plaatselijke Besturen", "Bruxelles Pouvoirs locaux", "Brussels Local Authorities");
    institution("BFB", "Brussel Financiën en Begroting", "Bruxelles Finances et Budget", "Brussels Finance and Budget");
    institution("BI", "Brussels International", "Brussels International", "Brussels International");
    institution("BCIT", "Brussel Connect IT", "Bruxelles Connect IT", "Brussels Connect IT");
    institution("SHF", "Brussel Synergie, HR en Facilities", "Bruxelles Synergie, RH et Facilities", "Brussels Synergy, HR and Facilities");
    institution("BGHM", "Brusselse Gewestelijke Huisvestingsmaatschappij", "Société du Logement de la Région de Bruxelles-Capitale",
        "Brussels Regional Housing Company");
    institution("TAL", "talent.brussels", "talent.brussels", "talent.brussels");
    institution("UR", "urban.brussels", "urban.brussels", "urban.brussels");
    institution("BF", "Brussel Fiscaliteit", "Bruxelles Fiscalité", "Brussels Taxation");
    institution("PAR", "Paradigm", "Paradigm", "Paradigm");
    institution("EQ", "equal.brussels", "equal.brussels", "equal.brussels");
    directory.addInstitution("GGC", new Trilingual("Gemeenschappelijke Gemeenschapscommissie",
        "Commission communautaire commune", "Common Community Commission"), Authority.GGC);
  }

  private void institution(String code, String nl, String fr, String en) {
    directory.addInstitution(code, new Trilingual(nl, fr, en), Authority.REGION);
  }

  private void person(String name, String displayName, Language language, String... roles) {
    directory.addPerson(name, displayName, name + "@demo.irisflow.invalid", language, PASSWORD, Set.of(roles));
  }

  private void correspondent(String name, String displayName, Language language, String institution, boolean first) {
    person(name, displayName, language);
    directory.appoint(institution, name, first, SINCE);
  }
}
