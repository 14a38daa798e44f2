package brussels.irisflow.demo;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Language;
import brussels.irisflow.mandate.EndReason;
import brussels.irisflow.mandate.LanguageRole;
import brussels.irisflow.mandate.MandateAuthority;
import brussels.irisflow.mandate.MandateGrade;
import brussels.irisflow.mandate.Mandates;
import brussels.irisflow.mandate.NewMandate;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.objective.MeasuringPoint;
import brussels.irisflow.objective.Objective;
import brussels.irisflow.objective.ObjectiveKind;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.objective.Target;
import brussels.irisflow.objective.Term;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A mandate in each phase, made by the real processes and as the people who would make it. Functions, people and objectives
 * are invented and say so. Mandates that run are taken over, so that the clock has not to run through their years.
 */
@Component
@Profile("demo")
class DemoMandates {

  private final Mandates mandates;
  private final ObjectiveSets objectives;
  private final Directory directory;
  private final DemoHands hands;
  private final Clock clock;
  private String renewed;
  private String notRenewed;

  DemoMandates(Mandates mandates, ObjectiveSets objectives, Directory directory, DemoHands hands, Clock clock) {
    this.mandates = mandates;
    this.objectives = objectives;
    this.directory = directory;
    this.hands = hands;
    this.clock = clock;
  }

