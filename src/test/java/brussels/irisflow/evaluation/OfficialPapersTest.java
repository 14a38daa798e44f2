package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.language.Language;
import brussels.irisflow.mandate.LanguageRole;
import brussels.irisflow.paper.Printed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The official documents of evaluations, as their receivers get them. */
class OfficialPapersTest extends EvaluationTest {

  private static final int LINES = 23;
  private static final String STRANGE = "L’œuvre d'un été : 80 % < 90 % & « plus » – ça va? \uD83D\uDE00 <b>niet vet</b> {{mandate.holder}} **x** ë ï ĳ ½ €";
  private static final String LONG = ("Dit is een lange uitleg over wat in deze periode werd gedaan, met cijfers, namen van projecten en wat er nog "
      + "moet gebeuren voor het einde van het mandaat. ").repeat(LINES).strip();

  @Test
  void theDossierTellsTargetByTargetWhatWasReportedAndAdvisedInBothLanguages() {
    String first = UUID.randomUUID().toString();
    String second = UUID.randomUUID().toString();
    String mandate = running("holder-2", "cabinet-2", START.plusDays(1).minusMonths(24), null, LanguageRole.NL, tree(first, second));
    isReported(mandate, first);
    travelTo(START.plusDays(2));
    String reference = evaluationOf(mandate);
    isComposed(reference);
    isSent(reference, "chair", "holder-2");
    cabinetsAreAsked(reference);
    assertThat(pdf("hr", reference, "dossier", "nl").status()).as("not composed yet").isEqualTo(404);
    handsIn("holder-2", reference, "activity-report", STRANGE + "\n\n" + LONG);
    handsIn("cabinet-2", reference, "opinion", "Advies: " + STRANGE);
    Printed dutch = printed("member-1", reference, "dossier", Language.NL);
    Printed french = printed("member-1", reference, "dossier", Language.FR);
    assertThat(dutch.text()).contains("Authentieke tekst", "Evaluatiedossier", reference, "Directeur", "6 oktober 2024",
        "Doelstellingen, versie", "Activiteitenverslag over het geheel", "80 % < 90 % & « plus »", "ça va? <b>niet vet</b> {{mandate.holder}}",
        "Overzicht per doelstelling", "Samen 2 2 0 0 0", "Strategische doelstelling 1: Een goede dienst – 1.1 Tevredenheid",
        "Een goede dienst", "1.1.1 Tachtig op honderd zijn tevreden", "Termijn: jaarlijks", "Kwartaalverslag, 1 april 2026 tot en met",
        "Op schema", "82 op 100", "Rapport van de bevraging", "Bereikt", "Advies: L’œuvre", "2.1.1 Het plan is klaar", "Bladzijde 1 van");
    assertThat(french.text()).contains("Traduction du texte authentique néerlandais", "Dossier d’évaluation", "du 6 octobre 2024",
        "Aperçu par objectif", "Ensemble 2 2 0 0 0", "Objectif stratégique 1 : Een goede dienst – 1.1 Tevredenheid",
        "Rapport trimestriel, du 1er avril 2026 au", "1.1.1 Tachtig op honderd zijn tevreden", "Advies: L’œuvre", "Page 1 sur");
    assertThat(french.headings()).isEqualTo(dutch.headings());
    assertThat(dutch.pages()).as("long cells go on over pages").isGreaterThan(3);
    assertThat(dutch.text().split("projecten", -1).length - 1).as("nothing of a long text is lost").isEqualTo(LINES * 3);
    // what changes later does not change what the commission was given
    jdbc.sql("update mandate_report_line set evidence = 'later gewijzigd' where target = :target").param("target", first).update();
    assertThat(printed("chair", reference, "dossier", Language.NL).text()).contains("Rapport van de bevraging").doesNotContain("gewijzigd");
    ends(mandate);
  }

  @Test
  void reportAndNotificationSayWhatWasFoundWhyAndUntilWhenAnAppealIsPossible() {
    String mandate = running("holder-2", "cabinet-2", START.plusDays(1).minusMonths(24), null, LanguageRole.FR,
        tree(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
    travelTo(START.plusDays(2));
    String reference = evaluationOf(mandate);
    fileIsComplete(reference, "holder-2", "cabinet-2");
    isHeard(reference);
    allAssess(reference);
    allVote(reference, "SATISFACTORY");
    handsIn("chair", reference, "draft-report", "Motifs du projet : " + STRANGE);
    assertThat(pdf("holder-2", reference, "draft-report", "fr").status()).as("not sent yet").isEqualTo(404);
    assertThat(printed("chair", reference, "draft-report", Language.FR).text()).contains("Projet", "Texte authentique", "Satisfaisante",
        "Motifs du projet", "peut formuler des remarques dans les 15 jours", "Iedereen was aanwezig", "Présent");
    isSent(reference, "hr", "holder-2");
    handsIn("holder-2", reference, "remarks", "Une remarque");
    handsIn("chair", reference, "report", "Motifs définitifs\n" + LONG);
    assertThat(printed("hr", reference, "notification", Language.FR).text()).contains("dans les 15 jours de la réception")
        .doesNotContain("Le dernier jour");
    assertThat(pdf("holder-2", reference, "report", "fr").status()).as("not sent yet").isEqualTo(404);
    LocalDate sent = today();
    does("hr", reference, "SendFormally", Map.of("means", "REGISTERED_LETTER", "sentOn", sent.toString(), "proof", "R 9"));
    travelTo(sent.plusDays(2));
    does("holder-2", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString()));
    for (Language language : List.of(Language.FR, Language.NL)) {
      Printed report = printed("holder-2", reference, "report", language);
      assertThat(report.text()).as("in the order of the procedure").containsSubsequence(steps(language));
      assertThat(report.text()).contains("Motifs définitifs", "Une remarque", "Iedereen was aanwezig").doesNotContain("Motifs du projet",
          "Beoordeling van");
    }
    String last = texts.date(Language.FR, today().plusDays(15));
    assertThat(date(reference, "EVALUATION_APPEAL").due()).isEqualTo(today().plusDays(15));
    assertThat(printed("holder-2", reference, "notification", Language.FR).text()).contains("Texte authentique", "Madame, Monsieur",
        "Date " + texts.date(Language.FR, sent), "Satisfaisante", "Motifs définitifs", "Votre mandat se poursuit", "Le dernier jour pour introduire un recours est le " + last);
    assertThat(printed("holder-2", reference, "notification", Language.NL).text()).contains("Vertaling van de authentieke Franse tekst",
        "Voldoende", "De laatste dag om beroep in te stellen is " + texts.date(Language.NL, today().plusDays(15)));
    handsIn("holder-2", reference, "appeal", "Des chiffres manquent");
    does("government", reference, "DecideAppeal", Map.of("decision", "REPLACE", "mention", "FAVOURABLE", "on", today().toString(),
        "reference", "GRBC 9", "reason", "Les chiffres le montrent."));
    isSent(reference, "hr", "holder-2");
    assertThat(printed("holder-2", reference, "decision", Language.FR).text()).contains("décision sur votre recours", "Satisfaisante", "remplacé", "Favorable",
        "GRBC 9", "Les chiffres le montrent.", "Conseil d’État");
    ends(mandate);
  }

  @Test
  void eachDocumentIsReadByThoseWhoMayReadWhatIsInItAndEveryReadingIsNoted() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    fileIsComplete(reference, "holder-2", "cabinet-2");
    readBy(reference, "dossier", "hr", "chair", "member-1", "member-2", "holder-2");
    isHeard(reference);
    allAssess(reference);
    allVote(reference, "SATISFACTORY");
    handsIn("chair", reference, "draft-report", "Redenen");
    readBy(reference, "draft-report", "hr", "chair", "member-1", "member-2");
    isSent(reference, "hr", "holder-2");
    readBy(reference, "draft-report", "hr", "chair", "member-1", "member-2", "holder-2");
    handsIn("holder-2", reference, "remarks", "Een opmerking");
    handsIn("chair", reference, "report", "Redenen");
    readBy(reference, "report", "hr", "chair", "member-1", "member-2");
    readBy(reference, "notification", "hr", "chair", "member-1", "member-2");
    isSent(reference, "hr", "holder-2");
    handsIn("holder-2", reference, "appeal", "Gronden");
    readBy(reference, "dossier", "hr", "chair", "member-1", "member-2", "holder-2");
    readBy(reference, "report", "hr", "chair", "member-1", "member-2", "holder-2", "government");
    readBy(reference, "notification", "hr", "chair", "member-1", "member-2", "holder-2", "government");
    does("government", reference, "DecideAppeal", Map.of("decision", "UPHOLD", "on", today().toString(), "reference", "R 1", "reason", "Zo"));
    readBy(reference, "decision", "hr", "chair", "member-1", "member-2");
    isSent(reference, "hr", "holder-2");
    readBy(reference, "decision", "hr", "chair", "member-1", "member-2", "holder-2");
    readBy(reference, "report", "hr", "chair", "member-1", "member-2", "holder-2");
    assertThat(pdf("hr", reference, "dossier", "en").status()).isEqualTo(404);
    assertThat(pdf("hr", reference, "votes", "nl").status()).isEqualTo(404);
    assertThat(session("hr").get("/evaluations/" + reference).body()).contains("(PDF)");
    Map<String, Integer> read = new HashMap<>();
    jdbc.sql("select person, count(*) as times from evaluation_reading where evaluation = :evaluation and what = 'PDF_REPORT' group by person")
        .param("evaluation", reference).query(row -> {
          read.put(row.getString("person"), row.getInt("times"));
        });
    assertThat(read).as("on pages and by API, each time").containsEntry("member-2", 6).containsEntry("government", 2)
        .doesNotContainKeys("cabinet-2", "admin");
    ends(mandate);
  }