  /** Early in the year: the mandate that is followed up since, so that reports have been asked for and one was missed. */
  void begin() {
    LocalDate start = today().minusMonths(10).withDayOfMonth(1);
    String reference = open("holder", "Directeur-generaal water en lucht (verzonnen)", "Directeur général eau et air (inventé)",
        MandateGrade.A5, "LB", LanguageRole.NL, start, List.of("cabinet"), past(null, start.plusMonths(4), null, null));
    approve(reference, "cabinet", "Water en lucht (verzonnen)", "Meetpunten die dagelijks meten: 95 van de 100");
    hands.does("hr", reference, "SendObjectives", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "R 0000 demo"));
    hands.does("holder", reference, "AcknowledgeObjectives", Map.of());
    people();
  }

  /** In the autumn: two mandates whose final evaluation is behind them, so that today one is renewed and one is not. */
  void takeOver() {
    LocalDate last = today().minusMonths(56).withDayOfMonth(1);
    notRenewed = hands.as("hr", () -> mandates.open(new NewMandate("Leidend ambtenaar bijstand (verzonnen)",
        "Fonctionnaire dirigeant aide aux personnes (inventé)", MandateGrade.A5, "GGC", "holder-9", LanguageRole.NL,
        MandateAuthority.UNITED_COLLEGE, last.plusMonths(2), null, List.of(), null, null,
        past(last.plusMonths(2), last.plusMonths(7), last.plusMonths(29), today()))));
    renewed = open("holder-7", "Directeur fiscaliteit (verzonnen)", "Directeur fiscalité (inventé)", MandateGrade.A4, "BF", LanguageRole.FR,
        last, List.of(), past(last, last.plusMonths(5), last.plusMonths(29), today()));
  }

  /** Today: one mandate in each of the other phases. */
  void make() {
    LocalDate today = today();
    hands.does("government", renewed, "DecideRenewal", Map.of("decision", "RENEW", "on", today.toString(), "reference", "BHR (verzonnen)"));
    hands.does("government", notRenewed, "DecideRenewal", Map.of("decision", "NOT_RENEW", "on", today.toString(), "reference",
        "Verenigd College (verzonnen)"));
    String chosen = open("holder-8", "Directeur gelijke kansen (verzonnen)", "Directeur égalité des chances (inventé)",
        MandateGrade.A4, "EQ", LanguageRole.FR, today.plusMonths(1).withDayOfMonth(1), List.of("cabinet"), null);
    approve(chosen, "cabinet", "Égalité des chances (inventé)", "Plans d’action évalués : 8 sur 10");
    open(null, "Adjunct-directeur-generaal huisvesting (verzonnen)", "Directeur général adjoint logement (inventé)", MandateGrade.A4_PLUS,
        "BH", LanguageRole.FR, today.plusMonths(6).withDayOfMonth(1), List.of(), null);
    String goals = open("holder-3", "Directeur lokale besturen (verzonnen)", "Directeur pouvoirs locaux (inventé)", MandateGrade.A4, "BPL",
        LanguageRole.NL, today.plusMonths(2).withDayOfMonth(1), List.of("cabinet-2"), null);
    draft(goals, "Lokale besturen (verzonnen)", "Dossiers die binnen de termijn zijn behandeld: 90 van de 100");
    hands.does("hr", goals, "PrepareObjectives", Map.of());
    open("holder-4", "Directeur economie (verzonnen)", "Directeur économie (inventé)", MandateGrade.A4, "BEW", LanguageRole.FR,
        today.minusMonths(3).withDayOfMonth(1), List.of("cabinet-2"), past(today.minusMonths(3), null, null, null));
    String mobility = open("holder-2", "Directeur-generaal mobiliteit (verzonnen)", "Directeur général mobilité (inventé)",
        MandateGrade.A5, "BM", LanguageRole.FR, today.minusMonths(25).withDayOfMonth(1), List.of("cabinet-2"),
        past(today.minusMonths(25), today.minusMonths(19), null, null));
    known(mobility, "Mobilité (inventé)", "Trams et bus à l’heure : 90 sur 100", today.minusMonths(25));
    String budget = open("holder-5", "Directeur begroting (verzonnen)", "Directeur budget (inventé)", MandateGrade.A4, "BFB",
        LanguageRole.NL, today.minusMonths(52).withDayOfMonth(1), List.of(),
        past(today.minusMonths(52), today.minusMonths(46), today.minusMonths(24), null));
    known(budget, "Begroting (verzonnen)", "Rekeningen binnen de termijn afgesloten: 100 van de 100", today.minusMonths(52));
    String ended = open("holder-6", "Directeur facilities (verzonnen)", "Directeur facilités (inventé)", MandateGrade.A4, "SHF",
        LanguageRole.NL, today.minusMonths(14).withDayOfMonth(1), List.of(), past(today.minusMonths(14), today.minusMonths(8), null, null));
    hands.as("hr", () -> {
      mandates.endEarly(ended, EndReason.RESIGNATION, today(), "ontslagbrief (verzonnen)");
      return null;
    });
  }

  private void people() {
    for (int number = 3; number <= 9; number++) {
      String name = "holder-" + number;
      boolean french = number % 2 == 0;
      directory.addPerson(name, french ? "Mandataire " + number + " (démo)" : "Mandaathouder " + number + " (demo)",
          name + "@demo.irisflow.invalid", french ? Language.FR : Language.NL, null, DemoPeople.PASSWORD, Set.of(Groups.HOLDER));
    }
  }

  private static NewMandate.Past past(LocalDate objectives, LocalDate plan, LocalDate midTerm, LocalDate last) {
    return new NewMandate.Past(objectives, objectives == null ? null : "BHR (verzonnen)", null, plan,
        plan == null ? null : "BHR (verzonnen)",
        midTerm, midTerm == null ? null : "FAVOURABLE", last, last == null ? null : "FAVOURABLE");
  }

  private String open(String holder, String nl, String fr, MandateGrade grade, String institution, LanguageRole role, LocalDate start,
      List<String> cabinets, NewMandate.Past past) {
    return hands.as("hr", () -> mandates.open(new NewMandate(nl, fr, grade, institution, holder, role, MandateAuthority.GOVERNMENT, start, null,
        cabinets, null, null, past)));
  }

  private void approve(String reference, String cabinet, String objective, String target) {
    draft(reference, objective, target);
    hands.does("hr", reference, "PrepareObjectives", Map.of());
    hands.does(cabinet, reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    hands.does("government", reference, "ApproveObjectives", Map.of("decision", "APPROVE", "on", today().toString(), "reference",
        "BHR (verzonnen)", "inForceFrom", today().toString()));
  }

  /** The text of objectives that were set before their mandate was taken over. */
  private void known(String reference, String objective, String target, LocalDate from) {
    draft(reference, objective, target);
    hands.as("hr", () -> {
      objectives.submit(reference);
      return objectives.approve(reference, from, "BHR (verzonnen)", from);
    });
  }

  /** A draft of one objective of its own and the one on European affairs that all mandates share. */
  private void draft(String reference, String objective, String target) {
    boolean french = objective.contains("inventé");
    Objective own = objective(ObjectiveKind.STRATEGIC, objective,
        point("1.1", objective, target, french ? "deux fois par an" : "twee keer per jaar"));
    Objective shared = french
        ? objective(ObjectiveKind.TRANSVERSAL, "Affaires européennes (inventé)",
            point("1.1", "Transposition des directives", "respecter le calendrier de transposition", "selon le calendrier de transposition"),
            point("1.2", "Missions", "annoncer chaque mission et en faire rapport", "avant et après chaque mission"))
        : objective(ObjectiveKind.TRANSVERSAL, "Europese aangelegenheden (verzonnen)",
            point("1.1", "Omzetting van richtlijnen", "het tijdschema voor de omzetting naleven", "volgens de omzettingskalender"),
            point("1.2", "Zendingen", "elke zending melden en er verslag over uitbrengen", "vóór en na elke zending"));
    hands.as("hr", () -> {
      objectives.draft(reference, Cover.in(french ? "fr" : "nl"));
      objectives.write(reference, List.of(own, shared));
      return null;
    });
  }

  private static Objective objective(ObjectiveKind kind, String title, MeasuringPoint... points) {
    return new Objective(null, kind, "1", title, null, null, List.of(), List.of(points));
  }

  private static MeasuringPoint point(String number, String title, String target, String term) {
    return new MeasuringPoint(null, number, title, List.of(new Target(null, number + ".1", target, Term.read(term))));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