  private static String[] steps(Language language) {
    return language == Language.FR
        ? new String[] {"Demande d’avis", "Dossier d’évaluation composé", "Invitation à l’audition", "Audition (", "Délibération et vote",
            "Projet de rapport de la commission"}
        : new String[] {"Vraag om het advies", "Evaluatiedossier samengesteld", "Uitnodiging voor de hoorzitting", "Hoorzitting (",
            "Beraadslaging en stemming", "Ontwerpverslag van de commissie"};
  }

  private static final List<String> EVERYBODY = List.of("hr", "chair", "member-1", "member-2", "member-3", "holder", "holder-2", "cabinet",
      "cabinet-2", "government", "admin", "bi", "corr-bm", "manager", "legal");

  private void readBy(String reference, String paper, String... people) {
    List<String> pages = new ArrayList<>();
    List<String> machines = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    String path = "/evaluations/" + reference + "/papers/" + paper + "/nl";
    for (String person : EVERYBODY) {
      if (session(person).get(path).status() == 200) {
        pages.add(person);
      }
      if (pdf(person, reference, paper, "nl").status() == 200) {
        machines.add(person);
      }
      if (session(person).get("/evaluations/" + reference).body().contains(path)) {
        listed.add(person);
      }
    }
    assertThat(pages).as(paper + " on pages").containsExactlyInAnyOrder(people);
    assertThat(machines).as(paper + " by API").containsExactlyInAnyOrder(people);
    assertThat(listed).as(paper + " in the list").containsExactlyInAnyOrder(people);
  }

  private Api.Answer pdf(String person, String reference, String paper, String language) {
    return api(person).get("/api/evaluations/" + reference + "/papers/" + paper + "/" + language);
  }

  /** The document as somebody who may read it gets it, checked against PDF/UA-1. */
  private Printed printed(String person, String reference, String paper, Language language) {
    byte[] pdf = as(person, () -> context.getBean(OfficialPaperPages.class).paper(reference, paper, language.code()).getBody());
    Printed printed = new Printed(pdf);
    assertThat(printed.faults()).as(paper + " " + language).isEmpty();
    assertThat(printed.language()).isEqualTo(language.code());
    assertThat(printed.title()).contains(reference);
    return printed;
  }

  private static String tree(String first, String second) {
    return """
        [{"id":"%s","kind":"STRATEGIC","number":"1","title":"Een goede dienst","subObjectives":[],"measuringPoints":[{"id":"%s",
        "number":"1.1","title":"Tevredenheid","targets":[{"id":"%s","number":"1.1.1","text":"Tachtig op honderd zijn tevreden",
        "terms":[{"id":"%s","type":"RECURRING","text":"jaarlijks","timesPerYear":1.0}]}]}]},
        {"id":"%s","kind":"TRANSVERSAL","number":"2","title":"Duurzaam werken","subObjectives":[],"measuringPoints":[{"id":"%s",
        "number":"2.1","title":"Plan","targets":[{"id":"%s","number":"2.1.1","text":"Het plan is klaar en wordt elk jaar bijgestuurd","terms":[]}]}]}]"""
        .formatted(UUID.randomUUID(), UUID.randomUUID(), first, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), second);
  }

  /** A quarterly report on a target was handed in. */
  private void isReported(String mandate, String target) {
    UUID report = UUID.randomUUID();
    LocalDate from = LocalDate.of(2026, 4, 1);
    jdbc.sql("""
            insert into mandate_report (id, version, mandate, kind, first_day, last_day, due, closes, state, turn, edits, state_since)
            values (:id, 0, :mandate, 'QUARTERLY', :from, :until, :until, :until, 'NOTED', 1, 0, :until)""")
        .param("id", report).param("mandate", mandate).param("from", from).param("until", from.plusMonths(3).minusDays(1)).update();
    jdbc.sql("""
            insert into mandate_report_line (id, report, turn, position, target, target_text, status, figure, evidence)
            values (:id, :report, 1, 0, :target, 'x', 'ON_TRACK', '82 op 100', 'Rapport van de bevraging')""")
        .param("id", UUID.randomUUID()).param("report", report).param("target", target).update();
  }
}
